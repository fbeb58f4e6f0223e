import type { Task, TaskSize } from '../core/task/task.ts';
import { beginTask } from '../core/task/timer.ts';
import { assignTask } from '../core/trial/assign-task.ts';
import { markForCopy } from './copy/mark-for-copy.ts';
import { expectKnownSchema } from './expect-known-schema.ts';
import type { LedgerDatabase } from './ledger-database.ts';
import { pauseOthers, tasksOfTrial } from './tasks.ts';
import { runningTrial } from './trials.ts';

/** What somebody says before a task begins. */
export interface TaskStart {
  /** A new id: twice the same starts one task. */
  readonly id: string;
  readonly workflowId: string;
  readonly size: TaskSize;
  /** The IANA time zone of this machine. */
  readonly zone: string;
}

/**
 * Starts a task with its timer; that of another one is stopped. In a trial the coin says now, after the guess of the
 * size, whether it is to be done with AI.
 *
 * @param now epoch milliseconds
 * @returns the task; undefined where the workflow is gone
 * @throws NewerLedgerError, or what IndexedDB throws
 */
export function startTask(db: LedgerDatabase, start: TaskStart, now: number): Promise<Task | undefined> {
  return db.transaction('rw', db.tasks, db.workflows, db.trials, db.meta, async () => {
    await expectKnownSchema(db);
    const started = await db.tasks.get(start.id);
    if (started !== undefined) return started;
    if ((await db.workflows.get(start.workflowId)) === undefined) return undefined;

    await pauseOthers(db, start.id, now);
    const task = { ...beginTask(start, now), ...(await assignmentOf(db, start)) };
    await db.tasks.add(task);
    await markForCopy(db, [task.day]);
    return task;
  });
}

async function assignmentOf(
  db: LedgerDatabase,
  { workflowId, size }: TaskStart,
): Promise<Pick<Task, 'trialId' | 'block' | 'assigned'>> {
  const trial = await runningTrial(db, workflowId);
  const assignment = trial && assignTask(trial, await tasksOfTrial(db, trial.id), size);
  if (trial === undefined || assignment === undefined) return {};
  return { trialId: trial.id, ...assignment };
}
