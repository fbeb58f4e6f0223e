import { mostOnBadge, showWaiting } from '@/lib/browser/badge.ts';
import { badgeFacts } from '@/lib/ledger/badge.ts';
import { expectKnownSchema } from '@/lib/ledger/expect-known-schema.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';

/**
 * Makes the badge say how many sessions wait for a verdict.
 *
 * @throws NewerLedgerError of a ledger that takes no verdict
 */
export async function refreshBadge(ledger: LedgerDatabase): Promise<void> {
  await expectKnownSchema(ledger);
  const { waiting, isShown } = await badgeFacts(ledger, mostOnBadge + 1);
  await showWaiting(waiting, isShown);
}
