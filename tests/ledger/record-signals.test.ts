import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { defaultIdleAfterMs, type Session } from '@/lib/core/session/session.ts';
import type { Signal } from '@/lib/core/signal/signal.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { recordSignals } from '@/lib/ledger/record-signals.ts';
import { giveVerdict } from '@/lib/ledger/sessions.ts';
import { aSession, noon } from '../core/session/a-session.ts';
import { asRuns, cutAtGaps } from '../core/session/cut-at-gaps.ts';
import { aSignal } from '../core/signal/a-signal.ts';
import { anySignals } from '../core/signal/any-signals.ts';
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

    await recordSignals(db, [aSignal({ at: noon - 100 * 86_400_000 + 1 })], idle);

    expect(await db.sessions.get('100')).toMatchObject({ prompts: 2 });
    expect(continued.mock.calls.length).toBeLessThan(5);
  });
});

describe('any signals', () => {
  it('give the runs that sorting and cutting gives, however they are cut into calls, with repetitions', async () => {
    await fc.assert(
      fc.asyncProperty(anyBatches, async ({ signals, batches }) => {
        const db = openLedger();
        let recorded = 0;
        for (const batch of batches) recorded += await recordSignals(db, batch, idle);

        expect(recorded).toBe(signals.length);
        expect(asRuns(await db.sessions.toArray())).toEqual(cutAtGaps(signals, idle));
      }),
      { numRuns: 40 },
    );
  });

  it('give the same runs when all calls are made at once', async () => {
    await fc.assert(
      fc.asyncProperty(anyBatches, async ({ signals, batches }) => {
        const db = openLedger();
        await Promise.all(batches.map((batch) => recordSignals(db, batch, idle)));

        expect(asRuns(await db.sessions.toArray())).toEqual(cutAtGaps(signals, idle));
      }),
      { numRuns: 30 },
    );
  });

  it('give identical rows when the log is played again into an empty ledger, in the order of recording', async () => {
    await fc.assert(
      fc.asyncProperty(anyBatches, async ({ batches }) => {
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
    ['putting the last session', 'put', 3],
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

const anyBatches = anySignals.chain((signals) =>
  fc
    .record({
      cuts: fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 1, maxLength: 10 }),
      repeated: fc.subarray(signals),
    })
    .map(({ cuts, repeated }) => ({ signals, batches: [...cutInto(signals, cuts), repeated] })),
);

function cutInto(signals: readonly Signal[], sizes: readonly number[]): Signal[][] {
  const batches: Signal[][] = [];
  for (let from = 0, nth = 0; from < signals.length; nth += 1) {
    const size = sizes[nth % sizes.length] ?? 1;
    batches.push(signals.slice(from, from + size));
    from += size;
  }
  return batches;
}

const withoutSeq = ({ seq: _, ...signal }: Signal & { seq: number }): Signal => signal;

async function expectPrompts(db: LedgerDatabase, prompts: readonly Session['prompts'][]): Promise<void> {
  expect((await db.sessions.toArray()).map((session) => session.prompts)).toEqual(prompts);
}
