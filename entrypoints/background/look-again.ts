import { hereAt } from '@/lib/browser/here.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { refreshBadge } from './refresh-badge.ts';
import { remind } from './remind.ts';

/**
 * What time alone changes, seen to at each alarm: quiet hours and pauses begin and end, and reminders come due.
 *
 * @param now epoch milliseconds
 */
export async function lookAgain(ledger: LedgerDatabase, now: number): Promise<void> {
  await refreshBadge(ledger, now);
  await remind(ledger, hereAt(now));
}
