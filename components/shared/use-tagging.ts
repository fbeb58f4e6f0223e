import { useMemo, useState } from 'preact/hooks';
import { ringOnce } from '@/lib/browser/alarms.ts';
import { mostOnBadge, showWaiting } from '@/lib/browser/badge.ts';
import type { Verdict } from '@/lib/core/session/session.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { type Answer, countUntagged, giveVerdict, restoreAnswer } from '@/lib/ledger/sessions.ts';
import { takeTurns } from './take-turns.ts';

/** Giving verdicts, and taking the last ones back. */
export interface Tagging {
  /** The verdict that was given last and can be taken back. */
  readonly last: { readonly sessionId: string; readonly verdict: Verdict } | undefined;
  /** What was answered here, from the moment of the tap: the ledger follows a little later. */
  readonly isAnswered: (sessionId: string) => boolean;
  readonly tag: (sessionId: string, verdict: Verdict) => void;
  readonly undo: () => void;
}

interface Given {
  readonly sessionId: string;
  readonly verdict: Verdict;
  /** What stood there before, once the ledger has the new one; undefined when the session is gone. */
  readonly before: Promise<Answer | undefined>;
}

/** Gives verdicts to the ledger and keeps the badge right. What fails is thrown while drawing. */
export function useTagging(ledger: LedgerDatabase, now: () => number): Tagging {
  const [given, setGiven] = useState<readonly Given[]>([]);
  const [failure, setFailure] = useState<unknown>();
  // Whoever undoes and answers again at once must not have the undoing written last.
  const inTurn = useMemo(takeTurns, []);
  if (failure !== undefined) throw failure;

  const attempt = (act: () => Promise<void>): void => {
    act()
      .then(async () => showWaiting(await countUntagged(ledger, mostOnBadge + 1)))
      // Any alarm has the second copy follow: half a minute after the last of several verdicts.
      .then(() => ringOnce('copy', 0.5))
      .catch(setFailure);
  };
  const last = given.at(-1);
  return {
    last,
    isAnswered: (sessionId) => given.some((one) => one.sessionId === sessionId),
    tag: (sessionId, verdict) => {
      const before = inTurn(() => giveVerdict(ledger, sessionId, verdict, now()));
      setGiven((others) => [...others, { sessionId, verdict, before }]);
      attempt(async () => void (await before));
    },
    undo: () => {
      if (last === undefined) return;
      setGiven((all) => all.slice(0, -1));
      const restored = inTurn(async () => {
        const before = await last.before;
        if (before !== undefined) await restoreAnswer(ledger, last.sessionId, before);
      });
      attempt(() => restored);
    },
  };
}
