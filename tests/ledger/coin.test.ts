import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Coin, chances, throwCoin, usualChance } from '@/lib/core/asking/coin.ts';
import { defaultIdleAfterMs as idle, type Session, verdicts } from '@/lib/core/session/session.ts';
import type { Signal } from '@/lib/core/signal/signal.ts';
import { chooseChance, ensureCoin, knownCoin } from '@/lib/ledger/coin.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { recordSignals } from '@/lib/ledger/record-signals.ts';
import { checkBackup, restoreBackup } from '@/lib/ledger/restore-backup.ts';
import { giveVerdict } from '@/lib/ledger/sessions.ts';
import { noon } from '../core/session/a-session.ts';
import { aSignal } from '../core/signal/a-signal.ts';
import { anySignals } from '../core/signal/any-signals.ts';
import { backupText } from './backup-text.ts';
import { inPieces } from './in-pieces.ts';
import { openLedger } from './open-ledger.ts';

const aCoin: Coin = { seed: 3_141_592_653, chance: 0.5 };

async function aLedgerWith(coin: Coin): Promise<LedgerDatabase> {
  const db = openLedger();
  await db.meta.add({ key: 'coin', value: coin });
  return db;
}

/** Every run and session with what the coin said about it. */
async function tossesIn(db: LedgerDatabase): Promise<Pick<Session, 'id' | 'drawn' | 'chance'>[]> {
  const stretches = [...(await db.sessions.toArray()), ...(await db.runs.toArray())];
  return stretches
    .map(({ id, drawn, chance }) => ({ id, drawn, chance }))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}

const anyCoin = fc.record({ seed: fc.nat({ max: 2 ** 32 - 1 }), chance: fc.constantFrom(...chances) });
const anyAnswers = fc.array(fc.tuple(fc.nat(), fc.constantFrom(...verdicts)), { maxLength: 40 });

/** Records signals one by one, while somebody answers now and then. */
async function live(
  db: LedgerDatabase,
  signals: readonly Signal[],
  answers: readonly (readonly [nth: number, (typeof verdicts)[number]])[],
): Promise<void> {
  for (const [nth, signal] of signals.entries()) {
    await recordSignals(db, [signal], idle);
    const answer = answers[nth];
    const waiting = await db.sessions.toArray();
    const session = waiting[(answer?.[0] ?? 0) % Math.max(1, waiting.length)];
    if (answer && session) await giveVerdict(db, session.id, answer[1], noon + nth);
  }
}

describe('what the coin says about sessions', () => {
  it('is kept with each, and is what it says of the id: whatever is answered meanwhile, and in whatever order signals come', async () => {
    await fc.assert(
      fc.asyncProperty(anyCoin, anySignals, anyAnswers, async (coin, signals, answers) => {
        const db = await aLedgerWith(coin);

        await live(db, signals, answers);

        for (const { id, ...toss } of await tossesIn(db)) expect(toss).toEqual(throwCoin(coin, id));
      }),
      { numRuns: 40 },
    );
  });

  it('is the same when the sessions are made anew from their signals', async () => {
    await fc.assert(
      fc.asyncProperty(anyCoin, anySignals, anyAnswers, async (coin, signals, answers) => {
        const [db, again] = [await aLedgerWith(coin), await aLedgerWith(coin)];
        await live(db, signals, answers);

        await recordSignals(again, await db.signals.orderBy('seq').toArray(), idle);

        expect(await tossesIn(again)).toEqual(await tossesIn(db));
      }),
      { numRuns: 40 },
    );
  });

  it('comes back from a backup, into a ledger with another coin too', async () => {
    const [db, other] = [await aLedgerWith(aCoin), await aLedgerWith({ seed: 1, chance: 1 })];
    const signals = Array.from({ length: 30 }, (_, nth) =>
      aSignal({ id: `s ${nth}`, at: noon + nth * 3 * idle }),
    );
    await recordSignals(db, signals, idle);
    const file = inPieces(await backupText(db));
    const checked = await checkBackup(other, file);

    await restoreBackup(other, file, 'checksum' in checked ? checked.checksum : '');
    await recordSignals(other, [aSignal({ id: 'later', at: noon + 1 })], idle);

    expect(await tossesIn(other)).toEqual(await tossesIn(db));
    expect((await tossesIn(db)).filter(({ drawn }) => drawn).length).toBeGreaterThan(5);
  });

  it('stays when the chance is changed, which is for sessions that begin later', async () => {
    const db = await aLedgerWith({ seed: 5, chance: 0.25 });
    await recordSignals(db, [aSignal({ id: 'before' })], idle);

    await chooseChance(db, 1);
    await recordSignals(db, [aSignal({ id: 'goes on', at: noon + 1 })], idle);
    await recordSignals(db, [aSignal({ id: 'after', at: noon + 3 * idle })], idle);

    expect(await tossesIn(db)).toEqual([
      { id: 'after', drawn: true, chance: 1 },
      { id: 'before', ...throwCoin({ seed: 5, chance: 0.25 }, 'before') },
    ]);
  });

  it('is nothing for sessions from before there was a coin, whatever they become', async () => {
    const db = openLedger();
    await recordSignals(db, [aSignal({ id: 'before' })], idle);
    await ensureCoin(db);

    await recordSignals(db, [aSignal({ id: 'goes on', at: noon + 1 })], idle);

    expect(await db.sessions.toArray()).toMatchObject([{ id: 'before', prompts: 2 }]);
    expect(await tossesIn(db)).toEqual([{ id: 'before', drawn: undefined, chance: undefined }]);
  });
});

describe('the coin of a ledger', () => {
  it('is made once, whoever makes it at the same time', async () => {
    const db = openLedger();

    await Promise.all(Array.from({ length: 5 }, () => ensureCoin(db)));
    const made = await knownCoin(db);
    await ensureCoin(db);

    expect(made).toMatchObject({ chance: usualChance });
    expect(await knownCoin(db)).toEqual(made);
  });

  it('has another seed in another ledger', async () => {
    const ledgers = [openLedger(), openLedger()];
    await Promise.all(ledgers.map(ensureCoin));

    const [one, other] = await Promise.all(ledgers.map(knownCoin));

    expect(one?.seed).not.toBe(other?.seed);
  });

  it('keeps its seed when the chance is chosen', async () => {
    const db = await aLedgerWith(aCoin);

    await chooseChance(db, 0.25);

    expect(await knownCoin(db)).toEqual({ ...aCoin, chance: 0.25 });
  });
});
