import { keepCopy } from '@/lib/ledger/copy/keep-copy.ts';
import { forgetOldSignals } from '@/lib/ledger/forget-signals.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { forgetOldSessions } from '@/lib/ledger/retention.ts';
import { drain } from './drain.ts';
import { refreshBadge } from './refresh-badge.ts';

/**
 * What an alarm is for: signals whose poke was lost are recorded, old ones are forgotten, and sessions that the user
 * does not want to keep so long; and the second copy follows the ledger.
 *
 * @param now epoch milliseconds
 */
export async function keepHouse(ledger: LedgerDatabase, now: number): Promise<void> {
  await drain(ledger, now);
  await forgetOldSignals(ledger, now);
  if ((await forgetOldSessions(ledger, now)) > 0) await refreshBadge(ledger, now);
  await keepCopy(ledger);
}
