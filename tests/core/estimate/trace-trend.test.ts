import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type TalliedWeek, traceTrend } from '@/lib/core/estimate/trace-trend.ts';
import { addWeeks, weekOf } from '@/lib/core/week/week.ts';
import { anAskingTally, anyAskingTally } from './an-asking-tally.ts';

const today = '2026-11-18';

/** Weeks that end with the running one. */
const weeksWith = (tallies: readonly TalliedWeek['tally'][]): TalliedWeek[] =>
  tallies.map((tally, index) => ({ ...addWeeks(weekOf(today), index - tallies.length + 1), tally }));

const genuine = anAskingTally({ volunteered: { genuine: 5 } });
const filler = anAskingTally({ volunteered: { other: 5 } });
const nothing = anAskingTally();
const four = <One>(one: One): One[] => [one, one, one, one];

describe('the trend', () => {
  it('shows twelve weeks at the most, the running one as such', () => {
    const { weeks } = traceTrend(weeksWith(Array.from({ length: 15 }, () => genuine)), today);

    expect(weeks.map(({ isClosed }) => isClosed)).toEqual([...Array.from({ length: 11 }, () => true), false]);
    expect(weeks.at(-1)?.id).toBe('2026-W47');
  });

  it.each([
    ['risen', [...four(filler), ...four(genuine), nothing], { low: 1, high: 1 }],
    ['fallen', [...four(genuine), ...four(filler), genuine], { low: -1, high: -1 }],
    ['cannot-tell', [...four(genuine), ...four(genuine), filler], { low: 0, high: 0 }],
    ['too-few', [...four(genuine), ...four(nothing), genuine], undefined],
    ['too-few', [filler, filler, filler, ...four(genuine), nothing], undefined],
  ] as const)('is %s', (change, tallies, difference) => {
    expect(traceTrend(weeksWith(tallies), today)).toMatchObject({ change, difference });
  });

  it('takes the last four closed weeks together, however few sessions they have', () => {
    const few = anAskingTally({ volunteered: { genuine: 1, other: 1 } });

    expect(traceTrend(weeksWith([genuine, ...four(few), filler]), today).lastFour).toMatchObject({
      sessions: 8,
      range: { low: 0.5, high: 0.5 },
    });
    expect(traceTrend(weeksWith([genuine, genuine, genuine, filler]), today).lastFour).toBeUndefined();
    expect(traceTrend(weeksWith([...four(nothing), filler]), today).lastFour).toBeUndefined();
  });

  it('never compares the running week', () => {
    const closed = [...four(filler), ...four(genuine)];

    fc.assert(
      fc.property(anyAskingTally, (running) => {
        const { change, difference } = traceTrend(weeksWith([...closed, running]), today);

        expect({ change, difference }).toEqual({ change: 'risen', difference: { low: 1, high: 1 } });
      }),
    );
  });

  it('holds for any weeks', () => {
    fc.assert(
      fc.property(fc.array(anyAskingTally, { maxLength: 14 }), (tallies) => {
        const { change, difference } = traceTrend(weeksWith(tallies), today);

        expect(change === 'too-few').toBe(difference === undefined);
        if (difference !== undefined) expect(difference.low).toBeLessThanOrEqual(difference.high);
      }),
      { numRuns: 30 },
    );
  });
});
