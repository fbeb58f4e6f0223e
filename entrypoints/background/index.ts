import { defineBackground } from 'wxt/utils/define-background';
import { onAlarm, timerAlarm } from '@/lib/browser/alarms.ts';
import { showTrouble } from '@/lib/browser/badge.ts';
import { onTakeBackCommand, onTaskCommand, onVerdictCommand } from '@/lib/browser/commands.ts';
import { onFirstInstall, onStart } from '@/lib/browser/lifecycle.ts';
import { receiveMessages } from '@/lib/browser/messages.ts';
import { onReminderClicked } from '@/lib/browser/notifications.ts';
import { onOutboxFilled } from '@/lib/browser/outbox.ts';
import { showOwnPage } from '@/lib/browser/own-pages.ts';
import { onLeaveChanged } from '@/lib/browser/permissions.ts';
import { bringBack } from '@/lib/ledger/copy/bring-back.ts';
import { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { answerNewest, takeBack } from './answer-newest.ts';
import { answerRequest } from './answer-request.ts';
import { commandTask } from './command-task.ts';
import { drain } from './drain.ts';
import { keepHouse } from './keep-house.ts';
import { keepTimer } from './keep-timer.ts';
import { lookAgain } from './look-again.ts';
import { mindOutbox } from './mind-outbox.ts';
import { reconcile } from './reconcile.ts';
import { reportFailure } from './report-failure.ts';
import { showFailure } from './show-failure.ts';

// All listeners stand when the first turn of the event loop ends: an event that woke us would be lost otherwise.
// Nothing is kept in variables, since the browser may end this script at any await.
export default defineBackground(() => {
  const ledger = new LedgerDatabase();
  const withLedger = onceWhole(ledger);
  const attempt = (act: (now: number) => Promise<void>): Promise<void> =>
    withLedger(() => act(Date.now())).catch(() => undefined);
  const start = (): Promise<void> => attempt((now) => reconcile(ledger, now));

  receiveMessages({
    onPoke: (signalId, sender) => withLedger(() => drain(ledger, Date.now(), new Map([[signalId, sender]]))),
    onRequest: (request) => withLedger(() => answerRequest(ledger, request, Date.now())),
  });
  onOutboxFilled((filled) => void mindOutbox(filled).catch(reportFailure));
  onAlarm((name) => {
    void attempt((now) => keepTimer(ledger, now));
    if (name === timerAlarm) return;
    void attempt((now) => keepHouse(ledger, now));
    void attempt((now) => lookAgain(ledger, now));
  });
  onVerdictCommand((verdict) => {
    // What the badge says about the verdict is not to be overwritten by our own beginning.
    void begun.then(() => attempt((now) => answerNewest(ledger, verdict, now)));
  });
  onTakeBackCommand(() => void begun.then(() => attempt((now) => takeBack(ledger, now))));
  onTaskCommand((command) => void begun.then(() => attempt((now) => commandTask(ledger, command, now))));
  onLeaveChanged(() => void start().then(() => attempt((now) => drain(ledger, now))));
  onReminderClicked(() => void showOwnPage('review').catch(reportFailure));
  onStart(() => void start());
  onFirstInstall(() => void showOwnPage('welcome').catch(reportFailure));
  ledger.on('blocked', () => void showTrouble('blocked').catch(reportFailure));

  // Registrations and alarms are lost on updates and restarts, and pokes with a worker that was stopped.
  const begun = start();
  void attempt((now) => keepHouse(ledger, now));
});

/**
 * Runs what needs the ledger once it is known to be whole, which is seen to once in the life of this script. What
 * fails is shown.
 */
function onceWhole(ledger: LedgerDatabase): <Result>(act: () => Promise<Result>) => Promise<Result> {
  let whole: Promise<void> | undefined;
  return async (act) => {
    try {
      whole ??= bringBack(ledger);
      await whole.catch((failure: unknown) => {
        whole = undefined;
        throw failure;
      });
      return await act();
    } catch (failure) {
      await showFailure(failure).catch(reportFailure);
      throw failure;
    }
  };
}
