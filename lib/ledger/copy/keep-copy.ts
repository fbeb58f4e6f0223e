import type { LedgerDatabase } from '../ledger-database.ts';
import { openCopyFolder } from './copy-folder.ts';
import { copyLedger } from './copy-ledger.ts';

/**
 * Has the second copy follow the ledger, where the browser has a place for one.
 *
 * @throws NewerLedgerError, or what IndexedDB or the file system throws
 */
export async function keepCopy(db: LedgerDatabase): Promise<void> {
  const folder = await openCopyFolder().catch(() => undefined);
  if (folder !== undefined) await copyLedger(db, folder);
}
