import { describe, expect, it } from 'vitest';
import { anonymisedCsv } from '@/lib/core/export/anonymised-csv.ts';
import { anonymisedExport, closedPeriod, fixExport, savedExport } from '@/lib/ledger/exports.ts';
import { aSession, noon } from '../core/session/a-session.ts';
import { openLedger } from './open-ledger.ts';

const period = { monday: '2026-11-02', sunday: '2026-11-29' };
const otherPeriod = { monday: '2026-10-05', sunday: '2026-11-01' };

describe('the anonymised file of a period', () => {
  it('is fixed by the first who saves it', async () => {
    const db = openLedger();

    expect(await savedExport(db, period)).toBeUndefined();
    expect(await fixExport(db, period, 'first', noon)).toBe('first');
    expect(await fixExport(db, period, 'second', noon + 1)).toBe('first');

    expect(await savedExport(db, period)).toEqual({
      periodStart: '2026-11-02',
      text: 'first',
      savedAt: noon,
    });
  });

  it('is fixed once when several save at once', async () => {
    const db = openLedger();

    const texts = await Promise.all(['one', 'two', 'three'].map((text) => fixExport(db, period, text, noon)));

    expect(new Set(texts).size).toBe(1);
    expect(await savedExport(db, period)).toMatchObject({ text: texts[0] });
  });

  it('does not fix that of another period', async () => {
    const db = openLedger();
    await fixExport(db, period, 'first', noon);

    expect(await fixExport(db, otherPeriod, 'other', noon)).toBe('other');
  });

  it('is what was saved, whatever the ledger says now', async () => {
    const db = openLedger();
    const before = await anonymisedExport(db, period);
    await fixExport(db, period, before, noon);

    await db.sessions.bulkAdd(twelveSessions());

    expect(await anonymisedExport(db, period)).toBe(before);
  });

  it('is made from the sessions of the period alone while it was not saved', async () => {
    const db = openLedger();
    const inside = twelveSessions();
    const outside = [
      aSession({ id: 'before', day: '2026-11-01' }),
      aSession({ id: 'after', day: '2026-11-30' }),
    ];
    await db.sessions.bulkAdd([...inside, ...outside]);

    const text = await anonymisedExport(db, period);

    expect(text).toBe(anonymisedCsv(period, inside));
    expect(text).toContain('shown,10_to_19');
    expect(await db.exports.count()).toBe(0);
  });
});

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
