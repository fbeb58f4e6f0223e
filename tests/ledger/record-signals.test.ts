import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { defaultIdleAfterMs, type Session } from '@/lib/core/session/session.ts';
import { longestPieceMs } from '@/lib/core/signal/outbox-item.ts';
import type { Signal } from '@/lib/core/signal/signal.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { recordSignals } from '@/lib/ledger/record-signals.ts';
import { giveVerdict } from '@/lib/ledger/sessions.ts';
import { aSession, noon } from '../core/session/a-session.ts';
import { asRuns, cutAtGaps, holdsNoUse, holdsUse } from '../core/session/cut-at-gaps.ts';
import { aSignal } from '../core/signal/a-signal.ts';
import { anySignals, anySignalsApart } from '../core/signal/any-signals.ts';
import { failAt } from './fail-at.ts';
import { everythingIn, openLedger } from './open-ledger.ts';

const idle = defaultIdleAfterMs;

describe('a signal', () => {
  it('is kept, and opens a session', async () => {
    const db = openLedger();
    const signal = aSignal({ id: 'first', chat: 'a chat' });

    expect(await recordSignals(db, [signal], idle)).toBe(1);

    expect(await db.signals.toArray()).toEqual([{ ...signal, seq: 1 }]);
    expect(await db.sessions.toArray()).toEqual([aSession({ id: 'first', chats: ['a chat'] })]);
  });

  it('that comes twice in one call counts once', async () => {
    const db = openLedger();

    expect(await recordSignals(db, [aSignal({ id: 'one' }), aSignal({ id: 'one' })], idle)).toBe(1);

    await expectPrompts(db, [1]);
  });

  it('that comes again later counts once, even with another time', async () => {
    const db = openLedger();
    await recordSignals(db, [aSignal({ id: 'one' })], idle);

    expect(await recordSignals(db, [aSignal({ id: 'one', at: noon + 5 * idle })], idle)).toBe(0);

    await expectPrompts(db, [1]);
  });

  it('that comes in several calls at once counts once', async () => {
    const db = openLedger();
    const both = [aSignal({ id: 'one' }), aSignal({ id: 'two', at: noon + 1 })];

    const recorded = await Promise.all(Array.from({ length: 8 }, () => recordSignals(db, both, idle)));

    expect(recorded.reduce((sum, count) => sum + count, 0)).toBe(2);
    await expectPrompts(db, [2]);
  });

  it('lengthens a session without touching its verdict', async () => {
    const db = openLedger();
    await recordSignals(db, [aSignal({ id: 'one' })], idle);
    await giveVerdict(db, 'one', 'filler', noon + 1);

    await recordSignals(db, [aSignal({ id: 'two', at: noon + idle })], idle);

    expect(await db.sessions.toArray()).toMatchObject([
      { id: 'one', prompts: 2, verdict: 'filler', verdictAt: noon + 1 },
    ]);
  });

  it('joins the sessions between which it lies, and leaves one row', async () => {
    const db = openLedger();
    await recordSignals(db, [aSignal({ id: 'one' }), aSignal({ id: 'three', at: noon + 2 * idle })], idle);
    await expectPrompts(db, [1, 1]);

    await recordSignals(db, [aSignal({ id: 'two', at: noon + idle })], idle);

    expect(await db.sessions.toArray()).toMatchObject([{ id: 'one', endedAt: noon + 2 * idle, prompts: 3 }]);
  });

  it('reads no more sessions than stand near it, however many there are', async () => {
    const db = openLedger();
    const days = Array.from({ length: 200 }, (_, day) =>
      aSession({ id: `${day}`, startedAt: noon - day * 86_400_000 }),
    );
    await db.sessions.bulkAdd(days);
    const continued = vi.spyOn(IDBCursor.prototype, 'continue');
    const asked = vi.spyOn(IDBIndex.prototype, 'getAll');

    await recordSignals(db, [aSignal({ at: noon - 100 * 86_400_000 + 1 })], idle);

    expect(await db.sessions.get('100')).toMatchObject({ prompts: 2 });
    const read = asked.mock.results.flatMap(({ value: request }) => request.result);
    expect(read.length).toBeGreaterThan(0);
    expect(read.length + continued.mock.calls.length).toBeLessThan(5);
  });

  it('joins any number of sessions that were parted by a shorter idle gap', async () => {
    const db = openLedger();
    const apart = Array.from({ length: 9 }, (_, nth) => aSignal({ id: `${nth}`, at: noon + nth * idle }));
    await recordSignals(db, apart, idle / 2);
    await expectPrompts(db, Array(9).fill(1));

    await recordSignals(db, [aSignal({ id: 'last', at: noon + 4.5 * idle })], 5 * idle);

    await expectPrompts(db, [10]);
  });
});

