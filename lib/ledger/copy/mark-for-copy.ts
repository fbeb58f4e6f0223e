import type { LedgerDatabase } from '../ledger-database.ts';

/**
 * Notes that the sessions of some days were changed, added or removed, so that the second copy follows. Belongs into
 * the transaction that does it, which has to include `meta`; the day that a session had before counts too.
 */
export async function markForCopy(db: LedgerDatabase, days: Iterable<string>): Promise<void> {
  const keys = Array.from(new Set(days), (day) => `uncopied ${day}` as const);
  const before = await db.meta.bulkGet(keys);
  await db.meta.bulkPut(keys.map((key, nth) => ({ key, value: Number(before[nth]?.value ?? 0) + 1 })));
}
