import { ringOnce } from '@/lib/browser/alarms.ts';
import { showGiven } from '@/lib/browser/badge.ts';
import { speak } from '@/lib/browser/i18n.ts';
import type { Verdict } from '@/lib/core/session/session.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { chosenLooks } from '@/lib/ledger/looks.ts';
import { giveVerdict, untaggedSessions } from '@/lib/ledger/sessions.ts';
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
  const [session] = await untaggedSessions(ledger, 1, now);
  if (session === undefined) return;

  await giveVerdict(ledger, session.id, verdict, now);
  await speak((await chosenLooks(ledger)).language);
  await showGiven(verdict);
  await ringOnce('copy', 0.5);
  await new Promise((resolve) => setTimeout(resolve, shownForMs));
  await refreshBadge(ledger);
}
