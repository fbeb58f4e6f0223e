import { ringOnce } from '@/lib/browser/alarms.ts';
import { showTimer } from '@/lib/browser/badge.ts';
import { showPopup } from '@/lib/browser/own-pages.ts';
import type { Task } from '@/lib/core/task/task.ts';
import type { TaskCommand } from '@/lib/core/task/task-command.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { finish, pause, resume, tasksUnderWay } from '@/lib/ledger/tasks.ts';
import { keepTimer } from './keep-timer.ts';
import { refreshBadge } from './refresh-badge.ts';

/** Long enough to be seen by whoever looks up after pressing a key. */
const shownForMs = 1_500;

/**
 * Does what a key is for that works in any page: lets the timer of the task that is under way run or stand still, or
 * ends it. Where none is under way the popup opens, since the size has to be guessed first. The badge says what was done
 * for a moment.
 *
 * @param now epoch milliseconds
 */
export async function commandTask(ledger: LedgerDatabase, command: TaskCommand, now: number): Promise<void> {
  const [task] = await tasksUnderWay(ledger);
  if (task === undefined) {
    if (command === 'start-or-pause-task') await showPopup();
    return;
  }
  const changed = await carryOut(ledger, command, task, now);
  await keepTimer(ledger, now);
  if (changed !== undefined) await showTimer(changed.state);
  await ringOnce('copy', 0.5);
  await new Promise((resolve) => setTimeout(resolve, shownForMs));
  await refreshBadge(ledger, now);
}

function carryOut(
  ledger: LedgerDatabase,
  command: TaskCommand,
  { id, state }: Task,
  now: number,
): Promise<Task | undefined> {
  if (command === 'finish-task') return finish(ledger, id, now);
  return state === 'running' ? pause(ledger, id, now) : resume(ledger, id, now);
}
