import { showWaiting } from '@/lib/browser/badge.ts';
import { hereAt } from '@/lib/browser/here.ts';
import { badgeFacts } from '@/lib/ledger/badge.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';

/** Gives a way to make the badge say what it has to, as the background does. */
export function useBadge(ledger: LedgerDatabase, now: () => number): () => Promise<void> {
  return async () => showWaiting(await badgeFacts(ledger, hereAt(now())));
}
