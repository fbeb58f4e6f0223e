import { ringAt, silence } from '@/lib/browser/alarms.ts';
import { speak } from '@/lib/browser/i18n.ts';
import { mayRemind, showReminder } from '@/lib/browser/notifications.ts';
import { type Here, nextLook } from '@/lib/core/asking/plan-reminders.ts';
import { chosenLanguage } from '@/lib/ledger/language.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { pausesIn } from '@/lib/ledger/pauses.ts';
import { countToRemindOf, remindersIn, takeReminder } from '@/lib/ledger/reminders.ts';

/**
 * Reminds of what waits where that is due, and has an alarm ring when it may be due next, or when quiet hours or a pause
 * begin or end. A reminder of nothing is passed over.
 */
export async function remind(ledger: LedgerDatabase, here: Here): Promise<void> {
  const kind = await takeReminder(ledger, here);
  if (kind !== undefined) {
    const waiting = await countToRemindOf(ledger, kind, here);
    if (waiting > 0 && (await mayRemind())) {
      await speak(await chosenLanguage(ledger));
      await showReminder(waiting);
    }
  }
  const ends = (await pausesIn(ledger, here.now)).map(({ until }) => until);
  const next = Math.min(nextLook(await remindersIn(ledger), here) ?? Number.POSITIVE_INFINITY, ...ends);
  if (next === Number.POSITIVE_INFINITY) await silence('look');
  else await ringAt('look', next);
}
