import { describe, expect, it } from 'vitest';
import { isFault } from '@/lib/core/backup/read-backup.ts';
import type { Task } from '@/lib/core/task/task.ts';
import { estimateTrial } from '@/lib/core/trial/estimate-trial.ts';
import { dayOf } from '@/lib/core/week/day.ts';
import { anonymisedExport, fixExport, workOfPeriod } from '@/lib/ledger/exports.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { checkBackup, restoreBackup } from '@/lib/ledger/restore-backup.ts';
import { correct, deleteTask } from '@/lib/ledger/tasks.ts';
import { endTrial } from '@/lib/ledger/trials.ts';
import { changeWorkflow } from '@/lib/ledger/workflows.ts';
import { aSession } from '../core/session/a-session.ts';
import { aTask, aTrial, aWorkflow, play, usual } from '../core/trial/trial-of.ts';
import { backupText } from './backup-text.ts';
import { inPieces } from './in-pieces.ts';
import { openLedger } from './open-ledger.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const [earlier, period, later, afterwards] = [
  { monday: '2026-09-07', sunday: '2026-10-04' },
  { monday: '2026-10-05', sunday: '2026-11-01' },
  { monday: '2026-11-02', sunday: '2026-11-29' },
  { monday: '2026-11-30', sunday: '2026-12-27' },
];
const first = Date.UTC(2026, 9, 5);

/** Sessions in every period, and a trial of twelve blocks that came to its end in the second. */
async function aLedger(over: Parameters<typeof aTrial>[0] = {}): Promise<LedgerDatabase> {
  const db = openLedger();
  const trial = aTrial({ startedAt: first, ...over });
  await db.sessions.bulkAdd(
    [earlier, period, later, afterwards].flatMap(({ monday }) =>
      Array.from({ length: 12 }, (_, index) =>
        aSession({
          id: `${monday} ${index}`,
          startedAt: Date.parse(monday) + (index % 4) * dayMs + 9 * hourMs,
          verdict: index % 2 ? 'genuine' : 'filler',
        }),
      ),
    ),
  );
  await db.workflows.add(aWorkflow());
  await db.trials.add(trial);
  await db.tasks.bulkAdd(tasksOf(trial));
  return db;
}

const tasksOf = (trial: ReturnType<typeof aTrial>): Task[] =>
  play(
    { ...trial, endedAt: undefined },
    usual(24),
    (withAi, index) => 30 * Math.exp(0.25 * Math.sin(7 * index + 1)) * (withAi ? 0.5 : 1),
    (_, index) => ({
      id: `task ${index}`,
      startedAt: first + index * 3 * hourMs,
      endedAt: first + index * 3 * hourMs + 2 * hourMs,
    }),
  );

const rowOf = async (db: LedgerDatabase, of = period, area = 'review') =>
  (await anonymisedExport(db, of)).texts.named
    .split('\r\n')
    .find((line) => line.includes(`work_area,${area},`))
    ?.replace(`aiuse/1,${of.monday},work_area,${area},`, '');

const nothing = 'hidden,,,,,,,,';

describe('what the file of a period says of time', () => {
  it('is what a trial came to in it, rounded outward', async () => {
    const db = await aLedger();
    const [trial] = await db.trials.toArray();
    const { interval, verdict } = estimateTrial(trial as never, await db.tasks.toArray());
    const low = Math.floor((interval?.low ?? 0) * 10) / 10;
    const high = Math.ceil((interval?.high ?? 0) * 10) / 10;

    expect(verdict).toBe('faster');
    expect(await rowOf(db)).toBe(
      `shown,,0.0,1.0,counted,faster,${low.toFixed(1)},${high.toFixed(1)},randomised`,
    );
    expect(await rowOf(db, period, 'other')).toBe(nothing);
  });

  it('is in the file of no other period, and in none for a pool', async () => {
    const db = await aLedger();

    expect([await rowOf(db, earlier), await rowOf(db, later)]).toEqual([nothing, nothing]);
    expect((await anonymisedExport(db, period)).texts.pool).not.toContain('randomised');
  });

  it('is in the row of the kind of work that its workflow is of', async () => {
    const db = await aLedger();
    await changeWorkflow(db, 'review', { area: 'incident', isArchived: true }, first + 27 * dayMs);

    expect(await rowOf(db)).toBe(nothing);
    expect(await rowOf(db, period, 'incident')).toContain('faster');
  });

  it('may be merely observed, from the tasks of that period alone', async () => {
    const db = await aLedger();
    await db.trials.clear();
    await db.tasks.clear();
    const free = (from: number) =>
      Array.from({ length: 24 }, (_, index) =>
        aTask({
          id: `${from} ${index}`,
          startedAt: from + index * hourMs,
          endedAt: from + (index + 1) * hourMs,
          minutes: index % 2 ? 20 : 10,
          withAi: index % 2 === 0,
        }),
      );
    await db.tasks.bulkAdd([...free(first), ...free(first + 28 * dayMs - hourMs)]);

    expect(await rowOf(db)).toBe('shown,,0.0,1.0,counted,cannot_tell,0.5,0.5,observed');
    expect(await rowOf(db, later)).toContain('observed');
    await db.tasks.bulkDelete(free(first).map(({ id }) => id));
    expect(await rowOf(db)).toBe(nothing);
  });
});

