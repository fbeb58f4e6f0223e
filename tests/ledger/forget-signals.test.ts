import { describe, expect, it, vi } from 'vitest';
import { judgeHealth } from '@/lib/core/health/judge-health.ts';
import { defaultIdleAfterMs } from '@/lib/core/session/session.ts';
import { versionOf } from '@/lib/core/tool/version-of.ts';
import { forgetOldSignals } from '@/lib/ledger/forget-signals.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { recordSignals } from '@/lib/ledger/record-signals.ts';
import { noon } from '../core/session/a-session.ts';
import { aSignal } from '../core/signal/a-signal.ts';
import { openLedger } from './open-ledger.ts';

const hour = 3_600_000;
const day = 24 * hour;
const year = 365 * day;
const fourteenDays = 14 * day;

/** A ledger whose clock was believed at noon. */
async function ledgerInUse(): Promise<LedgerDatabase> {
  const db = openLedger();
  await db.meta.put({ key: 'clock', value: { readAt: noon, doubts: 0, believedAt: noon } });
  return db;
}

const idsIn = async (db: LedgerDatabase) => (await db.signals.toArray()).map(({ id }) => id);
const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/** Keeps house every six hours for so many days, and tells how many signals were forgotten. */
async function keepHouse(db: LedgerDatabase, from: number, days: number): Promise<number> {
  const counts: number[] = [];
  for (let nth = 0; nth < days * 4; nth += 1) counts.push(await forgetOldSignals(db, from + nth * 6 * hour));
  return sum(counts);
}

it('forgets the signals that are older than 14 days and keeps their sessions', async () => {
  const db = await ledgerInUse();
  const signals = [
    aSignal({ id: 'too old', at: noon - fourteenDays - 1 }),
    aSignal({ id: 'just old enough to stay', at: noon - fourteenDays }),
    aSignal({ id: 'new', at: noon }),
  ];
  await recordSignals(db, signals, defaultIdleAfterMs);
  const sessions = await db.sessions.toArray();

  expect(await forgetOldSignals(db, noon)).toBe(1);

  expect((await db.signals.toArray()).map(({ id }) => id)).toEqual(['just old enough to stay', 'new']);
  expect(await db.sessions.toArray()).toEqual(sessions);
});

it('forgets the runs that ended more than 14 days ago without a use, and keeps the others', async () => {
  const db = await ledgerInUse();
  const attention = { kind: 'attention', forMs: 60_000 } as const;
  const signals = [
    aSignal({ ...attention, id: 'a session', at: noon - fourteenDays - 4 * hour }),
    aSignal({ id: 'its prompt', at: noon - fourteenDays - 4 * hour + 1 }),
    aSignal({ ...attention, id: 'too old', at: noon - fourteenDays - 60_001 }),
    aSignal({ ...attention, id: 'just old enough', at: noon - fourteenDays - 1, forMs: 1, toolId: 'claude' }),
    aSignal({ ...attention, id: 'new', at: noon }),
  ];
  await recordSignals(db, signals, defaultIdleAfterMs);
  expect(await db.runs.count()).toBe(3);

  await forgetOldSignals(db, noon);

  expect((await db.runs.toArray()).map(({ id }) => id).sort()).toEqual(['just old enough', 'new']);
  expect((await db.sessions.toArray()).map(({ id }) => id)).toEqual(['a session']);
});

it('numbers new signals on, never with a number that a forgotten one had', async () => {
  const db = await ledgerInUse();
  await recordSignals(db, [aSignal({ at: noon - 2 * fourteenDays })], defaultIdleAfterMs);
  await forgetOldSignals(db, noon);

  await recordSignals(db, [aSignal({ at: noon })], defaultIdleAfterMs);

  expect((await db.signals.toArray()).map(({ seq }) => seq)).toEqual([2]);
});

