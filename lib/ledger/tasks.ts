import Dexie from 'dexie';
import type { Session } from '../core/session/session.ts';
import type { Task, TaskOutcome } from '../core/task/task.ts';
import {
  type Correction,
  correctTask,
  decideAboutUnsure,
  finishTask,
  lookAtTimer,
  pauseTask,
  resumeTask,
} from '../core/task/timer.ts';
import { markForCopy } from './copy/mark-for-copy.ts';
import { expectKnownSchema } from './expect-known-schema.ts';
import type { LedgerDatabase } from './ledger-database.ts';

const dayMs = 24 * 3_600_000;

/** What became of a task is asked about when it has been done for a day, and no more after two weeks. */
const outcomeAskedAfterMs = dayMs;
const outcomeAskedForMs = 14 * dayMs;

/** So many tasks that are under way are offered; nobody has more at once. */
const mostUnderWay = 20;

/** The task whose timer runs; undefined where none does. */
export function runningTask(db: LedgerDatabase): Promise<Task | undefined> {
  return inState(db, 'running').last();
}

/** The tasks that are not done, the running one first, then by their beginning, newest first. */
export async function tasksUnderWay(db: LedgerDatabase): Promise<Task[]> {
  const newest = (state: Task['state']): Promise<Task[]> =>
    inState(db, state).reverse().limit(mostUnderWay).toArray();
  return [...(await newest('running')), ...(await newest('paused'))];
}

/** The tasks that were done last, newest first, `most` at the most. */
export function tasksDone(db: LedgerDatabase, most: number): Promise<Task[]> {
  return db.tasks.orderBy('endedAt').reverse().limit(most).toArray();
}

/** The tasks of a workflow that were done from one moment to another (epoch milliseconds), by when they were. */
export function tasksOf(
  db: LedgerDatabase,
  workflowId: string,
  from = 0,
  to = Number.MAX_SAFE_INTEGER,
): Promise<Task[]> {
  return db.tasks
    .where('[workflowId+endedAt]')
    .between([workflowId, from], [workflowId, to], true, true)
    .toArray();
}

/** All tasks of a trial, also those that are not done. */
export function tasksOfTrial(db: LedgerDatabase, trialId: string): Promise<Task[]> {
  return db.tasks
    .where('[trialId+block]')
    .between([trialId, Dexie.minKey], [trialId, Dexie.maxKey])
    .toArray();
}

/**
 * The task of which to ask what became of it: of those that were timed and have been done for a day, the oldest.
 *
 * @param now epoch milliseconds
 */
export function taskToAskAbout(db: LedgerDatabase, now: number): Promise<Task | undefined> {
  return db.tasks
    .where('[outcome+endedAt]')
    .between(['open', now - outcomeAskedForMs], ['open', now - outcomeAskedAfterMs], true, true)
    .filter(({ source }) => source === 'timer')
    .first();
}

/** The sessions that may have to do with a task: those that began in its time, or within a day before it. */
export function sessionsAround(db: LedgerDatabase, task: Pick<Task, 'worked'>): Promise<Session[]> {
  const [first, last] = [task.worked.at(0), task.worked.at(-1)];
  if (first === undefined || last === undefined) return Promise.resolve([]);
  const verdicts = ['genuine', 'untagged'] as const;
  return Promise.all(
    verdicts.map((verdict) =>
      db.sessions
        .where('[verdict+startedAt]')
        .between([verdict, first.from - dayMs], [verdict, last.to], true, true)
        .toArray(),
    ),
  ).then((found) => found.flat());
}

/**
 * Notes that the timer runs, as is done every minute, and asks about what it could not see.
 *
 * @param now epoch milliseconds
 * @returns whether a timer runs
 * @throws NewerLedgerError, or what IndexedDB throws
 */
export function lookAtRunningTask(db: LedgerDatabase, now: number): Promise<boolean> {
  return db.transaction('rw', db.tasks, db.meta, async () => {
    const running = await inState(db, 'running').toArray();
    if (running.length > 0) await expectKnownSchema(db);
    for (const task of running) {
      const seen = lookAtTimer(task, now);
      if (seen === task) continue;
      await db.tasks.put(seen);
      // The second copy need not follow every minute: what it lacks it would ask about.
      if (seen.day !== task.day || seen.unsure.length > task.unsure.length)
        await markForCopy(db, [...new Set([task.day, seen.day])]);
    }
    return running.length > 0;
  });
}

/**
 * Stops the timer of a task for a while. A task that is gone stays so.
 *
 * @param now epoch milliseconds
 * @returns the task as it is now
 * @throws NewerLedgerError, or what IndexedDB throws
 */
