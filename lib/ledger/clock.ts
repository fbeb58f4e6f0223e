import { type ClockWatch, watchClock } from '../core/clock/watch-clock.ts';
import type { LedgerDatabase } from './ledger-database.ts';

/** What is known of the machine's clock; undefined before it was first read. */
export async function knownClock(db: LedgerDatabase): Promise<ClockWatch | undefined> {
  const value = (await db.meta.get('clock'))?.value;
  return typeof value === 'object' && 'readAt' in value ? value : undefined;
}

/**
 * Notes what the clock says, and tells whether it may be believed. To be asked before anything is removed because of
 * its age, in the same transaction, which writes to `meta`.
 *
 * @param now epoch milliseconds
 */
export async function believesClock(db: LedgerDatabase, now: number): Promise<boolean> {
  const known = await knownClock(db);
  const watch = watchClock(known, now);
  if (watch !== known) await db.meta.put({ key: 'clock', value: watch });
  return watch.doubts === 0;
}
