import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sessionsCsv } from '@/lib/core/export/sessions-csv.ts';
import type { Session } from '@/lib/core/session/session.ts';
import { addDays } from '@/lib/core/week/day.ts';
import { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { type OwnCopyPart, ownCopyBeginning, ownCopyParts } from '@/lib/ledger/own-copy.ts';
import { sessionBatches } from '@/lib/ledger/session-batches.ts';
import { aSession } from '../core/session/a-session.ts';
import { anySessions } from '../core/session/any-session.ts';
import { openLedger } from './open-ledger.ts';

const byDay = (one: Session, other: Session): number => {
  const [key, otherKey] = [`${one.day}${one.id}`, `${other.day}${other.id}`];
  return key < otherKey ? -1 : Number(key > otherKey);
};

/** Sessions of which so many began on each of some days. */
const sessionsOn = (...perDay: readonly number[]): Session[] =>
  perDay.flatMap((count, index) =>
    Array.from({ length: count }, (_, nth) =>
      aSession({ id: `${index}-${String(nth).padStart(6, '0')}`, day: addDays('2026-11-02', index) }),
    ),
  );

async function batchesOf(sessions: readonly Session[], size: number): Promise<Session[][]> {
  const db = openLedger();
  await db.sessions.bulkAdd(sessions);
  return Array.fromAsync(sessionBatches(db, size));
}

describe('sessions in batches', () => {
  it.each([
    ['none', [], 10, []],
    ['fewer than a batch', [2, 2], 10, [4]],
    ['days that fill no batch evenly', [2, 2, 2], 3, [2, 2, 2]],
    ['exactly a batch, which may go on', [2, 3], 5, [2, 3]],
    ['a day as large as a batch', [5, 1], 5, [5, 1]],
    ['a day larger than a batch', [1, 7, 1], 5, [1, 7, 1]],
    ['a large day at the end', [1, 7], 5, [1, 7]],
  ])('of %s hold whole days', async (_, perDay, size, expected) => {
    const batches = await batchesOf(sessionsOn(...perDay), size);

    expect(batches.map(({ length }) => length)).toEqual(expected);
    expect(batches.flat()).toEqual(sessionsOn(...perDay));
  });

  it('never hold more than asked for, where no day has more', async () => {
    const batches = await batchesOf(sessionsOn(...Array<number>(40).fill(3)), 10);

    expect(Math.max(...batches.map(({ length }) => length))).toBeLessThanOrEqual(10);
  });

  it('hold each session once, in the order of days, whatever the sizes', async () => {
    await fc.assert(
      fc.asyncProperty(anySessions(40), fc.integer({ min: 1, max: 12 }), async (sessions, size) => {
        const db = new LedgerDatabase('batches');
        await db.sessions.bulkAdd(sessions);
        const batches = await Array.fromAsync(sessionBatches(db, size));
        await db.delete();

        expect(batches.flat()).toEqual(sessions.toSorted(byDay));
      }),
      { numRuns: 40 },
    );
  });
});

describe("one's own copy in parts", () => {
  const sessions = sessionsOn(...Array<number>(60).fill(97)).map((session, index) => ({
    ...session,
    toolId: index % 2 === 0 ? 'chatgpt' : '=1+1',
  }));

  async function partsOf(kept: readonly Session[]): Promise<OwnCopyPart[]> {
    const db = openLedger();
    await db.sessions.bulkAdd(kept);
    await db.tools.add({ id: 'chatgpt', name: '@Chat', origins: [], state: 'stopped', changedAt: 0 });
    return Array.fromAsync(ownCopyParts(db));
  }

  it('is byte for byte the copy that is made at once', async () => {
    const parts = await partsOf(sessions.toReversed());

    expect(parts.length).toBeGreaterThan(3);
    expect(parts.map(({ text }) => text).join('')).toBe(
      sessionsCsv(sessions, new Map([['chatgpt', '@Chat']])),
    );
  });

  it('guards against formulas in every part', async () => {
    const [, ...parts] = await partsOf(sessions);

    for (const { text } of parts) {
      expect(text).toContain(`"'=1+1"`);
      expect(text).toContain(`"'@Chat"`);
    }
  });

  it('says how far it has come', async () => {
    const parts = await partsOf(sessions);

    expect(parts[0]).toMatchObject({ sessions: 0, done: 0 });
    expect(parts.at(-1)).toMatchObject({ sessions: sessions.length, done: 1 });
    const done = parts.map((part) => part.done);
    expect(done).toEqual(done.toSorted((one, other) => one - other));
  });

  it('of an empty ledger is the header', async () => {
    const parts = await partsOf([]);

    expect(parts.map(({ text }) => text).join('')).toBe(sessionsCsv([], new Map()));
  });

  it('begins as the text that is shown', async () => {
    const db = openLedger();
    await db.sessions.bulkAdd(sessions);

    expect(await ownCopyBeginning(db, 5)).toBe(sessionsCsv(sessions.slice(0, 5), new Map()));
  });
});