export function pause(db: LedgerDatabase, id: string, now: number): Promise<Task | undefined> {
  return changeTask(db, id, (task) => pauseTask(task, now));
}

/** Lets the timer of a task run on; that of another one that runs is stopped. See {@link pause}. */
export function resume(db: LedgerDatabase, id: string, now: number): Promise<Task | undefined> {
  return changing(db, async () => {
    await pauseOthers(db, id, now);
    return changeTask(db, id, (task) => resumeTask(task, now));
  });
}

/** Notes that a task is done. See {@link pause}. */
export function finish(db: LedgerDatabase, id: string, now: number): Promise<Task | undefined> {
  return changeTask(db, id, (task) => finishTask(task, now));
}

/** Counts what was unsure of a task, or leaves it out. See {@link pause}. */
export function settleUnsure(
  db: LedgerDatabase,
  id: string,
  isWorked: boolean,
  now: number,
): Promise<Task | undefined> {
  return changeTask(db, id, (task) => decideAboutUnsure(task, isWorked, now));
}

/**
 * Puts the times of a task right. See {@link pause}.
 *
 * @returns undefined where it cannot have been so, and nothing is changed
 */
export function correct(
  db: LedgerDatabase,
  id: string,
  correction: Correction,
  now: number,
): Promise<Task | undefined> {
  return changeTask(db, id, (task) => correctTask(task, correction, now));
}

/** Notes whether a task was done with AI. See {@link pause}. */
export function tellAi(
  db: LedgerDatabase,
  id: string,
  withAi: boolean,
  now: number,
): Promise<Task | undefined> {
  return changeTask(db, id, (task) => ({ ...task, withAi, changedAt: Math.max(task.changedAt + 1, now) }));
}

/** Notes what became of a task, or that the user would not say. See {@link pause}. */
export function tellOutcome(
  db: LedgerDatabase,
  id: string,
  outcome: TaskOutcome | 'untold',
  now: number,
): Promise<Task | undefined> {
  return changeTask(db, id, (task) => ({ ...task, outcome, changedAt: Math.max(task.changedAt + 1, now) }));
}

/**
 * Deletes a task.
 *
 * @returns what undo puts back; undefined when it is gone
 * @throws NewerLedgerError, or what IndexedDB throws
 */
export function deleteTask(db: LedgerDatabase, id: string): Promise<Task | undefined> {
  return changing(db, async () => {
    const task = await db.tasks.get(id);
    if (task === undefined) return undefined;
    await db.tasks.delete(id);
    await markForCopy(db, [task.day]);
    return task;
  });
}

/**
 * Adds tasks, all of them or none; those that are here already, by their ids, stay as they are.
 *
 * @returns how many were added
 * @throws NewerLedgerError, or what IndexedDB throws
 */
export function addTasks(db: LedgerDatabase, tasks: readonly Task[]): Promise<number> {
  return changing(db, async () => {
    const here = await db.tasks.bulkGet(tasks.map(({ id }) => id));
    const missing = tasks.filter((_, nth) => here[nth] === undefined);
    await db.tasks.bulkPut(missing);
    await markForCopy(
      db,
      missing.map(({ day }) => day),
    );
    return missing.length;
  });
}

/** Stops the timers of all tasks but one. Within a transaction over tasks and `meta`. */
export async function pauseOthers(db: LedgerDatabase, id: string, now: number): Promise<void> {
  for (const other of await inState(db, 'running').toArray())
    if (other.id !== id) await changeTask(db, other.id, (task) => pauseTask(task, now));
}

const inState = (db: LedgerDatabase, state: Task['state']) =>
  db.tasks.where('[state+startedAt]').between([state, Dexie.minKey], [state, Dexie.maxKey]);

function changing<Result>(db: LedgerDatabase, act: () => Promise<Result>): Promise<Result> {
  return db.transaction('rw', db.tasks, db.meta, async () => {
    await expectKnownSchema(db);
    return act();
  });
}

/** @param change gives undefined where nothing is to be changed */
function changeTask(
  db: LedgerDatabase,
  id: string,
  change: (task: Task) => Task | undefined,
): Promise<Task | undefined> {
  return changing(db, async () => {
    const task = await db.tasks.get(id);
    const changed = task && change(task);
    if (task === undefined || changed === undefined) return undefined;
    await db.tasks.put(changed);
    await markForCopy(db, [...new Set([task.day, changed.day])]);
    return changed;
  });
}
