import { afterEach, describe, expect, it, vi } from 'vitest';
import { anonymisePeriod } from '@/lib/core/export/anonymise-period.ts';
import { anonymisedCsv } from '@/lib/core/export/anonymised-csv.ts';
import { applyPreset, presets } from '@/lib/core/export/preset.ts';
import { verdicts } from '@/lib/core/session/session.ts';
import { anonymisedExport, closedPeriod, fixExport, type PeriodTexts } from '@/lib/ledger/exports.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { chooseGroup, decideAboutTool } from '@/lib/ledger/tools.ts';
import { aSession, noon } from '../core/session/a-session.ts';
import { failAt } from './fail-at.ts';
import { openLedger } from './open-ledger.ts';

const period = { monday: '2026-11-02', sunday: '2026-11-29' };
const otherPeriod = { monday: '2026-10-05', sunday: '2026-11-01' };

const saying = (word: string): PeriodTexts => ({
  named: word,
  named_without_band: `${word} without band`,
  pool: `${word} for a pool`,
});

describe('the anonymised file of a period', () => {
  it('is fixed by the first who saves it, in all its forms', async () => {
    const db = openLedger();

    expect(await fixExport(db, period, saying('first'), noon)).toEqual(saying('first'));
    expect(await fixExport(db, period, saying('second'), noon + 1)).toEqual(saying('first'));

    expect(await anonymisedExport(db, period)).toEqual({ texts: saying('first'), fixedAt: noon });
    expect((await db.exports.toArray()).map(({ periodStart }) => periodStart)).toEqual([
      '2026-11-02',
      '2026-11-02/named_without_band',
      '2026-11-02/pool',
    ]);
  });

  it('is fixed once when several save at once', async () => {
    const db = openLedger();

    const texts = await Promise.all(
      ['one', 'two', 'three'].map((word) => fixExport(db, period, saying(word), noon)),
    );

    expect(new Set(texts.map(({ pool }) => pool)).size).toBe(1);
    expect((await anonymisedExport(db, period)).texts).toEqual(texts[0]);
  });

  it('does not fix that of another period', async () => {
    const db = openLedger();
    await fixExport(db, period, saying('first'), noon);

    expect(await fixExport(db, otherPeriod, saying('other'), noon)).toEqual(saying('other'));
  });

  it('is made from the sessions of the period alone while it was not saved', async () => {
    const db = openLedger();
    const inside = twelveSessions();
    const outside = [
      aSession({ id: 'before', day: '2026-11-01' }),
      aSession({ id: 'after', day: '2026-11-30' }),
    ];
    await db.sessions.bulkAdd([...inside, ...outside]);

    const { texts, fixedAt } = await anonymisedExport(db, period);

    const named = anonymisePeriod(period, inside);
    expect(texts.named).toBe(anonymisedCsv(named));
    expect(texts.pool).toBe(anonymisedCsv(applyPreset(named, 'pool')));
    expect(texts.named).toContain('shown,10_to_19');
    expect(fixedAt).toBeUndefined();
    expect(await db.exports.count()).toBe(0);
  });

  it('counts custom tools in the group that the user put them in', async () => {
    const db = openLedger();
    const custom = { id: 'https://own.test', name: 'own.test', origins: ['https://own.test'] };
    await decideAboutTool(db, custom, 'watched', noon);
    await db.sessions.bulkAdd([
      ...twelveSessions(),
      ...twelveSessions().map((session) => ({ ...session, id: `own ${session.id}`, toolId: custom.id })),
    ]);
    const shown = async () => (await anonymisedExport(db, period)).texts.named.match(/,shown,/g)?.length;

    expect(await shown()).toBe(1);
    await chooseGroup(db, custom.id, 'code');
    await decideAboutTool(db, custom, 'stopped', noon + 1);
    expect(await shown()).toBe(3);
    await chooseGroup(db, custom.id, undefined);
    expect(await shown()).toBe(1);
  });
});

