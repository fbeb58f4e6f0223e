import { useEffect, useMemo, useState } from 'preact/hooks';
import { ringOnce, ringRegularly, timerAlarm } from '@/lib/browser/alarms.ts';
import { hereAt } from '@/lib/browser/here.ts';
import { suggestAi } from '@/lib/core/task/suggest-ai.ts';
import type { Task, TaskOutcome, TaskSize } from '@/lib/core/task/task.ts';
import type { Correction } from '@/lib/core/task/timer.ts';
import type { Workflow } from '@/lib/core/task/workflow.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { startTask } from '@/lib/ledger/start-task.ts';
import {
  addTasks,
  correct,
  deleteTask,
  finish,
  lookAtRunningTask,
  pause,
  resume,
  sessionsAround,
  settleUnsure,
  tasksDone,
  tasksUnderWay,
  taskToAskAbout,
  tellAi,
  tellOutcome,
} from '@/lib/ledger/tasks.ts';
import { workflowsIn } from '@/lib/ledger/workflows-in.ts';
import { takeTurns } from '../shared/take-turns.ts';
import { useLiveQuery } from '../shared/use-live-query.ts';

const mostRecent = 5;
const lookEveryMs = 30_000;

/** What there is to say of tasks, and what can be done with them. */
export interface Timer {
  /** Also those that are put away, since tasks bear their names. */
  readonly workflows: readonly Workflow[];
  /** The running one first. */
  readonly underWay: readonly Task[];
  /** The last ones that are done, newest first. */
  readonly recent: readonly Task[];
  /** The last one of which nobody said whether it was with AI, and what its sessions suggest. */
  readonly unconfirmed: { readonly task: Task; readonly suggested: boolean | undefined } | undefined;
  /** The one of which to ask what became of it. */
  readonly toAskAbout: Task | undefined;
  readonly start: (workflowId: string, size: TaskSize) => void;
  readonly pause: (task: Task) => void;
  readonly resume: (task: Task) => void;
  readonly finish: (task: Task) => void;
  readonly settle: (task: Task, isWorked: boolean) => void;
  readonly tellAi: (task: Task, withAi: boolean) => void;
  readonly tellOutcome: (task: Task, outcome: TaskOutcome | 'untold') => void;
  /** Gives whether it may have been so. */
  readonly correct: (task: Task, correction: Correction) => Promise<boolean>;
  readonly remove: (task: Task) => void;
  /** The one that was deleted last, and can be put back. */
  readonly removed: Task | undefined;
  readonly putBack: () => void;
}

/** Keeps up with the timer; undefined while nothing is known yet. What fails is thrown while drawing. */
export function useTimer(ledger: LedgerDatabase, now: () => number): Timer | undefined {
  const known = useLiveQuery(() => readTasks(ledger, now()), [ledger]);
  const [removed, setRemoved] = useState<Task>();
  const attempt = useWriting();
  useLooking(ledger, now, known?.underWay[0]?.state === 'running');
  if (known === undefined) return undefined;

  return {
    ...known,
    ...actionsOn(ledger, now, attempt),
    remove: (task) => {
      setRemoved(task);
      attempt(() => deleteTask(ledger, task.id));
    },
    removed,
    putBack: () => {
      setRemoved(undefined);
      if (removed !== undefined) attempt(() => addTasks(ledger, [removed]));
    },
  };
}

type Attempt = (act: () => Promise<unknown>) => void;

function actionsOn(ledger: LedgerDatabase, now: () => number, attempt: Attempt) {
  const { zone } = hereAt(now());
  const run = (act: () => Promise<unknown>): void =>
    attempt(async () => {
      await act();
      await ringRegularly(timerAlarm, 1, now());
    });
  return {
    start: (workflowId: string, size: TaskSize) => {
      const id = crypto.randomUUID();
      run(() => startTask(ledger, { id, workflowId, size, zone }, now()));
    },
    resume: ({ id }: Task) => run(() => resume(ledger, id, now())),
    pause: ({ id }: Task) => attempt(() => pause(ledger, id, now())),
    finish: ({ id }: Task) => attempt(() => finish(ledger, id, now())),
    settle: ({ id }: Task, isWorked: boolean) => attempt(() => settleUnsure(ledger, id, isWorked, now())),
    tellAi: ({ id }: Task, withAi: boolean) => attempt(() => tellAi(ledger, id, withAi, now())),
    tellOutcome: ({ id }: Task, outcome: TaskOutcome | 'untold') =>
      attempt(() => tellOutcome(ledger, id, outcome, now())),
    correct: async ({ id }: Task, correction: Correction): Promise<boolean> => {
      const corrected = await correct(ledger, id, correction, now());
      attempt(async () => corrected);
      return corrected !== undefined;
    },
  };
}

/** Has things written one after the other; the second copy follows. */
function useWriting(): Attempt {
  const [failure, setFailure] = useState<unknown>();
  const inTurn = useMemo(takeTurns, []);
  if (failure !== undefined) throw failure;

  return (act) =>
    void inTurn(act)
      .then(() => ringOnce('copy', 0.5))
      .catch(setFailure);
}

/** While somebody looks, the timer is looked at more often than by the alarm. */
function useLooking(ledger: LedgerDatabase, now: () => number, isRunning: boolean): void {
  const [failure, setFailure] = useState<unknown>();
  useEffect(() => {
    if (!isRunning) return undefined;
    const look = (): void => void lookAtRunningTask(ledger, now()).catch(setFailure);
    look();
    const id = setInterval(look, lookEveryMs);
    return () => clearInterval(id);
  }, [ledger, now, isRunning]);
  if (failure !== undefined) throw failure;
}

async function readTasks(
  ledger: LedgerDatabase,
  now: number,
): Promise<Pick<Timer, 'workflows' | 'underWay' | 'recent' | 'unconfirmed' | 'toAskAbout'>> {
  const [workflows, underWay, recent, toAskAbout] = await Promise.all([
    workflowsIn(ledger),
    tasksUnderWay(ledger),
    tasksDone(ledger, mostRecent),
    taskToAskAbout(ledger, now),
  ]);
  const task = recent.find(({ withAi, source }) => withAi === undefined && source === 'timer');
  return {
    ...{ workflows, underWay, recent, toAskAbout },
    unconfirmed: task && { task, suggested: suggestAi(task, await sessionsAround(ledger, task)) },
  };
}
