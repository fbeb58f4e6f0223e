import { endOfTrial } from '../core/trial/end-of-trial.ts';
import type { Trial } from '../core/trial/trial.ts';
import { expectKnownSchema } from './expect-known-schema.ts';
import type { LedgerDatabase } from './ledger-database.ts';
import { tasksOfTrial } from './tasks.ts';

/** The trials of a workflow, by when they began. */
export function trialsOf(db: LedgerDatabase, workflowId: string): Promise<Trial[]> {
  return db.trials.where('workflowId').equals(workflowId).sortBy('startedAt');
}

/** The trial of a workflow that has not ended; undefined without one. */
export async function runningTrial(db: LedgerDatabase, workflowId: string): Promise<Trial | undefined> {
  return (await trialsOf(db, workflowId)).find(({ endedAt }) => endedAt === undefined);
}

/**
 * Begins a trial.
 *
 * @returns whether it was begun: not while another one of its workflow runs, nor for a workflow that is gone
 * @throws NewerLedgerError, or what IndexedDB throws
 */
export function beginTrial(db: LedgerDatabase, trial: Trial): Promise<boolean> {
  return db.transaction('rw', db.trials, db.workflows, db.meta, async () => {
    await expectKnownSchema(db);
    if ((await db.workflows.get(trial.workflowId)) === undefined) return false;
    if ((await runningTrial(db, trial.workflowId)) !== undefined) return false;
    await db.trials.add(trial);
    return true;
  });
}

/**
 * Ends a trial; one that has ended stays as it is.
 *
 * @param isEarly whether before all blocks were done
 * @param now epoch milliseconds
 * @throws NewerLedgerError, or what IndexedDB throws
 */
export function endTrial(db: LedgerDatabase, id: string, isEarly: boolean, now: number): Promise<void> {
  return db.transaction('rw', db.trials, db.meta, async () => {
    await expectKnownSchema(db);
    const trial = await db.trials.get(id);
    if (trial !== undefined && trial.endedAt === undefined) await db.trials.put(ended(trial, isEarly, now));
  });
}

/**
 * Notes the end of all trials whose last block was done before a moment (epoch milliseconds). Within a transaction over
 * trials and tasks.
 */
export async function endTrialsUntil(db: LedgerDatabase, moment: number): Promise<void> {
  const open = await db.trials.filter(({ endedAt }) => endedAt === undefined).toArray();
  for (const trial of open) {
    const end = endOfTrial(trial, await tasksOfTrial(db, trial.id));
    if (end !== undefined && end < moment) await db.trials.put(ended(trial, false, end));
  }
}

/** A trial that has ended; not before it began, whatever the clock says. */
export const ended = (trial: Trial, isEarly: boolean, now: number): Trial => ({
  ...trial,
  endedAt: Math.max(trial.startedAt, now),
  endedEarly: isEarly,
});
