import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '@/lib/core/week/day.ts';
import { addWeeks, lastClosedPeriod, weekdaysOf, weekOf } from '@/lib/core/week/week.ts';

const anyDay = fc
  .integer({ min: Date.parse('2020-01-01'), max: Date.parse('2045-12-31') })
  .map((at) => new Date(at).toISOString().slice(0, 10));

describe('the week of a day', () => {
  it.each([
    ['2026-11-16', '2026-W47', '2026-11-16', '2026-11-22'],
    ['2026-11-22', '2026-W47', '2026-11-16', '2026-11-22'],
    ['2026-11-23', '2026-W48', '2026-11-23', '2026-11-29'],
    ['2026-03-29', '2026-W13', '2026-03-23', '2026-03-29'],
    ['2026-12-31', '2026-W53', '2026-12-28', '2027-01-03'],
    ['2027-01-01', '2026-W53', '2026-12-28', '2027-01-03'],
    ['2027-01-04', '2027-W01', '2027-01-04', '2027-01-10'],
    ['2021-01-03', '2020-W53', '2020-12-28', '2021-01-03'],
    ['2024-12-30', '2025-W01', '2024-12-30', '2025-01-05'],
    ['2023-01-01', '2022-W52', '2022-12-26', '2023-01-01'],
    ['2024-02-29', '2024-W09', '2024-02-26', '2024-03-03'],
  ])('%s is %s', (day, id, monday, sunday) => {
    expect(weekOf(day)).toEqual({ id, monday, sunday });
  });

  it('has the number that counting Thursdays gives', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(weekOf(day).id).toBe(idByThursday(day));
      }),
    );
  });

  it('is the same for its seven days and for no other', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const week = weekOf(day);
        const days = weekdaysOf(week);

        expect(days).toHaveLength(7);
        expect(days).toContain(day);
        expect([days[0], days[6]]).toEqual([week.monday, week.sunday]);
        expect(days.map((one) => weekOf(one).id)).toEqual(Array(7).fill(week.id));
        expect(weekOf(addDays(week.monday, -1)).id).not.toBe(week.id);
        expect(weekOf(addDays(week.sunday, 1)).id).not.toBe(week.id);
      }),
    );
  });

  it('has the next one right after it', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const week = weekOf(day);

        expect(addWeeks(week, 1).monday).toBe(addDays(week.sunday, 1));
        expect(addWeeks(addWeeks(week, 60), -60)).toEqual(week);
      }),
    );
  });
});

describe('the last closed period', () => {
  it.each([
    ['the day before a period ends', '2026-11-28', '2026-10-05', '2026-11-01'],
    ['the day when a period ends', '2026-11-29', '2026-10-05', '2026-11-01'],
    ['the day after a period ended', '2026-11-30', '2026-11-02', '2026-11-29'],
    ['the turn of a year', '2027-01-01', '2026-11-30', '2026-12-27'],
    ['the very first Monday', '2024-01-01', '2023-12-04', '2023-12-31'],
    ['a day before the first Monday', '2023-12-31', '2023-11-06', '2023-12-03'],
  ])('on %s is right', (_, today, monday, sunday) => {
    expect(lastClosedPeriod(today)).toEqual({ monday, sunday });
  });

  it('is over, and ended at most four weeks ago', () => {
    fc.assert(
      fc.property(anyDay, (today) => {
        const { sunday } = lastClosedPeriod(today);

        expect(daysBetween(sunday, today)).toBeGreaterThanOrEqual(1);
        expect(daysBetween(sunday, today)).toBeLessThanOrEqual(28);
      }),
    );
  });

  it('is four whole weeks, and one of the same blocks for everyone', () => {
    fc.assert(
      fc.property(anyDay, (today) => {
        const { monday, sunday } = lastClosedPeriod(today);

        expect(weekOf(monday).monday).toBe(monday);
        expect(daysBetween(monday, sunday)).toBe(27);
        expect(daysBetween('2024-01-01', monday) % 28).toBeCloseTo(0);
      }),
    );
  });
});

/** ISO 8601 the way a calendar on paper does it: a week belongs to the year that its Thursday lies in. */
function idByThursday(day: string): string {
  const thursday = new Date(`${day}T00:00:00Z`);
  thursday.setUTCDate(thursday.getUTCDate() + 4 - (thursday.getUTCDay() || 7));
  const year = thursday.getUTCFullYear();
  const daysIntoYear = (thursday.getTime() - Date.UTC(year, 0, 1)) / 86_400_000;
  return `${year}-W${String(Math.floor(daysIntoYear / 7) + 1).padStart(2, '0')}`;
}
