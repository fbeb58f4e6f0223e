import { showWaiting } from '@/lib/browser/badge.ts';
import { hereAt } from '@/lib/browser/here.ts';
import { speak } from '@/lib/browser/i18n.ts';
import { badgeFacts } from '@/lib/ledger/badge.ts';
import { expectKnownSchema } from '@/lib/ledger/expect-known-schema.ts';
import { chosenLanguage } from '@/lib/ledger/language.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';

/**
 * Makes the badge say how many sessions wait for a verdict, and what is paused.
 *
 * @param now epoch milliseconds
 * @throws NewerLedgerError of a ledger that takes no verdict
 */
export async function refreshBadge(ledger: LedgerDatabase, now: number): Promise<void> {
  await expectKnownSchema(ledger);
  await speak(await chosenLanguage(ledger));
  await showWaiting(await badgeFacts(ledger, hereAt(now)));
}
