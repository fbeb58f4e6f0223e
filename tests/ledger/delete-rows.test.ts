import { describe, expect, it } from 'vitest';
import { defaultIdleAfterMs } from '@/lib/core/session/session.ts';
import {
  countTasksOn,
  deleteDays,
  deleteEverything,
  deleteSession,
  deleteTool,
} from '@/lib/ledger/delete-rows.ts';
import { forgetOldSignals } from '@/lib/ledger/forget-signals.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { recordSignals } from '@/lib/ledger/record-signals.ts';
import { aSession, noon } from '../core/session/a-session.ts';
import { aSignal } from '../core/signal/a-signal.ts';
import { aTask } from '../core/task/a-task.ts';
import { fillWithEverything } from './a-full-ledger.ts';
import { failAt } from './fail-at.ts';
import { everythingIn, openLedger } from './open-ledger.ts';

const idle = defaultIdleAfterMs;
const hour = 3_600_000;
const day = 24 * hour;
const soon = noon + 4 * hour;

/** The days of a ledger's sessions in Zurich. */
const days = (first: string, last = first) => ({
  first,
  last,
  from: Date.parse(`${first}T00:00:00+01:00`),
  to: Date.parse(`${last}T23:59:59.999+01:00`),
});

const sessionIds = async (db: LedgerDatabase) => (await db.sessions.toArray()).map(({ id }) => id).sort();
const signalIds = async (db: LedgerDatabase) => (await db.signals.toArray()).map(({ id }) => id).sort();

describe('a deleted session', () => {
  it('goes with the signals behind it, and nothing else goes', async () => {
    const db = openLedger();
    await fillWithEverything(db);

    expect(await deleteSession(db, 'one 1', soon, idle)).toBe(1);

    expect(await sessionIds(db)).toEqual(['one 4']);
    expect(await signalIds(db)).toEqual(['one 4', 'one 5']);
    expect([await db.runs.count(), await db.tools.count(), await db.exports.count()]).toEqual([1, 2, 3]);
  });

  it.each([
    ['within it', noon + 1_500],
    ['the same signal again', noon],
    ['up to the idle gap after it', noon + 62_000 + idle],
    ['up to the idle gap before it', noon - idle],
  ])('does not come back with a late signal: %s', async (_, at) => {
    const db = openLedger();
    await fillWithEverything(db);
    await deleteSession(db, 'one 1', soon, idle);

    expect(await recordSignals(db, [aSignal({ id: at === noon ? 'one 1' : 'late', at })], idle)).toBe(0);

    expect(await sessionIds(db)).toEqual(['one 4']);
  });

  it('leaves room for what comes after it was deleted, while it still went on', async () => {
    const db = openLedger();
    await recordSignals(db, [aSignal({ id: 'old' })], idle);
    await deleteSession(db, 'old', noon + 10, idle);

    expect(await recordSignals(db, [aSignal({ id: 'new', at: noon + 11 })], idle)).toBe(1);

    expect(await db.sessions.toArray()).toMatchObject([{ id: 'new', startedAt: noon + 11, prompts: 1 }]);
  });

  it('does not keep other tools from recording at its time', async () => {
    const db = openLedger();
    await fillWithEverything(db);
    await deleteSession(db, 'one 1', soon, idle);

    expect(await recordSignals(db, [aSignal({ id: 'late', at: noon, toolId: 'claude' })], idle)).toBe(1);
  });

  it('that is not there changes nothing', async () => {
    const db = openLedger();
    await fillWithEverything(db);
    const before = await everythingIn(db);

    expect(await deleteSession(db, 'nobody', soon, idle)).toBe(0);

    expect(await everythingIn(db)).toEqual(before);
  });
});

describe('a deleted tool', () => {
  it('goes with all that is of it, its name too', async () => {
    const db = openLedger();
    await fillWithEverything(db);

    expect(await deleteTool(db, 'chatgpt', soon)).toBe(2);

    expect(await sessionIds(db)).toEqual([]);
    expect(await signalIds(db)).toEqual(['one 5']);
    expect((await db.tools.toArray()).map(({ id }) => id)).toEqual(['http://ai.test:8080']);
    expect((await db.health.toArray()).map(({ toolId }) => toolId)).toEqual(['http://ai.test:8080']);
    expect(await db.runs.count()).toBe(1);
  });

  it('records what comes later, when it is watched again', async () => {
    const db = openLedger();
    await fillWithEverything(db);
    await deleteTool(db, 'chatgpt', soon);

    const recorded = await recordSignals(
      db,
      [aSignal({ id: 'late', at: soon }), aSignal({ id: 'new', at: soon + 1 })],
      idle,
    );

    expect(recorded).toBe(1);
    expect(await sessionIds(db)).toEqual(['new']);
  });
});

