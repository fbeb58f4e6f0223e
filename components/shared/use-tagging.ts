import { useMemo, useState } from 'preact/hooks';
import { ringOnce } from '@/lib/browser/alarms.ts';
import type { Verdict } from '@/lib/core/session/session.ts';
import { chooseWorkflow } from '@/lib/ledger/choose-workflow.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { giveVerdicts, restoreAnswers } from '@/lib/ledger/sessions.ts';
import { takeTurns } from './take-turns.ts';
import { useBadge } from './use-badge.ts';

/** What was done to sessions that wait: a verdict was given, or one of them was split by its chats. */
type Doing =
  | {
      readonly sessionIds: readonly string[];
      readonly verdict: Verdict;
      /** Which workflow they fed, once that was said. */
      readonly workflowId?: string | undefined;
    }
  | { readonly split: string };

/** Giving verdicts, splitting sessions, and taking back what was done last. */
export interface Tagging {
  /** What was done last and can be taken back. */
  readonly last: Doing | undefined;
  /** What was answered here, from the moment of the tap: the ledger follows a little later. */
  readonly isAnswered: (sessionId: string) => boolean;
  readonly tag: (sessionId: string, verdict: Verdict) => void;
  /** Gives several sessions one verdict, which is taken back from all of them at once. */
  readonly tagAll: (sessionIds: readonly string[], verdict: Verdict) => void;
  /** Says which workflow the sessions fed that were noted last; undefined for none. */
  readonly feed: (workflowId: string | undefined) => void;
  /** Says which workflow a session fed that was noted as genuine before; undefined for none. */
  readonly feedOne: (sessionId: string, workflowId: string | undefined) => void;
  /** Splits a session by its chats. */
  readonly split: (sessionId: string) => void;
  /** The session that could not be split when that was tried last. */
  readonly unsplit: string | undefined;
  readonly undo: () => void;
}

/** What was done, and what takes it back. */
type Done = Doing & { readonly takeBack: () => Promise<unknown> };

/** Gives verdicts to the ledger, splits sessions, and keeps the badge right. What fails is thrown while drawing. */
export function useTagging(ledger: LedgerDatabase, now: () => number): Tagging {
  const [done, setDone] = useState<readonly Done[]>([]);
  const [unsplit, setUnsplit] = useState<string>();
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
    const takeBack = async () => restoreAnswers(ledger, await before);
    setDone((others) => [...others, { sessionIds, verdict, takeBack }]);
    attempt(async () => void (await before));
  };
  const split = async (sessionId: string): Promise<void> => {
    // Seldom wanted, and so not among what every popup and review loads.
    const { putTogether, splitByChat } = await import('@/lib/ledger/split-sessions.ts');
    const made = await inTurn(() => splitByChat(ledger, sessionId));
    setUnsplit(made === undefined ? sessionId : undefined);
    if (made !== undefined)
      setDone((others) => [...others, { split: sessionId, takeBack: () => putTogether(ledger, made) }]);
  };
  const last = done.at(-1);
  return {
    last,
    isAnswered: (sessionId) => done.some((one) => 'verdict' in one && one.sessionIds.includes(sessionId)),
    tag: (sessionId, verdict) => tagAll([sessionId], verdict),
    tagAll,
    feed: (workflowId) => {
      if (last === undefined || !('verdict' in last)) return;
      setDone((all) => [...all.slice(0, -1), { ...last, workflowId }]);
      attempt(() => inTurn(() => chooseWorkflow(ledger, last.sessionIds, workflowId)));
    },
    feedOne: (id, workflowId) => attempt(() => inTurn(() => chooseWorkflow(ledger, [id], workflowId))),
    split: (sessionId) => attempt(() => split(sessionId)),
    unsplit,
    undo: () => {
      if (last === undefined) return;
      setDone((all) => all.slice(0, -1));
      const takenBack = inTurn(last.takeBack);
      attempt(async () => void (await takenBack));
    },
  };
}
