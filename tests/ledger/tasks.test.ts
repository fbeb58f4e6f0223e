import { describe, expect, it } from 'vitest';
import { handsOnMs } from '@/lib/core/task/task.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { startTask } from '@/lib/ledger/start-task.ts';
import {
  addTasks,
  correct,
  deleteTask,
  finish,
  lookAtRunningTask,
  pause,
  resume,
  runningTask,
  sessionsAround,
  settleUnsure,
  tasksDone,
  tasksOf,
  tasksOfTrial,
  tasksUnderWay,
  taskToAskAbout,
  tellAi,
  tellOutcome,
} from '@/lib/ledger/tasks.ts';
import { beginTrial, endTrial, runningTrial } from '@/lib/ledger/trials.ts';
import { nameWorkflow } from '@/lib/ledger/workflows.ts';
import { aSession, noon } from '../core/session/a-session.ts';
import { aTask, aWorkflow } from '../core/task/a-task.ts';
import { aTrial } from '../core/task/a-trial.ts';
import { failAt } from './fail-at.ts';
import { openLedger } from './open-ledger.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

async function aLedger(): Promise<LedgerDatabase> {
  const db = openLedger();
  await nameWorkflow(db, aWorkflow({ id: 'review' }), noon);
  return db;
}

const start = (db: LedgerDatabase, id = 'one', now = noon) =>
  startTask(db, { id, workflowId: 'review', size: 'usual', zone: 'Europe/Zurich' }, now);

describe('the timer', () => {
  it('runs from start to done, with looks, a pause and a correction', async () => {
    const db = await aLedger();
    await start(db);
    for (let nth = 1; nth <= 10; nth += 1) await lookAtRunningTask(db, noon + nth * minute);
    await pause(db, 'one', noon + 10 * minute);
    expect(await runningTask(db)).toBeUndefined();
    await resume(db, 'one', noon + hour);
    const done = await finish(db, 'one', noon + hour + 3 * minute);

    expect(done && handsOnMs(done)).toBe(13 * minute);
    expect(await tasksDone(db, 5)).toEqual([done]);
    expect(await tasksUnderWay(db)).toEqual([]);
    const times = { startedAt: noon, endedAt: noon + hour, handsOnMs: 12 * minute };
    expect(await correct(db, 'one', times, noon + 2 * hour)).toMatchObject({ endedAt: noon + hour });
    expect(await correct(db, 'one', { ...times, endedAt: noon - 1 }, noon + 2 * hour)).toBeUndefined();
    expect((await tasksDone(db, 1)).map(handsOnMs)).toEqual([12 * minute]);
  });

  it('runs for one task at a time', async () => {
    const db = await aLedger();
    await start(db, 'one');
    await start(db, 'two', noon + minute);

    expect(await runningTask(db)).toMatchObject({ id: 'two' });
    await resume(db, 'one', noon + 2 * minute);
    expect((await tasksUnderWay(db)).map(({ id, state }) => `${id} ${state}`)).toEqual([
      'one running',
      'two paused',
    ]);
  });

  it('is started once by the same start, and not for a workflow that is gone', async () => {
    const db = await aLedger();
    await start(db);
    await start(db, 'one', noon + 5);
    const other = { id: 'two', workflowId: 'gone', size: 'usual', zone: 'UTC' } as const;

    expect(await startTask(db, other, noon)).toBeUndefined();
    expect(await db.tasks.toArray()).toMatchObject([{ id: 'one', startedAt: noon }]);
  });

  it('starts nothing, and stops nothing, when the disk is full', async () => {
    const db = await aLedger();
    await start(db);
    const before = await db.tasks.toArray();
    failAt('add', 1);

    await expect(start(db, 'two', noon + minute)).rejects.toThrow('disk full');

    expect(await db.tasks.toArray()).toEqual(before);
  });

  it('asks about what it did not see while nothing of Assay ran', async () => {
    const db = await aLedger();
    await start(db);
    await lookAtRunningTask(db, noon + minute);

    expect(await lookAtRunningTask(db, noon + 91 * minute)).toBe(true);

    expect(await runningTask(db)).toMatchObject({
      unsure: [{ from: noon + minute, to: noon + 91 * minute }],
    });
    const left = await settleUnsure(db, 'one', false, noon + 91 * minute);
    expect(left && handsOnMs(left)).toBe(minute);
    expect(left?.unsure).toEqual([]);
  });

  it('is not written for when none runs, nor by looks alone copied', async () => {
    const db = await aLedger();
    expect(await lookAtRunningTask(db, noon)).toBe(false);
    await start(db);
    const marks = () => db.meta.where('key').startsWith('uncopied ').toArray();
    const before = await marks();

    await lookAtRunningTask(db, noon + minute);

    expect(await marks()).toEqual(before);
    expect(before).toMatchObject([{ key: 'uncopied 2026-11-18' }]);
  });
});

