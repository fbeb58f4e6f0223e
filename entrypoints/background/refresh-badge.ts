import { mostOnBadge, showWaiting } from '@/lib/browser/badge.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { countUntagged } from '@/lib/ledger/sessions.ts';

/** Makes the badge say how many sessions wait for a verdict. */
export async function refreshBadge(ledger: LedgerDatabase): Promise<void> {
  await showWaiting(await countUntagged(ledger, mostOnBadge + 1));
}