describe('deleted days', () => {
  it('take the sessions that began on them, the runs and the signals', async () => {
    const db = openLedger();
    await fillWithEverything(db);
    await fillWithEverything(db, 'next', 24);

    expect(await deleteDays(db, days('2026-11-18'), noon + 2 * day, idle)).toBe(2);

    expect(await sessionIds(db)).toEqual(['next 1', 'next 4']);
    expect(await signalIds(db)).toEqual(['next 1', 'next 2', 'next 3', 'next 4', 'next 5']);
    expect((await db.runs.toArray()).map(({ id }) => id)).toEqual(['next 5']);
    expect((await db.tasks.toArray()).map(({ id }) => id)).toEqual(['paused of next', 'task of next']);
    expect(await db.workflows.count()).toBe(4);
  });

  it('take the tasks of days without a session too, which the second copy is told of', async () => {
    const db = openLedger();
    await db.tasks.bulkAdd([aTask({ id: 'a' }), aTask({ id: 'b', startedAt: noon + day })]);
    expect(await countTasksOn(db, '2026-11-18', '2026-11-18')).toBe(1);

    expect(await deleteDays(db, days('2026-11-18'), noon + 2 * day, idle)).toBe(0);

    expect((await db.tasks.toArray()).map(({ id }) => id)).toEqual(['b']);
    expect(await db.meta.get('uncopied 2026-11-18')).toMatchObject({ value: 1 });
  });

  it('take a session that went on past midnight as a whole, and its late signals', async () => {
    const db = openLedger();
    const beforeMidnight = Date.parse('2026-11-18T23:59:00+01:00');
    await recordSignals(
      db,
      [
        aSignal({ id: 'evening', at: beforeMidnight }),
        aSignal({ id: 'night', at: beforeMidnight + 5 * 60_000 }),
        aSignal({ id: 'other', at: beforeMidnight + 5 * 60_000, toolId: 'claude' }),
      ],
      idle,
    );

    await deleteDays(db, days('2026-11-18'), noon + 2 * day, idle);

    expect(await sessionIds(db)).toEqual(['other']);
    expect(await signalIds(db)).toEqual(['other']);
    expect(await recordSignals(db, [aSignal({ id: 'late', at: beforeMidnight + 6 * 60_000 })], idle)).toBe(0);
  });

  it('take what began elsewhere on such a day', async () => {
    const db = openLedger();
    // Evening of the 17th in Zurich, already the 18th in Auckland.
    const at = Date.parse('2026-11-17T20:00:00+01:00');
    await recordSignals(db, [aSignal({ id: 'far', at, zone: 'Pacific/Auckland' })], idle);

    expect(await deleteDays(db, days('2026-11-18'), noon + 2 * day, idle)).toBe(1);

    expect(await signalIds(db)).toEqual([]);
  });

  it('take nothing that comes later on the same day', async () => {
    const db = openLedger();
    await deleteDays(db, days('2026-11-18'), noon, idle);

    expect(await recordSignals(db, [aSignal({ at: noon + 1 })], idle)).toBe(1);
  });
});

describe('deleting everything', () => {
  it('leaves nothing but the version and that it was deleted', async () => {
    const db = openLedger();
    await fillWithEverything(db);

    expect(await deleteEverything(db, soon)).toBe(2);

    const { meta, ...others } = await everythingIn(db);
    expect(Object.values(others).flat()).toEqual([]);
    expect(meta).toEqual([
      { key: 'deletions', value: [{ toolId: undefined, from: 0, to: soon, deletedAt: soon }] },
      { key: 'schemaVersion', value: 3 },
    ]);
  });

  it('stands against a background that was about to record', async () => {
    const db = openLedger();
    await fillWithEverything(db);
    await deleteEverything(db, soon);

    expect(await recordSignals(db, [aSignal({ at: soon - 1 })], idle)).toBe(0);

    expect([await db.sessions.count(), await db.signals.count(), await db.health.count()]).toEqual([0, 0, 0]);
  });

  it.each(['delete', 'clear', 'put'] as const)('is nothing at all when a %s fails', async (method) => {
    const db = openLedger();
    await fillWithEverything(db);
    const before = await everythingIn(db);
    failAt(method, 1);

    await (method === 'delete' ? deleteSession(db, 'one 1', soon, idle) : deleteEverything(db, soon)).then(
      () => expect.unreachable(),
      () => undefined,
    );

    expect(await everythingIn(db)).toEqual(before);
  });
});

describe('that something was deleted', () => {
  it.each([
    ['is forgotten after 14 days', noon + 15 * day],
    ['is forgotten when the clock turns out to have been ahead', noon - day],
  ])('%s', async (_, later) => {
    const db = openLedger();
    await deleteTool(db, 'chatgpt', noon);
    await believe(db, later);

    await forgetOldSignals(db, later);

    expect(await recordSignals(db, [aSignal({ at: noon - 1 })], idle)).toBe(1);
  });

  it('is remembered until then', async () => {
    const db = openLedger();
    await db.sessions.add(aSession({ id: 'other', toolId: 'claude' }));
    await deleteTool(db, 'chatgpt', noon);
    await deleteTool(db, 'claude', noon + 1);

    await believe(db, noon + 13 * day);

    await forgetOldSignals(db, noon + 13 * day);

    expect(await recordSignals(db, [aSignal(), aSignal({ id: 'b', toolId: 'claude' })], idle)).toBe(0);
  });
});

/** Nothing is forgotten while the clock is not believed. */
const believe = (db: LedgerDatabase, now: number) =>
  db.meta.put({ key: 'clock', value: { readAt: now, doubts: 0, believedAt: now } });
