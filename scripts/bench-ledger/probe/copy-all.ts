import { openCopyFolder } from '../../../lib/ledger/copy/copy-folder.ts';
import { copyLedger } from '../../../lib/ledger/copy/copy-ledger.ts';
import { markForCopy } from '../../../lib/ledger/copy/mark-for-copy.ts';
import { LedgerDatabase } from '../../../lib/ledger/ledger-database.ts';

/**
 * Copies the ledger into its second copy until every day is there, which by itself takes many rounds of minutes. Every
 * day is marked before, since what fills ledgers here does not.
 */
export async function copyAll(): Promise<void> {
  const ledger = new LedgerDatabase();
  const folder = await openCopyFolder();
  const days = (await ledger.sessions.orderBy('day').uniqueKeys()) as string[];
  await ledger.transaction('rw', ledger.meta, () => markForCopy(ledger, days));
  do await copyLedger(ledger, folder);
  while ((await ledger.meta.where('key').startsWith('uncopied ').count()) > 0);
  ledger.close();
}
