import { ringRegularly, silence, timerAlarm } from '@/lib/browser/alarms.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { lookAtRunningTask } from '@/lib/ledger/tasks.ts';

/**
 * Looks at the timer, and has an alarm ring every minute while it runs.
 *
 * @param now epoch milliseconds
 */
export async function keepTimer(ledger: LedgerDatabase, now: number): Promise<void> {
  if (await lookAtRunningTask(ledger, now)) await ringRegularly(timerAlarm, 1, now);
  else await silence(timerAlarm);
}
