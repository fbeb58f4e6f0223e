import { defineBackground } from 'wxt/utils/define-background';
import { onAlarm } from '@/lib/browser/alarms.ts';
import { onFirstInstall, onStart } from '@/lib/browser/lifecycle.ts';
import { receiveMessages } from '@/lib/browser/messages.ts';
import { onOutboxFilled } from '@/lib/browser/outbox.ts';
import { showOwnPage } from '@/lib/browser/own-pages.ts';
import { onLeaveChanged } from '@/lib/browser/permissions.ts';
import { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { answerRequest } from './answer-request.ts';
import { drain, drainSoon } from './drain.ts';
import { keepHouse } from './keep-house.ts';
import { reconcile } from './reconcile.ts';
import { reportFailure } from './report-failure.ts';

// All listeners stand when the first turn of the event loop ends: an event that woke us would be lost otherwise.
// Nothing is kept in variables, since the browser may end this script at any await.
export default defineBackground(() => {
  const ledger = new LedgerDatabase();
  const start = (): void => void reconcile(ledger, Date.now()).catch(reportFailure);

  receiveMessages({
    onPoke: (signalId, sender) => drain(ledger, Date.now(), new Map([[signalId, sender]])),
    onRequest: (request) => answerRequest(ledger, request, Date.now()),
  });
  onOutboxFilled(() => void drainSoon().catch(reportFailure));
  onAlarm(() => void keepHouse(ledger, Date.now()).catch(reportFailure));
  onLeaveChanged(start);
  onStart(start);
  onFirstInstall(() => void showOwnPage('welcome').catch(reportFailure));

  // Registrations and alarms are lost on updates and restarts, and pokes with a worker that was stopped.
  start();
  void drain(ledger, Date.now()).catch(reportFailure);
});