describe('a file that was fixed before there were other forms', () => {
  it('gives the other forms from its own rows, and not from what the ledger says now', async () => {
    const db = openLedger();
    const then = anonymisePeriod(period, twelveSessions());
    await db.exports.add({ periodStart: period.monday, text: anonymisedCsv(then), savedAt: noon });
    await db.sessions.bulkAdd(twelveSessions().map((session) => ({ ...session, verdict: 'filler' })));

    const file = await anonymisedExport(db, period);
    const fixed = await fixExport(db, period, saying('now'), noon + 1);

    expect(fixed).toEqual(file.texts);
    expect(file.fixedAt).toBe(noon);
    for (const preset of presets) expect(fixed[preset]).toBe(anonymisedCsv(applyPreset(then, preset)));
    expect((await db.exports.toArray()).map(({ savedAt }) => savedAt)).toEqual([noon, noon, noon]);
  });

  it('gives the same bytes in every form when it cannot be read', async () => {
    const db = openLedger();
    await db.exports.add({ periodStart: period.monday, text: 'of another time', savedAt: noon });

    expect(new Set(Object.values((await anonymisedExport(db, period)).texts))).toEqual(
      new Set(['of another time']),
    );
  });
});

describe('a disk that is full', () => {
  afterEach(() => vi.restoreAllMocks());

  it.each([1, 2, 3])('at form %i leaves nothing fixed', async (nth) => {
    const db = openLedger();
    await db.open();
    failAt('put', nth);

    await expect(fixExport(db, period, saying('first'), noon)).rejects.toThrow();

    expect(await db.exports.count()).toBe(0);
    expect(await fixExport(db, period, saying('second'), noon)).toEqual(saying('second'));
  });
});

it('a thousand other verdicts and exports after the first change no byte of any form', async () => {
  const db = openLedger();
  await db.sessions.bulkAdd(twelveSessions());
  const first = await fixExport(db, period, (await anonymisedExport(db, period)).texts, noon);
  let changed = 0;
  let wouldDiffer = 0;

  for (let turn = 0; turn < 1_000; turn += 1) {
    await retag(db, turn);
    const { texts } = await anonymisedExport(db, period);
    const saved = await fixExport(db, period, texts, noon + turn);
    const asOfNow = anonymisedCsv(anonymisePeriod(period, await db.sessions.toArray()));
    if (asOfNow !== first.named) wouldDiffer += 1;
    if (presets.some((preset) => texts[preset] !== first[preset] || saved[preset] !== first[preset]))
      changed += 1;
  }

  expect(changed).toBe(0);
  expect(wouldDiffer).toBeGreaterThan(500);
});

async function retag(db: LedgerDatabase, turn: number): Promise<void> {
  // Steps that share no divisor with the twelve sessions, so that every one gets every verdict.
  const verdict = verdicts[Math.floor(turn / 5) % verdicts.length] ?? 'genuine';
  await db.sessions.update(`${(turn * 7) % 12}`, { verdict, verdictAt: noon + turn });
}

function twelveSessions() {
  return Array.from({ length: 12 }, (_, index) =>
    aSession({
      id: `${index}`,
      startedAt: noon - (index % 4) * 86_400_000,
      verdict: index % 2 ? 'genuine' : 'filler',
    }),
  );
}

describe('the period that is closed', () => {
  const believed = (at: number) =>
    ({ key: 'clock', value: { readAt: at, doubts: 0, believedAt: at } }) as const;

  it.each([
    ['a second before its last Sunday is over everywhere', '2026-11-30T11:59:59Z', '2026-10-05'],
    ['when its last Sunday is over everywhere', '2026-11-30T12:00:00Z', '2026-11-02'],
  ])('is the right one %s', async (_, time, monday) => {
    const db = openLedger();
    await db.meta.put(believed(Date.parse(time) - 3_600_000));

    expect(await closedPeriod(db, Date.parse(time))).toMatchObject({ monday });
  });

  it('is not one that only a clock that leapt forward takes for over', async () => {
    const db = openLedger();
    await db.meta.put(believed(noon));

    expect(await closedPeriod(db, noon + 365 * 86_400_000)).toMatchObject({ monday: '2026-10-05' });
  });

  it('is that of the clock where nothing is known of it', async () => {
    expect(await closedPeriod(openLedger(), noon)).toEqual({ monday: '2026-10-05', sunday: '2026-11-01' });
  });
});
