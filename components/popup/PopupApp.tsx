import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { mostOnBadge } from '@/lib/browser/badge.ts';
import { sendRequest } from '@/lib/browser/messages.ts';
import { showOwnPage } from '@/lib/browser/own-pages.ts';
import type { Tool } from '@/lib/core/tool/tool.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { countUntagged, untaggedSessions } from '@/lib/ledger/sessions.ts';
import { toolNames, watchedTools } from '@/lib/ledger/tools.ts';
import { Changeable } from '../shared/Changeable.tsx';
import { Mark } from '../shared/Mark.tsx';
import { UndoBar } from '../shared/UndoBar.tsx';
import { useLiveQuery } from '../shared/use-live-query.ts';
import { useTagging } from '../shared/use-tagging.ts';
import { WaitingList } from '../shared/WaitingList.tsx';
import { useFloods } from '../tools/use-floods.ts';
import { useHealth } from '../tools/use-health.ts';
import { CurrentSite } from './CurrentSite.tsx';
import { FloodNotes } from './FloodNotes.tsx';
import { NothingWaits } from './NothingWaits.tsx';
import { useCurrentSite } from './use-current-site.ts';

interface Props {
  readonly ledger: LedgerDatabase;
  readonly now: () => number;
  readonly locale: string;
}

const mostListed = 30;

/** The popup: what waits for a verdict, and whether the current site is watched. */
export function PopupApp({ ledger, now, locale }: Props) {
  const waiting = useLiveQuery(() => untaggedSessions(ledger, mostListed, now()), [ledger]);
  const waitingCount = useLiveQuery(() => countUntagged(ledger, mostOnBadge + 1), [ledger]);
  const names = useLiveQuery(() => toolNames(ledger), [ledger]);
  const watched = useLiveQuery(() => watchedTools(ledger), [ledger]);
  const tagging = useTagging(ledger, now);
  const site = useCurrentSite(watched);
  const healthOf = useHealth(ledger);
  const droppedOf = useFloods(ledger, now);
  // What the last poke missed is fetched now, while somebody is looking.
  useEffect(() => void sendRequest({ kind: 'drain' }).catch(() => undefined), []);
  if (waiting === undefined || waitingCount === undefined || names === undefined) return null;

  const listed = waiting.filter(({ id }) => !tagging.isAnswered(id));
  const unlisted = Math.max(0, waitingCount - waiting.length);
  return (
    <main class="popup">
      <PopupHeader />
      {site !== undefined && healthOf !== undefined && (
        <Changeable>
          <CurrentSite {...site} health={healthOf(site.toolId ?? '')} />
        </Changeable>
      )}
      <FloodNotes tools={watched ?? []} {...{ droppedOf, locale }} onStop={stopWatching} />
      {listed.length === 0 ? (
        <NothingWaits watchesAny={(watched ?? []).length > 0} onChooseTools={show('options')} />
      ) : (
        <WaitingList
          sessions={listed}
          total={listed.length + unlisted}
          most={waitingCount > mostOnBadge ? mostOnBadge : undefined}
          names={names}
          now={now()}
          locale={locale}
          onTag={tagging.tag}
        />
      )}
      <UndoBar last={tagging.last} onUndo={tagging.undo} />
    </main>
  );
}

const stopWatching = (tool: Tool): void => void sendRequest({ kind: 'stop', tools: [tool] });

const show = (page: 'review' | 'options') => (): void => void showOwnPage(page).then(() => window.close());

function PopupHeader() {
  return (
    <header class="popup-header">
      <Mark />
      <h1>{i18n.t('extension_name')}</h1>
      <nav>
        <button type="button" class="link" onClick={show('review')}>
          {i18n.t('popup.review')}
        </button>
        <button type="button" class="link" onClick={show('options')}>
          {i18n.t('popup.settings')}
        </button>
      </nav>
    </header>
  );
}