describe('once the file of a period is saved', () => {
  const save = async (db: LedgerDatabase, of = period) =>
    fixExport(db, of, (await anonymisedExport(db, of)).texts, first + 40 * dayMs);

  it('no change of a task, a trial or a workflow changes a byte of it', async () => {
    const db = await aLedger();
    const saved = await save(db);

    for (const { id, startedAt, endedAt = 0 } of await db.tasks.toArray())
      await correct(db, id, { startedAt, endedAt, handsOnMs: hourMs }, first + 40 * dayMs);
    await changeWorkflow(db, 'review', { area: 'other' }, first + 41 * dayMs);
    expect((await anonymisedExport(db, period)).texts).toEqual(saved);
    await db.trials.clear();
    expect((await anonymisedExport(db, period)).texts).toEqual(saved);
    expect(saved.named).toContain('randomised');
  });

  it('what it told of a trial is in no later file, also where the trial loses a block and another one is done', async () => {
    const db = await aLedger();
    await save(db);
    await deleteTask(db, 'task 23');
    const [trial] = await db.trials.toArray();
    expect(trial).toMatchObject({ endedEarly: false, endedAt: first + 23 * 3 * hourMs + 2 * hourMs });

    const late = first + 60 * dayMs;
    await db.tasks.add({
      ...(tasksOf(aTrial()).at(-1) as Task),
      id: 'again',
      startedAt: late,
      endedAt: late + hourMs,
    });
    expect(await rowOf(db, afterwards)).toBe(nothing);
  });

  it('what it told of a trial is in no later file, also where its times are put right', async () => {
    const db = await aLedger();
    await save(db);
    const late = first + 60 * dayMs;
    await correct(
      db,
      'task 23',
      { startedAt: late, endedAt: late + hourMs, handsOnMs: hourMs },
      late + dayMs,
    );
    expect(await db.tasks.get('task 23')).toMatchObject({ endedAt: late + hourMs });

    expect(await rowOf(db, afterwards)).toBe(nothing);
  });

  it('a trial that goes on then goes on, and comes in the file of its own period', async () => {
    const db = await aLedger();
    const [last] = (await db.tasks.toArray()).filter(({ id }) => id === 'task 23');
    await deleteTask(db, 'task 23');
    await save(db);
    expect(await db.trials.toArray()).toMatchObject([{ id: 'trial' }]);
    expect((await db.trials.toArray())[0]?.endedAt).toBeUndefined();

    const late = first + 30 * dayMs;
    await db.tasks.add({ ...(last as Task), startedAt: late, endedAt: late + hourMs });
    expect(await rowOf(db, later)).toContain('faster');
  });

  it('a trial that came to its end afterwards is not ended by it', async () => {
    const db = await aLedger();
    await save(db, earlier);

    expect((await db.trials.toArray())[0]?.endedAt).toBeUndefined();
    expect(await rowOf(db)).toContain('faster');
  });

  it('one that was ended early stays so', async () => {
    const db = await aLedger();
    await db.tasks.bulkDelete(['task 22', 'task 23']);
    await endTrial(db, 'trial', true, first + 20 * dayMs);
    await save(db);

    expect(await db.trials.toArray()).toMatchObject([{ endedEarly: true, endedAt: first + 20 * dayMs }]);
  });

  it('the next file says nothing about time, whatever was found out, and the one after it may again', async () => {
    const db = await aLedger();
    const next = (days: number, id: string) =>
      tasksOf(aTrial()).map((task) => ({
        ...task,
        id: `${id} ${task.id}`,
        trialId: id,
        startedAt: task.startedAt + days * dayMs,
        endedAt: (task.endedAt ?? 0) + days * dayMs,
      }));
    for (const [id, days] of [
      ['second', 28],
      ['third', 56],
    ] as const) {
      await db.trials.add(aTrial({ id, startedAt: first + days * dayMs }));
      await db.tasks.bulkAdd(next(days, id));
    }

    expect(await rowOf(db, later)).toContain('faster');
    await save(db);
    expect(await rowOf(db, later)).toBe(nothing);
    expect(await workOfPeriod(db, later)).toMatchObject({ isToldBefore: true, times: [{ group: 'review' }] });
    await save(db, later);
    expect(await rowOf(db, afterwards)).toContain('faster');
  });
});

it('a backup brings files back that say something about time, and what follows from them', async () => {
  const [db, other] = [await aLedger(), openLedger()];
  const saved = await fixExport(db, period, (await anonymisedExport(db, period)).texts, first + 40 * dayMs);
  await db.trials.add(aTrial({ id: 'second', startedAt: first + 28 * dayMs }));
  const again = tasksOf(aTrial({ id: 'second' })).map((task) => ({
    ...task,
    id: `second ${task.id}`,
    startedAt: task.startedAt + 28 * dayMs,
    endedAt: (task.endedAt ?? 0) + 28 * dayMs,
    worked: task.worked.map(({ from, to }) => ({ from: from + 28 * dayMs, to: to + 28 * dayMs })),
  }));
  await db.tasks.bulkAdd(again);
  for (const { id, startedAt } of await db.tasks.toArray())
    await db.tasks.update(id, { day: dayOf(startedAt, 'UTC') });
  const text = await backupText(db);

  const checked = await checkBackup(other, inPieces(text));
  if (isFault(checked)) throw new Error(JSON.stringify(checked));
  await restoreBackup(other, inPieces(text), checked.checksum);

  expect(saved.named).toContain('faster');
  expect((await anonymisedExport(other, period)).texts).toEqual(saved);
  expect(await workOfPeriod(other, later)).toMatchObject({
    isToldBefore: true,
    times: [{ group: 'review' }],
  });
  expect(await rowOf(other, later)).toBe(nothing);
});
