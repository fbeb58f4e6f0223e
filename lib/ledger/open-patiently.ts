import type { LedgerDatabase } from './ledger-database.ts';

const attempts = 3;
const pauseMs = 300;

/**
 * Opens the ledger, three times where that fails: what stands in the way is often gone a moment later.
 *
 * @throws what IndexedDB says at the last attempt; whoever uses the ledger later tries anew
 */
export async function openPatiently(db: LedgerDatabase, left: number = attempts): Promise<void> {
  try {
    await db.open();
  } catch (failure) {
    // Dexie remembers a failed opening: without this it would refuse everything for as long as it lives.
    db.close({ disableAutoOpen: false });
    if (left <= 1) throw failure;
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
    await openPatiently(db, left - 1);
  }
}