describe('a clock that is set a year forward for a while', () => {
  const old = aSignal({ id: 'old', at: noon - fourteenDays + hour });
  const recent = aSignal({ id: 'recent', at: noon - hour });
  const run = aSignal({ id: 'a run', kind: 'chat', at: noon - hour, toolId: 'claude' });
  const ahead = aSignal({ id: 'ahead', at: noon + year });
  const answerAhead = aSignal({ id: 'answer ahead', kind: 'answer', at: noon + year + 1 });
  const runAhead = aSignal({ id: 'a run ahead', kind: 'chat', at: noon + year, toolId: 'claude' });

  async function ledgerAfterLeap(): Promise<LedgerDatabase> {
    const db = await ledgerInUse();
    await recordSignals(db, [old, recent, run], defaultIdleAfterMs);
    await forgetOldSignals(db, noon + year);
    await recordSignals(db, [ahead, answerAhead, runAhead], defaultIdleAfterMs);
    return db;
  }

  it('makes nothing be forgotten, for three days', async () => {
    const db = await ledgerAfterLeap();

    expect(await keepHouse(db, noon + year, 3)).toBe(0);
    expect(await db.signals.count()).toBe(6);
    expect(await db.runs.count()).toBe(2);
  });

  it('makes nothing be forgotten either when it is set right within them', async () => {
    const db = await ledgerAfterLeap();
    await keepHouse(db, noon + year, 2);

    expect(await keepHouse(db, noon + 2 * day, 3)).toBe(0);
    expect(await db.signals.count()).toBe(6);
  });

  it('is believed after three days, and then what it makes old is forgotten, its sessions not', async () => {
    const db = await ledgerAfterLeap();
    const sessions = await db.sessions.toArray();

    expect(await keepHouse(db, noon + year, 4)).toBe(3);

    expect(await idsIn(db)).toEqual(['ahead', 'answer ahead', 'a run ahead']);
    expect(await db.sessions.toArray()).toEqual(sessions);
  });

  it('leaves signals that are forgotten three days after it was set right, and sessions that stay', async () => {
    const db = await ledgerAfterLeap();
    const sessions = await db.sessions.toArray();

    expect(await keepHouse(db, noon + hour, 4)).toBe(4);

    expect(await idsIn(db)).toEqual(['recent', 'a run']);
    expect((await db.runs.toArray()).map(({ id }) => id)).toEqual(['a run']);
    expect(await db.sessions.toArray()).toEqual(sessions);
  });

  it('leaves no site looking well for the rest of that year', async () => {
    const db = await ledgerAfterLeap();
    await keepHouse(db, noon + hour, 4);
    const begin = noon + 4 * day;
    const unanswered = [0, 4, 8, 12, 16].map((minutes) =>
      aSignal({ id: `prompt ${minutes}`, at: begin + minutes * 60_000 }),
    );

    await recordSignals(db, unanswered, defaultIdleAfterMs);

    const word = versionOf('chatgpt');
    expect(judgeHealth(await db.health.get('chatgpt'), word)).toBe('no_answers');
  });
});

it('forgets nothing in a ledger whose clock was never read before, as after it was restored', async () => {
  const db = openLedger();
  await recordSignals(db, [aSignal({ at: noon - 20 * day })], defaultIdleAfterMs);

  expect(await keepHouse(db, noon, 3)).toBe(0);
  expect(await keepHouse(db, noon + 3 * day, 1)).toBe(1);
});

it('forgets nothing for three days after the browser was away for weeks', async () => {
  const db = await ledgerInUse();
  await recordSignals(db, [aSignal({ at: noon })], defaultIdleAfterMs);
  const back = noon + 3 * fourteenDays;

  expect(await keepHouse(db, back, 3)).toBe(0);
  expect(await keepHouse(db, back + 3 * day, 1)).toBe(1);
});

it('writes at most once a day when there is nothing to forget', async () => {
  const db = await ledgerInUse();
  const put = vi.spyOn(db.meta, 'put');

  await keepHouse(db, noon, 5);

  expect(put).toHaveBeenCalledTimes(4);
});