describe('a run without a use', () => {
  const opened = aSignal({ id: 'opened', kind: 'chat', chat: 'a chat' });
  const read = aSignal({ id: 'read', kind: 'attention', at: noon + idle });

  it('is no session, and lies in a table of its own', async () => {
    const db = openLedger();

    expect(await recordSignals(db, [opened, read], idle)).toBe(2);

    expect(await db.sessions.toArray()).toEqual([]);
    expect(await db.runs.toArray()).toEqual([
      aSession({
        id: 'opened',
        startedAt: noon,
        endedAt: noon + idle + 60_000,
        prompts: 0,
        attentionMs: 60_000,
        chats: ['a chat'],
      }),
    ]);
  });

  it.each(['prompt', 'implied'] as const)(
    'becomes a session with all that it holds when a use joins it: %s',
    async (kind) => {
      const db = openLedger();
      await recordSignals(db, [opened, read], idle);

      await recordSignals(db, [aSignal({ id: 'use', kind, at: noon + 1 })], idle);

      expect(await db.runs.toArray()).toEqual([]);
      expect(await db.sessions.toArray()).toMatchObject([
        { id: 'opened', startedAt: noon, attentionMs: 60_000, chats: ['a chat'] },
      ]);
    },
  );

  it.each(['answer', 'copy', 'chat', 'attention'] as const)(
    'stays one when no use joins it: %s',
    async (kind) => {
      const db = openLedger();
      await recordSignals(db, [opened], idle);

      await recordSignals(db, [aSignal({ id: 'more', kind, at: noon + 1 })], idle);

      expect(await db.sessions.count()).toBe(0);
      expect((await db.runs.toArray()).map(({ id }) => id)).toEqual(['opened']);
    },
  );

  it('that lies before and one that lies after a session go into it with what joins them', async () => {
    const db = openLedger();
    const minute = 60_000;
    await recordSignals(
      db,
      [
        aSignal({ id: 'before', kind: 'copy', at: noon }),
        aSignal({ id: 'prompt', at: noon + 20 * minute }),
        aSignal({ id: 'after', kind: 'answer', at: noon + 40 * minute }),
      ],
      idle,
    );
    await giveVerdict(db, 'prompt', 'genuine', noon + 1);
    expect([await db.runs.count(), await db.sessions.count()]).toEqual([2, 1]);

    const joining = [10, 30].map((minutes) =>
      aSignal({ id: `${minutes}`, kind: 'chat', at: noon + minutes * minute }),
    );
    await recordSignals(db, joining, idle);

    expect(await db.runs.count()).toBe(0);
    expect(await db.sessions.toArray()).toEqual([
      aSession({
        id: 'before',
        startedAt: noon,
        endedAt: noon + 40 * minute,
        copies: 1,
        answers: 1,
        verdict: 'genuine',
        verdictAt: noon + 1,
      }),
    ]);
  });

  it('of another tool does not become a session', async () => {
    const db = openLedger();
    await recordSignals(db, [opened], idle);

    await recordSignals(db, [aSignal({ id: 'use', toolId: 'claude', at: noon + 1 })], idle);

    expect((await db.runs.toArray()).map(({ id }) => id)).toEqual(['opened']);
    expect((await db.sessions.toArray()).map(({ id }) => id)).toEqual(['use']);
  });
});

