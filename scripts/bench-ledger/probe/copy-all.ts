import { openCopyFolder } from '../../../lib/ledger/copy/copy-folder.ts';
import { copyLedger } from '../../../lib/ledger/copy/copy-ledger.ts';
import { LedgerDatabase } from '../../../lib/ledger/ledger-database.ts';

/** Copies the ledger into its second copy until every day is there, which by itself takes many rounds of minutes. */
export async function copyAll(): Promise<void> {
  const ledger = new LedgerDatabase();
  const folder = await openCopyFolder();
  do await copyLedger(ledger, folder);
  while ((await ledger.meta.where('key').startsWith('uncopied ').count()) > 0);
  ledger.close();
}
