import { mostOnBadge, showWaiting } from '@/lib/browser/badge.ts';
import { speak } from '@/lib/browser/i18n.ts';
import { badgeFacts } from '@/lib/ledger/badge.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { chosenLooks } from '@/lib/ledger/looks.ts';

/** Gives a way to make the badge say how many sessions wait, as the background does. */
export function useBadge(ledger: LedgerDatabase): () => Promise<void> {
  return async () => {
    await speak((await chosenLooks(ledger)).language);
    const { waiting, isShown } = await badgeFacts(ledger, mostOnBadge + 1);
    await showWaiting(waiting, isShown);
  };
}