describe('any signals', () => {
  it('give the runs that sorting and cutting gives, however they are cut into calls, with repetitions', async () => {
    await fc.assert(
      fc.asyncProperty(anyBatchesOf(anySignalsApart), async ({ signals, batches }) => {
        const db = openLedger();
        let recorded = 0;
        for (const batch of batches) recorded += await recordSignals(db, batch, idle);

        expect(recorded).toBe(signals.length);
        await expectRuns(db, signals);
      }),
      { numRuns: 60 },
    );
  });

  it('give the runs of what was recorded of them, where attention shares moments', async () => {
    await fc.assert(
      fc.asyncProperty(anyBatchesOf(anySignals), async ({ batches }) => {
        const db = openLedger();
        for (const batch of batches) await recordSignals(db, batch, idle);

        await expectRuns(db, await db.signals.orderBy('seq').toArray());
      }),
      { numRuns: 40 },
    );
  });

  it('are all recorded, but for attention at moments that are', async () => {
    await fc.assert(
      fc.asyncProperty(anyBatchesOf(anySignals), async ({ signals, batches }) => {
        const db = openLedger();
        for (const batch of batches) await recordSignals(db, batch, idle);

        const log = await db.signals.toArray();
        const others = signals.filter(({ kind }) => kind !== 'attention');
        expect(
          log
            .filter(({ kind }) => kind !== 'attention')
            .map(({ id }) => id)
            .sort(),
        ).toEqual(others.map(({ id }) => id).sort());
        expect(attentionIn(log)).toBe(measureOf(signals));
      }),
      { numRuns: 40 },
    );
  });

  it('never lose the last verdict that was given, wherever runs and sessions join', async () => {
    await fc.assert(
      fc.asyncProperty(anyBatchesOf(anySignals), fc.nat(), async ({ batches }, pick) => {
        const db = openLedger();
        let lastGivenAt = -1;
        for (const [index, batch] of batches.entries()) {
          await recordSignals(db, batch, idle);
          const sessions = await db.sessions.toArray();
          const session = sessions[(pick + index) % sessions.length];
          if (session === undefined) continue;
          await giveVerdict(db, session.id, 'genuine', index);
          lastGivenAt = index;
        }

        const verdictTimes = (await db.sessions.toArray()).map(({ verdictAt }) => verdictAt ?? -1);
        expect(Math.max(-1, ...verdictTimes)).toBe(lastGivenAt);
        expect((await db.runs.toArray()).filter(({ verdict }) => verdict !== 'untagged')).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('give the same runs when all calls are made at once', async () => {
    await fc.assert(
      fc.asyncProperty(anyBatchesOf(anySignalsApart), async ({ signals, batches }) => {
        const db = openLedger();
        await Promise.all(batches.map((batch) => recordSignals(db, batch, idle)));

        await expectRuns(db, signals);
      }),
      { numRuns: 30 },
    );
  });

  it('give identical rows when the log is played again into an empty ledger, in the order of recording', async () => {
    await fc.assert(
      fc.asyncProperty(anyBatchesOf(anySignals), async ({ batches }) => {
        const [db, again] = [openLedger(), openLedger()];
        for (const batch of batches) await recordSignals(db, batch, idle);

        const log = await db.signals.orderBy('seq').toArray();
        await recordSignals(again, log.map(withoutSeq), idle);

        expect(await everythingIn(again)).toEqual(await everythingIn(db));
      }),
      { numRuns: 30 },
    );
  });
});

describe('attention', () => {
  const minute = 60_000;
  const piece = (id: string, at: number, more: Partial<Signal> = {}): Signal =>
    aSignal({ id, kind: 'attention', at: noon + at, forMs: minute, ...more });
  const partsIn = async (db: LedgerDatabase) =>
    (await db.signals.orderBy('at').toArray()).map(({ id, at, forMs, toolId }) => [
      id,
      at - noon,
      forMs,
      toolId,
    ]);

  it('at a moment that another tool has is recorded without that moment', async () => {
    const db = openLedger();
    await recordSignals(db, [piece('one', 0)], idle);

    expect(await recordSignals(db, [piece('two', minute / 2, { toolId: 'claude' })], idle)).toBe(1);

    expect(await partsIn(db)).toEqual([
      ['one', 0, minute, 'chatgpt'],
      ['two', minute, minute / 2, 'claude'],
    ]);
    expect(await db.runs.get('two')).toMatchObject({ startedAt: noon + minute, attentionMs: minute / 2 });
  });

  it('around what is recorded comes to several parts, each with an id of its own', async () => {
    const db = openLedger();
    await recordSignals(db, [piece('first', 10_000, { forMs: 5_000 })], idle);
    await recordSignals(db, [piece('second', 30_000, { forMs: 5_000 })], idle);

    expect(await recordSignals(db, [piece('long', 0)], idle)).toBe(3);

    expect(await partsIn(db)).toEqual([
      ['long', 0, 10_000, 'chatgpt'],
      ['first', 10_000, 5_000, 'chatgpt'],
      ['long/1', 15_000, 15_000, 'chatgpt'],
      ['second', 30_000, 5_000, 'chatgpt'],
      ['long/2', 35_000, 25_000, 'chatgpt'],
    ]);
    expect(await recordSignals(db, [piece('long', 0)], idle)).toBe(0);
  });

  it('at moments that are all recorded changes nothing', async () => {
    const db = openLedger();
    await recordSignals(db, [piece('one', 0), piece('two', minute)], idle);
    const before = await everythingIn(db);

    expect(await recordSignals(db, [piece('three', minute / 2, { toolId: 'claude' })], idle)).toBe(0);

    expect(await everythingIn(db)).toEqual(before);
  });

  it('that meets what is recorded at its ends is recorded whole', async () => {
    const db = openLedger();
    await recordSignals(db, [piece('one', 0), piece('three', 2 * minute)], idle);

    await recordSignals(db, [piece('two', minute)], idle);

    expect(await db.runs.toArray()).toMatchObject([{ id: 'one', attentionMs: 3 * minute }]);
  });

  it('does not take what is no attention for such', async () => {
    const db = openLedger();
    await recordSignals(db, [aSignal({ id: 'prompt', at: noon + 10_000 })], idle);

    await recordSignals(db, [piece('one', 0)], idle);

    expect(await db.sessions.toArray()).toMatchObject([{ attentionMs: minute }]);
  });

  it('of two tools and many tabs at once never counts a moment twice, in whatever order and calls', async () => {
    await fc.assert(
      fc.asyncProperty(anyBatchesOf(anyAttention), async ({ signals, batches }) => {
        const db = openLedger();
        for (const batch of batches) await recordSignals(db, batch, idle);
        const before = await everythingIn(db);

        expect(attentionIn(await db.signals.toArray())).toBe(measureOf(signals));
        expect(sumOf(await db.runs.toArray(), ({ attentionMs }) => attentionMs)).toBe(measureOf(signals));
        for (const batch of batches.toReversed()) expect(await recordSignals(db, batch, idle)).toBe(0);
        expect(await everythingIn(db)).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });

  it('is counted once when all calls are made at once', async () => {
    await fc.assert(
      fc.asyncProperty(anyBatchesOf(anyAttention), async ({ signals, batches }) => {
        const db = openLedger();
        await Promise.all(batches.map((batch) => recordSignals(db, batch, idle)));

        expect(attentionIn(await db.signals.toArray())).toBe(measureOf(signals));
      }),
      { numRuns: 30 },
    );
  });
});

describe('when something fails on the way', () => {
  const first = aSignal({ id: 'before' });
  const more = [
    aSignal({ id: 'one', at: noon + idle }),
    aSignal({ id: 'two', at: noon + 5 * idle }),
    aSignal({ id: 'three', at: noon + 6 * idle }),
  ];

  it.each([
    ['adding a signal', 'add', 1],
    ['adding the last signal', 'add', 3],
    ['putting a session', 'put', 1],
    ['putting the last session', 'put', 5],
    ['putting the last of all', 'put', 6],
  ] as const)('in %s, nothing of the call stays', async (_, method, nth) => {
    const db = openLedger();
    await recordSignals(db, [first], idle);
    const before = await everythingIn(db);
    failAt(method, nth);

    await expect(recordSignals(db, more, idle)).rejects.toThrow('disk full');

    vi.restoreAllMocks();
    expect(await everythingIn(db)).toEqual(before);
    expect(await recordSignals(db, more, idle)).toBe(3);
  });

  it.each([
    ['removing the run', 'delete', 1],
    ['putting the session', 'put', 1],
  ] as const)('in %s as it becomes a session, nothing of the call stays', async (_, method, nth) => {
    const db = openLedger();
    await recordSignals(db, [aSignal({ id: 'one', kind: 'chat' })], idle);
    const before = await everythingIn(db);
    failAt(method, nth);

    await expect(recordSignals(db, [aSignal({ id: 'two', at: noon + 1 })], idle)).rejects.toThrow(
      'disk full',
    );

    vi.restoreAllMocks();
    expect(await everythingIn(db)).toEqual(before);
  });

  it('in removing a joined session, nothing of the call stays', async () => {
    const db = openLedger();
    await recordSignals(db, [aSignal({ id: 'one' }), aSignal({ id: 'three', at: noon + 2 * idle })], idle);
    const before = await everythingIn(db);
    failAt('delete', 1);

    await expect(recordSignals(db, [aSignal({ id: 'two', at: noon + idle })], idle)).rejects.toThrow(
      'disk full',
    );

    vi.restoreAllMocks();
    expect(await everythingIn(db)).toEqual(before);
  });
});

/** Attention of two tools over a few minutes, whose pieces often meet or share moments. */
const anyAttention: fc.Arbitrary<Signal[]> = fc.uniqueArray(
  fc
    .record({
      id: fc.uuid({ version: 4 }),
      at: fc.integer({ min: 0, max: 60 }).map((steps) => noon + steps * 5_000),
      toolId: fc.constantFrom('chatgpt', 'claude'),
      forMs: fc.oneof(
        fc.integer({ min: 1, max: 12 }).map((steps) => steps * 5_000),
        fc.integer({ min: 1, max: longestPieceMs }),
      ),
    })
    .map((given) => aSignal({ kind: 'attention', ...given })),
  { selector: ({ id }) => id, maxLength: 15, size: 'max' },
);

function anyBatchesOf(anySome: fc.Arbitrary<Signal[]>) {
  return anySome.chain((signals) =>
    fc
      .record({
        cuts: fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 1, maxLength: 10 }),
        repeated: fc.subarray(signals),
      })
      .map(({ cuts, repeated }) => ({ signals, batches: [...cutInto(signals, cuts), repeated] })),
  );
}

function cutInto(signals: readonly Signal[], sizes: readonly number[]): Signal[][] {
  const batches: Signal[][] = [];
  for (let from = 0, nth = 0; from < signals.length; nth += 1) {
    const size = sizes[nth % sizes.length] ?? 1;
    batches.push(signals.slice(from, from + size));
    from += size;
  }
  return batches;
}

async function expectRuns(db: LedgerDatabase, signals: readonly Signal[]): Promise<void> {
  const expected = cutAtGaps(signals, idle);
  expect(asRuns(await db.sessions.toArray())).toEqual(expected.filter(holdsUse));
  expect(asRuns(await db.runs.toArray())).toEqual(expected.filter(holdsNoUse));
}

function sumOf<Row>(rows: readonly Row[], measure: (row: Row) => number): number {
  return rows.reduce((sum, row) => sum + measure(row), 0);
}

const attentionIn = (signals: readonly Signal[]): number => sumOf(signals, ({ forMs = 0 }) => forMs);

/** In how many milliseconds there was attention, found by merging: sort, and add what reaches beyond the last end. */
function measureOf(signals: readonly Signal[]): number {
  let end = Number.NEGATIVE_INFINITY;
  let sum = 0;
  for (const { at, forMs = 0 } of signals.toSorted((one, other) => one.at - other.at)) {
    sum += Math.max(0, at + forMs - Math.max(end, at));
    end = Math.max(end, at + forMs);
  }
  return sum;
}

const withoutSeq = ({ seq: _, ...signal }: Signal & { seq: number }): Signal => signal;

async function expectPrompts(db: LedgerDatabase, prompts: readonly Session['prompts'][]): Promise<void> {
  expect((await db.sessions.toArray()).map((session) => session.prompts)).toEqual(prompts);
}
