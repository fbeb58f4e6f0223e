import { useState } from 'preact/hooks';
import { ringOnce } from '@/lib/browser/alarms.ts';
import type { Session } from '@/lib/core/session/session.ts';
import { deleteSession } from '@/lib/ledger/delete-rows.ts';
import { idleGapMs } from '@/lib/ledger/idle-gap.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { useBadge } from '../shared/use-badge.ts';

/** Deleting single sessions. */
export interface SessionDeletion {
  /** The one that waits for the user's word. */
  readonly asked: Session | undefined;
  readonly ask: (session: Session) => void;
  readonly confirm: () => void;
  readonly cancel: () => void;
}

/** Deletes single sessions after asking, and keeps the badge right. What fails is thrown while drawing. */
export function useSessionDeletion(ledger: LedgerDatabase, now: () => number): SessionDeletion {
  const [asked, ask] = useState<Session>();
  const [failure, setFailure] = useState<unknown>();
  const refreshBadge = useBadge(ledger, now);
  if (failure !== undefined) throw failure;

  const confirm = (): void => {
    if (asked === undefined) return;
    ask(undefined);
    idleGapMs(ledger)
      .then((idleAfterMs) => deleteSession(ledger, asked.id, now(), idleAfterMs))
      .then(refreshBadge)
      // Any alarm has the second copy follow.
      .then(() => ringOnce('copy', 0.5))
      .catch(setFailure);
  };
  return { asked, ask, confirm, cancel: () => ask(undefined) };
}