describe('a trial', () => {
  it('says of each task, once its size is guessed, how it is to be done: one of two with AI', async () => {
    const db = await aLedger();
    const trial = aTrial({ workflowId: 'review' });
    expect(await beginTrial(db, trial)).toBe(true);
    expect(await beginTrial(db, aTrial({ ...trial, id: 'another' }))).toBe(false);
    expect(await beginTrial(db, aTrial({ workflowId: 'gone', id: 'third' }))).toBe(false);

    for (const id of ['one', 'two', 'three']) await start(db, id);

    const tasks = await tasksOfTrial(db, trial.id);
    expect(tasks.map(({ block }) => block).sort()).toEqual([1, 1, 2]);
    expect(new Set(tasks.filter(({ block }) => block === 1).map(({ assigned }) => assigned)).size).toBe(2);
  });

  it('says nothing once it has ended', async () => {
    const db = await aLedger();
    await beginTrial(db, aTrial({ workflowId: 'review' }));
    await endTrial(db, 'a trial', true, noon - hour);
    await endTrial(db, 'a trial', false, noon + hour);

    expect(await db.trials.toArray()).toMatchObject([{ endedAt: noon, endedEarly: true }]);
    expect(await runningTrial(db, 'review')).toBeUndefined();
    expect((await start(db))?.trialId).toBeUndefined();
  });
});

describe('what is told of a task', () => {
  it('is kept, and asked about after a day, for two weeks, where it was timed', async () => {
    const db = await aLedger();
    await addTasks(db, [
      aTask({ id: 'old', startedAt: noon - 20 * day }),
      aTask({ id: 'entered', startedAt: noon - 3 * day, source: 'entered' }),
      aTask({ id: 'told', startedAt: noon - 3 * day, outcome: 'used' }),
      aTask({ id: 'two', startedAt: noon - 1.5 * day }),
      aTask({ id: 'one', startedAt: noon - 2 * day }),
      aTask({ id: 'today', startedAt: noon - hour }),
    ]);

    expect(await taskToAskAbout(db, noon)).toMatchObject({ id: 'one' });
    await tellOutcome(db, 'one', 'reworked', noon);
    expect(await taskToAskAbout(db, noon)).toMatchObject({ id: 'two' });
    await tellOutcome(db, 'two', 'untold', noon);
    expect(await taskToAskAbout(db, noon)).toBeUndefined();
    expect(await tellAi(db, 'one', false, noon)).toMatchObject({ withAi: false, outcome: 'reworked' });
  });

  it('of one that is gone is nothing', async () => {
    expect(await tellAi(await aLedger(), 'gone', true, noon)).toBeUndefined();
  });
});

it('tasks of files are added once', async () => {
  const db = await aLedger();
  const tasks = [aTask({ id: 'a' }), aTask({ id: 'b' })];

  expect(await addTasks(db, tasks)).toBe(2);
  await tellOutcome(db, 'a', 'used', noon);
  expect(await addTasks(db, [...tasks, aTask({ id: 'c' })])).toBe(1);

  expect(await db.tasks.get('a')).toMatchObject({ outcome: 'used' });
});

it('a deleted task can be put back', async () => {
  const db = await aLedger();
  await addTasks(db, [aTask()]);

  const deleted = await deleteTask(db, 'a task');

  expect(await db.tasks.count()).toBe(0);
  expect(await deleteTask(db, 'a task')).toBeUndefined();
  await addTasks(db, deleted === undefined ? [] : [deleted]);
  expect(await db.tasks.toArray()).toEqual([aTask()]);
});

it('the tasks of a workflow are found by when they were done', async () => {
  const db = await aLedger();
  await addTasks(db, [
    aTask({ id: 'a', workflowId: 'review' }),
    aTask({ id: 'b', workflowId: 'review', startedAt: noon + day }),
    aTask({ id: 'c' }),
  ]);

  expect((await tasksOf(db, 'review')).map(({ id }) => id)).toEqual(['a', 'b']);
  expect((await tasksOf(db, 'review', noon + day)).map(({ id }) => id)).toEqual(['b']);
});

it('sessions around a task are those that may have lain in it', async () => {
  const db = await aLedger();
  await db.sessions.bulkAdd([
    aSession({ id: 'in it', verdict: 'genuine', startedAt: noon + minute }),
    aSession({ id: 'before', verdict: 'untagged', startedAt: noon - hour }),
    aSession({ id: 'long before', verdict: 'genuine', startedAt: noon - 2 * day }),
    aSession({ id: 'after', verdict: 'genuine', startedAt: noon + hour }),
    aSession({ id: 'filler', verdict: 'filler', startedAt: noon + minute }),
  ]);

  expect((await sessionsAround(db, aTask())).map(({ id }) => id)).toEqual(['in it', 'before']);
});
