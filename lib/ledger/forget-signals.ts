import { forgetDeletions } from './deletions.ts';
import { expectKnownSchema } from './expect-known-schema.ts';
import type { LedgerDatabase } from './ledger-database.ts';

/** Signals are kept so long after their sessions were written: 14 days. */
const keepMs = 14 * 24 * 3_600_000;

/**
 * Removes the signals that are older than 14 days, and the runs that never became a session; sessions stay.
 *
 * @param now epoch milliseconds
 */
export function forgetOldSignals(db: LedgerDatabase, now: number): Promise<number> {
  return db.transaction('rw', db.signals, db.runs, db.meta, async () => {
    await expectKnownSchema(db);
    const limit = now - keepMs;
    await forgetDeletions(db, limit, now);
    await db.runs.where('endedAt').below(limit).delete();
    return db.signals.where('at').below(limit).delete();
  });
}
