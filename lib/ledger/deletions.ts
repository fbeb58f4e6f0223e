import type { Deletion } from '../core/session/deletion.ts';
import type { LedgerDatabase } from './ledger-database.ts';

/** What was deleted lately. */
export async function deletionsIn(db: LedgerDatabase): Promise<readonly Deletion[]> {
  const row = await db.meta.get('deletions');
  return Array.isArray(row?.value) ? row.value : [];
}

/** Notes deletions, so that signals which come late do not bring back what was deleted. Within a transaction. */
export async function noteDeletions(db: LedgerDatabase, deletions: readonly Deletion[]): Promise<void> {
  await db.meta.put({ key: 'deletions', value: [...(await deletionsIn(db)), ...deletions] });
}

/**
 * Forgets deletions after which no late signal is to be feared, and those of the future: the clock was wrong then, and
 * what happens now would be taken for deleted. Within a transaction.
 *
 * @param since and now in epoch milliseconds
 */
export async function forgetDeletions(db: LedgerDatabase, since: number, now: number): Promise<void> {
  const deletions = await deletionsIn(db);
  const lately = deletions.filter(({ deletedAt }) => since <= deletedAt && deletedAt <= now);
  if (lately.length < deletions.length) await db.meta.put({ key: 'deletions', value: lately });
}
