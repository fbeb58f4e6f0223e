import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { sendRequest } from '@/lib/browser/messages.ts';
import { showOwnPage } from '@/lib/browser/own-pages.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { countUntagged, untaggedSessions } from '@/lib/ledger/sessions.ts';
import { toolNames, watchedTools } from '@/lib/ledger/tools.ts';
import { Changeable } from '../shared/Changeable.tsx';
import { Mark } from '../shared/Mark.tsx';
import { UndoBar } from '../shared/UndoBar.tsx';
import { useLiveQuery } from '../shared/use-live-query.ts';
import { useTagging } from '../shared/use-tagging.ts';
import { WaitingList } from '../shared/WaitingList.tsx';
import { useHealth } from '../tools/use-health.ts';
import { CurrentSite } from './CurrentSite.tsx';
import { NothingWaits } from './NothingWaits.tsx';
import { useCurrentSite } from './use-current-site.ts';

interface Props {
  readonly ledger: LedgerDatabase;
  readonly now: () => number;
  readonly locale: string;
}

const mostListed = 30;
const mostCounted = 1_000;

/** The popup: what waits for a verdict, and whether the current site is watched. */
export function PopupApp({ ledger, now, locale }: Props) {
  const waiting = useLiveQuery(() => untaggedSessions(ledger, mostListed), [ledger]);
  const waitingCount = useLiveQuery(() => countUntagged(ledger, mostCounted), [ledger]);
  const names = useLiveQuery(() => toolNames(ledger), [ledger]);
  const watched = useLiveQuery(() => watchedTools(ledger), [ledger]);
  const tagging = useTagging(ledger, now);
  const site = useCurrentSite(watched);
  const healthOf = useHealth(ledger);
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
      {listed.length === 0 ? (
        <NothingWaits watchesAny={(watched ?? []).length > 0} onChooseTools={show('options')} />
      ) : (
        <WaitingList
          sessions={listed}
          total={listed.length + unlisted}
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
