import type { LedgerDatabase } from '../ledger-database.ts';

/**
 * Notes that the sessions, tasks or signals of some days were changed, added or removed, so that the second copy follows.
 * Belongs into the transaction that does it, which has to include `meta`.
 *
 * @param days one for each change; the day that one had before counts too. For signals, the name of their file
 */
export async function markForCopy(db: LedgerDatabase, days: readonly string[]): Promise<void> {
  const changes = new Map<`uncopied ${string}`, number>();
  for (const day of days) changes.set(`uncopied ${day}`, (changes.get(`uncopied ${day}`) ?? 0) + 1);
  const before = await db.meta.bulkGet([...changes.keys()]);
  await db.meta.bulkPut(
    [...changes].map(([key, more], nth) => ({ key, value: Number(before[nth]?.value ?? 0) + more })),
  );
}
