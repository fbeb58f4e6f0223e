import { useMemo, useState } from 'preact/hooks';
import { ringOnce } from '@/lib/browser/alarms.ts';
import type { Verdict } from '@/lib/core/session/session.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { type Answers, giveVerdicts, restoreAnswers } from '@/lib/ledger/sessions.ts';
import { takeTurns } from './take-turns.ts';
import { useBadge } from './use-badge.ts';

/** Giving verdicts, and taking the last ones back. */
export interface Tagging {
  /** The verdict that was given last and can be taken back. */
  readonly last: { readonly sessionIds: readonly string[]; readonly verdict: Verdict } | undefined;
  /** What was answered here, from the moment of the tap: the ledger follows a little later. */
  readonly isAnswered: (sessionId: string) => boolean;
  readonly tag: (sessionId: string, verdict: Verdict) => void;
  /** Gives several sessions one verdict, which is taken back from all of them at once. */
  readonly tagAll: (sessionIds: readonly string[], verdict: Verdict) => void;
  readonly undo: () => void;
}

interface Given {
  readonly sessionIds: readonly string[];
  readonly verdict: Verdict;
  /** What stood there before, once the ledger has the new one; without those that are gone. */
  readonly before: Promise<Answers>;
}

/** Gives verdicts to the ledger and keeps the badge right. What fails is thrown while drawing. */
export function useTagging(ledger: LedgerDatabase, now: () => number): Tagging {
  const [given, setGiven] = useState<readonly Given[]>([]);
  const [failure, setFailure] = useState<unknown>();
  const refreshBadge = useBadge(ledger, now);
  // Whoever undoes and answers again at once must not have the undoing written last.
  const inTurn = useMemo(takeTurns, []);
  if (failure !== undefined) throw failure;

  const attempt = (act: () => Promise<void>): void => {
    act()
      .then(refreshBadge)
      // Any alarm has the second copy follow: half a minute after the last of several verdicts.
      .then(() => ringOnce('copy', 0.5))
      .catch(setFailure);
  };
  const tagAll: Tagging['tagAll'] = (sessionIds, verdict) => {
    const before = inTurn(() => giveVerdicts(ledger, sessionIds, verdict, now()));
    setGiven((others) => [...others, { sessionIds, verdict, before }]);
    attempt(async () => void (await before));
  };
  const last = given.at(-1);
  return {
    last,
    isAnswered: (sessionId) => given.some(({ sessionIds }) => sessionIds.includes(sessionId)),
    tag: (sessionId, verdict) => tagAll([sessionId], verdict),
    tagAll,
    undo: () => {
      if (last === undefined) return;
      setGiven((all) => all.slice(0, -1));
      const restored = inTurn(async () => void (await restoreAnswers(ledger, await last.before)));
      attempt(() => restored);
    },
  };
}
