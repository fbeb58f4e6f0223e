import { describe, expect, it } from 'vitest';
import { chooseWorkflow } from '@/lib/ledger/choose-workflow.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { giveVerdict, restoreAnswers } from '@/lib/ledger/sessions.ts';
import { addTasks } from '@/lib/ledger/tasks.ts';
import { beginTrial } from '@/lib/ledger/trials.ts';
import { changeWorkflow, countOf, deleteWorkflow, nameWorkflow } from '@/lib/ledger/workflows.ts';
import { workflowsIn } from '@/lib/ledger/workflows-in.ts';
import { aSession, noon } from '../core/session/a-session.ts';
import { aTask, aWorkflow } from '../core/task/a-task.ts';
import { aTrial } from '../core/task/a-trial.ts';
import { everythingIn, openLedger } from './open-ledger.ts';

describe('a workflow', () => {
  it('has the name that is left of what was typed', async () => {
    const db = openLedger();

    await nameWorkflow(db, { id: 'a', name: `  Review ${'x'.repeat(80)}`, area: 'review' }, noon);
    expect(await nameWorkflow(db, { id: 'b', name: '  ', area: 'other' }, noon)).toBeUndefined();
    await nameWorkflow(db, { id: 'a', name: 'Twice', area: 'other' }, noon);

    expect(await workflowsIn(db)).toEqual([
      { id: 'a', name: `Review ${'x'.repeat(53)}`, area: 'review', createdAt: noon, changedAt: noon },
    ]);
  });

  it('is renamed, put away and brought back', async () => {
    const db = openLedger();
    await nameWorkflow(db, aWorkflow({ id: 'a' }), noon);

    await changeWorkflow(db, 'a', { name: ' Triage ', area: 'incident' }, noon + 1);
    expect(await workflowsIn(db)).toMatchObject([{ name: 'Triage', area: 'incident' }]);
    await changeWorkflow(db, 'a', { isArchived: true }, noon + 2);
    await changeWorkflow(db, 'a', { name: '' }, noon + 3);
    expect(await workflowsIn(db)).toMatchObject([{ name: 'Triage', archivedAt: noon + 2 }]);
    await changeWorkflow(db, 'a', { isArchived: false }, noon - 9);
    expect(await workflowsIn(db)).toEqual([
      { id: 'a', name: 'Triage', area: 'incident', createdAt: noon, changedAt: noon + 4 },
    ]);
  });
});

describe('deleting a workflow', () => {
  const filled = async (): Promise<LedgerDatabase> => {
    const db = openLedger();
    for (const id of ['a', 'b']) await nameWorkflow(db, aWorkflow({ id }), noon);
    await db.sessions.bulkAdd([
      aSession({ id: 'of a', verdict: 'genuine', workflowId: 'a' }),
      aSession({ id: 'of b', verdict: 'genuine', workflowId: 'b' }),
    ]);
    const underWay = { state: 'paused', endedAt: undefined } as const;
    await addTasks(db, [
      aTask({ id: 'done', workflowId: 'a' }),
      aTask({ id: 'under way', workflowId: 'a', ...underWay }),
      aTask({ id: 'other', workflowId: 'b' }),
      aTask({ id: 'other under way', workflowId: 'b', ...underWay }),
    ]);
    await beginTrial(db, aTrial({ workflowId: 'a' }));
    return db;
  };

  it('deletes its tasks with it, and leaves sessions genuine', async () => {
    const db = await filled();
    expect(await countOf(db, 'a')).toEqual({ tasks: 2, sessions: 1, trials: 1 });

    expect(await deleteWorkflow(db, 'a', undefined, noon)).toBe(2);

    expect((await db.tasks.toArray()).map(({ id }) => id)).toEqual(['other', 'other under way']);
    expect(await db.trials.count()).toBe(0);
    expect(await db.sessions.get('of a')).toMatchObject({ verdict: 'genuine', workflowId: undefined });
    expect(await db.sessions.get('of b')).toMatchObject({ workflowId: 'b' });
    expect((await workflowsIn(db)).map(({ id }) => id)).toEqual(['b']);
  });

  it('gives all that it had to another one, whose trial it does not disturb', async () => {
    const db = await filled();
    await beginTrial(db, aTrial({ id: 'own', workflowId: 'b' }));

    expect(await deleteWorkflow(db, 'a', 'b', noon + 1)).toBe(2);

    expect(await countOf(db, 'b')).toEqual({ tasks: 4, sessions: 2, trials: 2 });
    expect(await db.trials.toArray()).toMatchObject([
      { id: 'a trial', workflowId: 'b', endedAt: noon + 1, endedEarly: true },
      { id: 'own', startedAt: noon },
    ]);
    expect((await db.trials.get('own'))?.endedAt).toBeUndefined();
  });

  it.each([
    ['is gone', 'gone', undefined],
    ['is to go to one that is gone', 'a', 'gone'],
    ['is to go to itself', 'a', 'a'],
  ])('that %s changes nothing', async (_, id, heirId) => {
    const db = await filled();
    const before = await everythingIn(db);

    expect(await deleteWorkflow(db, id, heirId, noon)).toBeUndefined();

    expect(await everythingIn(db)).toEqual(before);
  });
});

describe('the workflow of a session', () => {
  it('is said of genuine ones alone, can be changed, and is undone with the verdict', async () => {
    const db = openLedger();
    await db.sessions.bulkAdd([aSession({ id: 'a' }), aSession({ id: 'b', verdict: 'filler' })]);
    const before = await giveVerdict(db, 'a', 'genuine', noon);
    await chooseWorkflow(db, ['a', 'b', 'gone'], 'review');
    expect(await db.sessions.get('b')).not.toHaveProperty('workflowId');
    await chooseWorkflow(db, ['a'], 'docs');
    expect(await db.sessions.get('a')).toMatchObject({ workflowId: 'docs' });

    const genuine = await giveVerdict(db, 'a', 'filler', noon + 1);
    expect((await db.sessions.get('a'))?.workflowId).toBeUndefined();
    await restoreAnswers(db, new Map(genuine && [['a', genuine]]));
    expect(await db.sessions.get('a')).toMatchObject({ verdict: 'genuine', workflowId: 'docs' });
    await restoreAnswers(db, new Map(before && [['a', before]]));
    expect((await db.sessions.get('a'))?.workflowId).toBeUndefined();
  });
});
