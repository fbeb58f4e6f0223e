import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { commandTask } from '@/entrypoints/background/command-task.ts';
import { keepTimer } from '@/entrypoints/background/keep-timer.ts';
import { reconcile } from '@/entrypoints/background/reconcile.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { startTask } from '@/lib/ledger/start-task.ts';
import { finish, runningTask, tasksDone, tasksUnderWay } from '@/lib/ledger/tasks.ts';
import { nameWorkflow } from '@/lib/ledger/workflows.ts';
import { aBrowser } from '../../browser/a-browser.ts';
import { noon } from '../../core/session/a-session.ts';
import { aWorkflow } from '../../core/task/a-task.ts';
import { openLedger } from '../../ledger/open-ledger.ts';

const minute = 60_000;

let ledger: LedgerDatabase;

beforeEach(async () => {
  aBrowser();
  ledger = openLedger();
  await nameWorkflow(ledger, aWorkflow({ id: 'review' }), noon);
  // What the badge says for a moment is not waited for.
  vi.useFakeTimers({ toFake: ['setTimeout'], shouldAdvanceTime: true, advanceTimeDelta: 500 });
});

const start = (id = 'one', now = noon) =>
  startTask(ledger, { id, workflowId: 'review', size: 'small', zone: 'UTC' }, now);
const alarms = async () => (await fakeBrowser.alarms.getAll()).map(({ name }) => name);

describe('the timer', () => {
  it('has an alarm ring every minute while it runs, and no longer', async () => {
    await start();
    await keepTimer(ledger, noon + minute);
    expect(await fakeBrowser.alarms.get('timer')).toMatchObject({ periodInMinutes: 1 });
    expect((await runningTask(ledger))?.worked).toEqual([{ from: noon, to: noon + minute }]);

    await finish(ledger, 'one', noon + 2 * minute);
    await keepTimer(ledger, noon + 3 * minute);
    expect(await alarms()).not.toContain('timer');
  });

  it('goes on after an update or a restart, which take alarms away, and asks about what it missed', async () => {
    await start();

    await reconcile(ledger, noon + 60 * minute);

    expect(await alarms()).toContain('timer');
    expect((await runningTask(ledger))?.unsure).toEqual([{ from: noon, to: noon + 60 * minute }]);
  });
});

describe('the keys', () => {
  it('stop the timer, let it run on, and end the task', async () => {
    await start();
    await commandTask(ledger, 'start-or-pause-task', noon + minute);
    expect(await tasksUnderWay(ledger)).toMatchObject([{ state: 'paused' }]);
    await commandTask(ledger, 'start-or-pause-task', noon + 2 * minute);
    expect(await tasksUnderWay(ledger)).toMatchObject([{ state: 'running' }]);
    expect(await alarms()).toContain('timer');
    await commandTask(ledger, 'finish-task', noon + 3 * minute);

    expect(await tasksDone(ledger, 5)).toMatchObject([{ id: 'one', endedAt: noon + 3 * minute }]);
    expect(await alarms()).not.toContain('timer');
  });

  it('open the popup where nothing is under way, since the size comes first', async () => {
    const openPopup = vi.fn(async () => undefined);
    Object.assign(fakeBrowser.action, { openPopup });

    await commandTask(ledger, 'finish-task', noon);
    expect(openPopup).not.toHaveBeenCalled();
    await commandTask(ledger, 'start-or-pause-task', noon);

    expect(openPopup).toHaveBeenCalledOnce();
    expect(await ledger.tasks.count()).toBe(0);
  });
});
