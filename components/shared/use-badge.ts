import { showWaiting } from '@/lib/browser/badge.ts';
import { hereAt } from '@/lib/browser/here.ts';
import { speak } from '@/lib/browser/i18n.ts';
import { badgeFacts } from '@/lib/ledger/badge.ts';
import { chosenLanguage } from '@/lib/ledger/language.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';

/** Gives a way to make the badge say what it has to, as the background does. */
export function useBadge(ledger: LedgerDatabase, now: () => number): () => Promise<void> {
  return async () => {
    await speak(await chosenLanguage(ledger));
    await showWaiting(await badgeFacts(ledger, hereAt(now())));
  };
}
