import { NewerLedgerError } from '../expect-known-schema.ts';
import type { LedgerDatabase } from '../ledger-database.ts';
import { openPatiently } from '../open-patiently.ts';
import { openCopyFolder } from './copy-folder.ts';
import { restoreLedger } from './restore-ledger.ts';

/**
 * Opens the ledger and has it whole, before anything is read from it or added to it: what a damaged one has lost
 * comes back from the second copy. A ledger of a newer Assay is left as it is.
 *
 * @throws what IndexedDB throws
 */
export async function bringBack(db: LedgerDatabase): Promise<void> {
  await openPatiently(db);
  const folder = await openCopyFolder().catch(() => undefined);
  if (folder !== undefined) await restoreLedger(db, folder).catch(unlessNewer);
}

function unlessNewer(failure: unknown): void {
  if (!(failure instanceof NewerLedgerError)) throw failure;
}
