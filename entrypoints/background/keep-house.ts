import { forgetOldSignals } from '@/lib/ledger/forget-signals.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { drain } from './drain.ts';

/**
 * What an alarm is for: signals whose poke was lost are recorded, old ones are forgotten.
 *
 * @param now epoch milliseconds
 */
export async function keepHouse(ledger: LedgerDatabase, now: number): Promise<void> {
  await drain(ledger, now);
  await forgetOldSignals(ledger, now);
}
