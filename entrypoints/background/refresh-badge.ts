import { mostOnBadge, showWaiting } from '@/lib/browser/badge.ts';
import { expectKnownSchema } from '@/lib/ledger/expect-known-schema.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { countUntagged } from '@/lib/ledger/sessions.ts';

/**
 * Makes the badge say how many sessions wait for a verdict.
 *
 * @throws NewerLedgerError of a ledger that takes no verdict
 */
export async function refreshBadge(ledger: LedgerDatabase): Promise<void> {
  await expectKnownSchema(ledger);
  await showWaiting(await countUntagged(ledger, mostOnBadge + 1));
}
