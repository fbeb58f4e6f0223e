import type { Session } from '../core/session/session.ts';
import type { LedgerDatabase } from './ledger-database.ts';
import { wholeDaysAfter } from './whole-days-after.ts';

/** Few enough to weigh little, enough that the way to the database and back does not count. */
const sessionsInBatch = 2_000;

/**
 * All sessions by the day they began, and by their ids within a day, a batch at a time: no more than one batch, or
 * one day where that is larger, is in memory at once. Each batch is a transaction of its own, so that recording
 * never waits for the whole ledger to be read; what changes meanwhile is read as it was before or after.
 *
 * @param size how many sessions a batch holds at the most, unless one day alone has more
 */
export async function* sessionBatches(
  db: LedgerDatabase,
  size: number = sessionsInBatch,
): AsyncGenerator<Session[], void> {
  let batch = await wholeDaysAfter(db, '', size);
  while (batch.length > 0) {
    yield batch;
    batch = await wholeDaysAfter(db, batch.at(-1)?.day ?? '', size);
  }
}
