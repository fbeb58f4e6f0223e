import type { Table } from 'dexie';
import { addDays, dayOf } from '../core/week/day.ts';
import { believesClock } from './clock.ts';
import { markForCopy } from './copy/mark-for-copy.ts';
import { expectKnownSchema } from './expect-known-schema.ts';
import type { LedgerDatabase } from './ledger-database.ts';
import { oldestDay } from './oldest-day.ts';

/** For how many days sessions and tasks are kept; undefined for as long as the user likes. */
export async function sessionRetentionDays(db: LedgerDatabase): Promise<number | undefined> {
  const row = await db.meta.get('sessionRetentionDays');
  return typeof row?.value === 'number' ? row.value : undefined;
}

/** How many sessions there are that began more than so many days ago; none where they are kept as long as one likes. */
export async function countOlderSessions(
  db: LedgerDatabase,
  days: number | undefined,
  now: number,
): Promise<number> {
  return days === undefined ? 0 : db.sessions.where('day').below(limitOf(days, now)).count();
}

/**
 * Sets for how many days sessions and tasks are kept, and deletes those that are older.
 *
 * @param days undefined: for as long as the user likes
 * @param now epoch milliseconds
 * @throws NewerLedgerError, or what IndexedDB throws
 */
export function setSessionRetention(
  db: LedgerDatabase,
  days: number | undefined,
  now: number,
): Promise<number> {
  return db.transaction('rw', db.sessions, db.tasks, db.meta, async () => {
    await expectKnownSchema(db);
    if (days === undefined) {
      await db.meta.delete('sessionRetentionDays');
      return 0;
    }
    await db.meta.put({ key: 'sessionRetentionDays', value: days });
    const older = (table: Table) => table.where('day').below(limitOf(days, now));
    await markForCopy(db, (await older(db.sessions).uniqueKeys()) as string[]);
    await markForCopy(db, (await older(db.tasks).uniqueKeys()) as string[]);
    await older(db.tasks).delete();
    return older(db.sessions).delete();
  });
}

/**
 * Deletes sessions and tasks that are older than the user wants, those of the oldest day only, and none while the clock
 * is not believed: one that jumps ahead must not empty the ledger. Called every quarter of an hour, it keeps up.
 *
 * @param now epoch milliseconds
 * @returns how many sessions were deleted
 */
export function forgetOldSessions(db: LedgerDatabase, now: number): Promise<number> {
  return db.transaction('rw', db.sessions, db.tasks, db.meta, async () => {
    await expectKnownSchema(db);
    if (!(await believesClock(db, now))) return 0;
    const days = await sessionRetentionDays(db);
    const oldest = days === undefined ? undefined : await oldestDay(db);
    if (days === undefined || oldest === undefined || oldest >= limitOf(days, now)) return 0;
    await markForCopy(db, [oldest]);
    await db.tasks.where('day').equals(oldest).delete();
    return db.sessions.where('day').equals(oldest).delete();
  });
}

const limitOf = (days: number, now: number): string => addDays(dayOf(now, 'UTC'), -days);
