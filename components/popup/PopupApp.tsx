import { useEffect } from 'preact/hooks';
import { sendRequest } from '@/lib/browser/messages.ts';
import { showOwnPage } from '@/lib/browser/own-pages.ts';
import { mostOnBadge } from '@/lib/core/asking/badge-facts.ts';
import { idleGapMs } from '@/lib/ledger/idle-gap.ts';
import { countUntagged } from '@/lib/ledger/sessions.ts';
import { toolNames, watchedTools } from '@/lib/ledger/tools.ts';
import { waitingSessions } from '@/lib/ledger/waiting-sessions.ts';
import type { Page } from '../shared/show-page.tsx';
import { UndoBar } from '../shared/UndoBar.tsx';
import { useLiveQuery } from '../shared/use-live-query.ts';
import { useNotes } from '../shared/use-notes.ts';
import { useTagging } from '../shared/use-tagging.ts';
import { WaitingList } from '../shared/WaitingList.tsx';
import { SessionWorkflowApp } from '../tasks/SessionWorkflowApp.tsx';
import { TimerApp } from '../tasks/TimerApp.tsx';
import { NothingWaits } from './NothingWaits.tsx';
import { PopupHeader } from './PopupHeader.tsx';
import { SiteApp } from './SiteApp.tsx';

const mostListed = 30;

/** The popup: what waits for a verdict, and whether the current site is watched. */
export function PopupApp(page: Page) {
  const { ledger, now, locale } = page;
  const waiting = useLiveQuery(
    async () => waitingSessions(ledger, mostListed, await idleGapMs(ledger), now()),
    [ledger],
  );
  const waitingCount = useLiveQuery(() => countUntagged(ledger, mostOnBadge + 1), [ledger]);
  const names = useLiveQuery(() => toolNames(ledger), [ledger]);
  const watched = useLiveQuery(() => watchedTools(ledger), [ledger]);
  const tagging = useTagging(ledger, now);
  const notes = useNotes(ledger);
  // What the last poke missed is fetched now, while somebody is looking.
  useEffect(() => void sendRequest({ kind: 'drain' }).catch(() => undefined), []);
  if (waiting === undefined || waitingCount === undefined || names === undefined) return null;

  const listed = waiting.sessions.filter(({ id }) => !tagging.isAnswered(id));
  const unlisted = Math.max(0, waitingCount - waiting.sessions.length);
  return (
    <main class="popup">
      <PopupHeader onReview={show('review')} onSettings={show('options')} />
      {watched !== undefined && <SiteApp {...page} {...{ watched, names }} />}
      <TimerApp {...page} />
      {listed.length === 0 ? (
        <NothingWaits watchesAny={(watched ?? []).length > 0} onChooseTools={show('options')} />
      ) : (
        <WaitingList
          sessions={listed}
          total={listed.length + unlisted}
          most={waitingCount > mostOnBadge ? mostOnBadge : undefined}
          {...{ names, locale }}
          now={now()}
          drawn={waiting.drawn}
          asked={waiting.asked}
          onTag={tagging.tag}
          onTagAll={tagging.tagAll}
          notes={notes}
          splitting={tagging}
        />
      )}
      <SessionWorkflowApp ledger={ledger} tagging={tagging} />
      <UndoBar last={tagging.last} onUndo={tagging.undo} />
    </main>
  );
}

const show = (page: 'review' | 'options') => (): void => void showOwnPage(page).then(() => window.close());
