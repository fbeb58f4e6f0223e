import { openCopyFolder } from '@/lib/ledger/copy/copy-folder.ts';
import { copyLedger } from '@/lib/ledger/copy/copy-ledger.ts';
import { forgetOldSignals } from '@/lib/ledger/forget-signals.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { drain } from './drain.ts';

/**
 * What an alarm is for: signals whose poke was lost are recorded, old ones are forgotten, and the second copy
 * follows the ledger.
 *
 * @param now epoch milliseconds
 */
export async function keepHouse(ledger: LedgerDatabase, now: number): Promise<void> {
  await drain(ledger, now);
  await forgetOldSignals(ledger, now);
  const folder = await openCopyFolder().catch(() => undefined);
  if (folder !== undefined) await copyLedger(ledger, folder);
}
