import { expectKnownSchema } from './expect-known-schema.ts';
import type { LedgerDatabase } from './ledger-database.ts';

/** Signals are kept so long after their sessions were written: 14 days. */
const keepMs = 14 * 24 * 3_600_000;

/**
 * Removes the signals that are older than 14 days; their sessions stay.
 *
 * @param now epoch milliseconds
 */
export function forgetOldSignals(db: LedgerDatabase, now: number): Promise<number> {
  return db.transaction('rw', db.signals, db.meta, async () => {
    await expectKnownSchema(db);
    return db.signals
      .where('at')
      .below(now - keepMs)
      .delete();
  });
}
