import { ringOnce } from '@/lib/browser/alarms.ts';
import { showGiven, showTakenBack } from '@/lib/browser/badge.ts';
import { speak } from '@/lib/browser/i18n.ts';
import type { Verdict } from '@/lib/core/session/session.ts';
import { answerNewestSession, takeBackCommanded } from '@/lib/ledger/commanded.ts';
import { chosenLanguage } from '@/lib/ledger/language.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { drain } from './drain.ts';
import { refreshBadge } from './refresh-badge.ts';

/** Long enough to be seen by whoever looks up after pressing a key. */
const shownForMs = 1_500;

/**
 * Gives the newest session that waits a verdict, as a key does that works in any page. The badge says so for a moment.
 *
 * @param now epoch milliseconds
 */
export async function answerNewest(ledger: LedgerDatabase, verdict: Verdict, now: number): Promise<void> {
  await drain(ledger, now);
  if (!(await answerNewestSession(ledger, verdict, now))) return;

  await speak(await chosenLanguage(ledger));
  await showGiven(verdict);
  await settle(ledger, now);
}

/** Takes back what such a key gave last. See {@link answerNewest}. */
export async function takeBack(ledger: LedgerDatabase, now: number): Promise<void> {
  if (!(await takeBackCommanded(ledger, now))) return;

  await speak(await chosenLanguage(ledger));
  await showTakenBack();
  await settle(ledger, now);
}

async function settle(ledger: LedgerDatabase, now: number): Promise<void> {
  await ringOnce('copy', 0.5);
  await new Promise((resolve) => setTimeout(resolve, shownForMs));
  await refreshBadge(ledger, now);
}
