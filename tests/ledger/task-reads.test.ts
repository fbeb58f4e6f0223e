import { beforeEach, expect, it, vi } from 'vitest';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { startTask } from '@/lib/ledger/start-task.ts';
import {
  finish,
  lookAtRunningTask,
  runningTask,
  sessionsAround,
  tasksDone,
  tasksOf,
  tasksUnderWay,
  taskToAskAbout,
} from '@/lib/ledger/tasks.ts';
import { countOf } from '@/lib/ledger/workflows.ts';
import { workflowsIn } from '@/lib/ledger/workflows-in.ts';
import { aSession, noon } from '../core/session/a-session.ts';
import { aTask, aWorkflow } from '../core/task/a-task.ts';
import { openLedger } from './open-ledger.ts';

const day = 24 * 3_600_000;
const days = 400;

let db: LedgerDatabase;

/** A ledger with a session and two tasks on each of many days, one of which is under way. */
beforeEach(async () => {
  db = openLedger();
  const all = Array.from({ length: days }, (_, nth) => nth);
  await db.sessions.bulkAdd(
    all.map((nth) => aSession({ id: `${nth}`, startedAt: noon - nth * day, verdict: 'genuine' })),
  );
  await db.workflows.bulkAdd([aWorkflow(), aWorkflow({ id: 'other' })]);
  await db.tasks.bulkAdd(
    all.flatMap((nth) => [
      aTask({ id: `a ${nth}`, startedAt: noon - nth * day, outcome: nth < 5 ? 'open' : 'used' }),
      aTask({ id: `b ${nth}`, startedAt: noon - nth * day, outcome: 'used', workflowId: 'other' }),
    ]),
  );
  await startTask(db, { id: 'running', workflowId: 'other', size: 'small', zone: 'UTC' }, noon + day);
});

/** How many rows and keys were read meanwhile. */
async function readsOf(act: () => Promise<unknown>): Promise<number> {
  const spies = [IDBIndex, IDBObjectStore].flatMap(({ prototype }) => [
    vi.spyOn(prototype, 'get'),
    vi.spyOn(prototype, 'getAll'),
    vi.spyOn(prototype, 'getAllKeys'),
    vi.spyOn(prototype, 'openCursor'),
    vi.spyOn(prototype, 'openKeyCursor'),
  ]);
  const continued = vi.spyOn(IDBCursor.prototype, 'continue');
  await act();
  const results = spies.flatMap((spy) => spy.mock.results.map(({ value: request }) => request.result));
  const reads = results.reduce((sum, result) => sum + (Array.isArray(result) ? result.length : 1), 0);
  const all = reads + continued.mock.calls.length;
  vi.restoreAllMocks();
  return all;
}

it.each<[string, number, () => Promise<unknown>]>([
  ['what is under way', 10, () => tasksUnderWay(db)],
  ['which timer runs', 5, () => runningTask(db)],
  ['that a timer runs, each minute', 10, () => lookAtRunningTask(db, noon + day + 60_000)],
  [
    'the start of a task',
    20,
    () => startTask(db, { id: 'x', workflowId: 'a workflow', size: 'small', zone: 'UTC' }, noon + day),
  ],
  ['the end of a task', 10, () => finish(db, 'running', noon + day + 1)],
  ['the last tasks', 10, () => tasksDone(db, 5)],
  ['what became of a task', 10, () => taskToAskAbout(db, noon)],
  ['the sessions of a task', 10, () => sessionsAround(db, aTask({ startedAt: noon - 100 * day }))],
  ['the tasks of a workflow in four weeks', 35, () => tasksOf(db, 'other', noon - 28 * day)],
  ['the workflows', 5, () => workflowsIn(db)],
])('%s is found by reading few rows, however many there are', async (_, most, act) => {
  expect(await readsOf(act)).toBeLessThanOrEqual(most);
});

it('what reads all is seen to', async () => {
  expect(await readsOf(() => db.tasks.filter(({ id }) => id === 'running').toArray())).toBeGreaterThan(
    2 * days - 10,
  );
  expect(await readsOf(() => countOf(db, 'other'))).toBeGreaterThanOrEqual(days);
});
