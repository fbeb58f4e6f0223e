import 'fake-indexeddb/auto';
import type { Task, TaskSize } from '../../lib/core/task/task.ts';
import type { Workflow } from '../../lib/core/task/workflow.ts';
import type { Trial } from '../../lib/core/trial/trial.ts';
import { LedgerDatabase } from '../../lib/ledger/ledger-database.ts';
import { startTask } from '../../lib/ledger/start-task.ts';
import { finish, lookAtRunningTask, tellAi, tellOutcome } from '../../lib/ledger/tasks.ts';

/** A trial as it lies in the ledger, and what is true of it. */
export interface Play {
  readonly workflow: Workflow;
  /** Undefined for tasks that no coin divides. */
  readonly trial?: Trial;
  /** What has been played so far. */
  readonly before?: readonly Task[];
  readonly tasks: number;
  /** Times with AI to times without. */
  readonly ratio: number;
  /** Epoch milliseconds. */
  readonly from: number;
  /** What became of a task; used as it was, if nothing is said. */
  readonly outcome?: (isWithAi: boolean, nth: number) => 'used' | 'reworked';
}

const [minuteMs, hourMs] = [60_000, 3_600_000];
const sizes: readonly TaskSize[] = ['usual', 'large', 'usual', 'small'];
const usualMinutes: Readonly<Record<TaskSize, number>> = { small: 12, usual: 30, large: 60 };
let ledgers = 0;

/**
 * Works off tasks with the ledger's own functions, as somebody would over weeks: starts each, lets its timer run, ends
 * it, tells how it was done and what became of it.
 *
 * @returns all rows of tasks, those from before among them
 */
export async function playTasks({ workflow, trial, before = [], ...play }: Play): Promise<Task[]> {
  ledgers += 1;
  const db = new LedgerDatabase(`played ${ledgers}`);
  await db.workflows.put(workflow);
  if (trial !== undefined) await db.trials.put(trial);
  await db.tasks.bulkPut([...before]);
  for (let nth = 0; nth < play.tasks; nth += 1) await doOne(db, workflow.id, nth, play);
  const tasks = await db.tasks.toArray();
  await db.delete();
  return tasks;
}

async function doOne(
  db: LedgerDatabase,
  workflowId: string,
  nth: number,
  { ratio, from, outcome }: Pick<Play, 'ratio' | 'from' | 'outcome'>,
): Promise<void> {
  const size = sizes[Math.floor(nth / 2) % sizes.length] ?? 'usual';
  const id = crypto.randomUUID();
  const startedAt = from + 3 * hourMs * nth;
  const task = await startTask(db, { id, workflowId, size, zone: 'UTC' }, startedAt);
  const isWithAi = task?.assigned ?? nth % 2 === 0;
  const minutes = usualMinutes[size] * unlike(nth) * (isWithAi ? ratio : 1);
  const endedAt = Math.round(startedAt + minutes * minuteMs);
  for (let at = startedAt; at < endedAt; at += 4 * minuteMs) await lookAtRunningTask(db, at);
  await finish(db, id, endedAt);
  await tellAi(db, id, isWithAi, endedAt);
  await tellOutcome(db, id, outcome?.(isWithAi, nth) ?? 'used', endedAt);
}

/** Tasks of one size differ, those of one block a little, the same way in each run. */
const unlike = (nth: number): number =>
  Math.exp(0.3 * Math.sin(12.9 * Math.floor(nth / 2)) + 0.04 * Math.sin(7.1 * nth));
