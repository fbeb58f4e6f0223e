import { mostOnBadge, showWaiting } from '@/lib/browser/badge.ts';
import { speak } from '@/lib/browser/i18n.ts';
import { badgeFacts } from '@/lib/ledger/badge.ts';
import { expectKnownSchema } from '@/lib/ledger/expect-known-schema.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { chosenLooks } from '@/lib/ledger/looks.ts';

/**
 * Makes the badge say how many sessions wait for a verdict.
 *
 * @throws NewerLedgerError of a ledger that takes no verdict
 */
export async function refreshBadge(ledger: LedgerDatabase): Promise<void> {
  await expectKnownSchema(ledger);
  await speak((await chosenLooks(ledger)).language);
  const { waiting, isShown } = await badgeFacts(ledger, mostOnBadge + 1);
  await showWaiting(waiting, isShown);
}
