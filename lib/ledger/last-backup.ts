import { dayOf } from '../core/week/day.ts';
import { expectKnownSchema } from './expect-known-schema.ts';
import type { LedgerDatabase } from './ledger-database.ts';

/** When the ledger was last backed up, and what has come since. */
export interface LastBackup {
  /** Epoch milliseconds; undefined when it never was. */
  readonly at: number | undefined;
  /** The sessions since, those of that day among them; counted up to 500. */
  readonly sessionsSince: number;
  /** When the user put the reminder away, in epoch milliseconds. */
  readonly putAwayAt: number | undefined;
}

/** To count them all would take long in a large ledger. */
const mostTold = 500;

/** What is known of the last backup. */
export async function lastBackup(db: LedgerDatabase): Promise<LastBackup> {
  const at = await momentOf(db, 'backedUpAt');
  const since =
    at === undefined ? db.sessions.toCollection() : db.sessions.where('day').aboveOrEqual(dayOf(at, 'UTC'));
  const { length } = await since.limit(mostTold).primaryKeys();
  return { at, sessionsSince: length, putAwayAt: await momentOf(db, 'reminderPutAwayAt') };
}

async function momentOf(db: LedgerDatabase, key: 'backedUpAt' | 'reminderPutAwayAt') {
  const row = await db.meta.get(key);
  return typeof row?.value === 'number' ? row.value : undefined;
}

/** Notes that the ledger was backed up, or that the reminder of it was put away (epoch milliseconds). */
export function noteBackup(
  db: LedgerDatabase,
  what: 'backedUpAt' | 'reminderPutAwayAt',
  at: number,
): Promise<void> {
  return db.transaction('rw', db.meta, async () => {
    await expectKnownSchema(db);
    await db.meta.put({ key: what, value: at });
  });
}
