import { ringRegularly } from '@/lib/browser/alarms.ts';
import { hereAt } from '@/lib/browser/here.ts';
import { registerPageScripts } from '@/lib/browser/page-scripts.ts';
import { mayWatch } from '@/lib/browser/permissions.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { decideAboutTool, toolsAskedWithin } from '@/lib/ledger/tools.ts';
import { allowedTools } from './drain.ts';
import { keepTimer } from './keep-timer.ts';
import { refreshBadge } from './refresh-badge.ts';
import { remind } from './remind.ts';

/** A permission prompt that was answered later than this no longer belongs to the question that opened it. */
const answeredWithinMs = 10 * 60_000;

/** Often enough to pick up what every other wake-up missed, seldom enough to let the background sleep. */
const keepHouseEveryMinutes = 15;

/**
 * Makes everything that the browser may have dropped what it should be: page scripts, alarms, badge. The browser's
 * grants are the truth about what may be watched, the user's list about what is. Safe to call at any time.
 *
 * @param now epoch milliseconds
 */
export async function reconcile(ledger: LedgerDatabase, now: number): Promise<void> {
  for (const tool of await toolsAskedWithin(ledger, answeredWithinMs, now)) {
    if (await mayWatch(tool)) await decideAboutTool(ledger, tool, 'watched', now);
  }
  await registerPageScripts(await allowedTools(ledger));
  await ringRegularly('keep house', keepHouseEveryMinutes, now);
  await keepTimer(ledger, now);
  await refreshBadge(ledger, now);
  await remind(ledger, hereAt(now));
}
