import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { believedNow, type ClockWatch, leapMs, watchClock } from '@/lib/core/clock/watch-clock.ts';
import { noon } from '../session/a-session.ts';

const hour = 3_600_000;
const day = 24 * hour;
const year = 365 * day;
const believed: ClockWatch = { readAt: noon, doubts: 0, believedAt: noon };

/** What is known after readings, one after the other. */
const afterReadings = (readings: readonly number[], before = believed): ClockWatch =>
  readings.reduce(watchClock, before);

describe('the clock', () => {
  it('is not believed at its first reading, and is on the third day after', () => {
    const first = watchClock(undefined, noon);

    expect(first).toEqual({ readAt: noon, doubts: 3, believedAt: noon });
    expect(
      [1, 2, 3].map(
        (days) =>
          afterReadings(
            [1, 2, 3].slice(0, days).map((nth) => noon + nth * day),
            first,
          ).doubts,
      ),
    ).toEqual([2, 1, 0]);
  });

  it('that goes on is believed, and read once a day', () => {
    expect(afterReadings([noon + 1, noon + hour, noon + day - 1])).toBe(believed);
    expect(afterReadings([noon + day])).toEqual({ readAt: noon + day, doubts: 0, believedAt: noon + day });
  });

  it.each([
    ['a year forward', year],
    ['a year back', -year],
    ['a little more than fourteen days forward', leapMs + 1],
    ['a little more than fourteen days back', -leapMs - 1],
    ['to 2071', Date.parse('2071-01-01') - noon],
    ['to 1970', 1 - noon],
  ])('that leaps %s is not believed', (_, by) => {
    expect(afterReadings([noon + by])).toEqual({ readAt: noon + by, doubts: 3, believedAt: noon });
  });

  it.each([
    ['fourteen days forward', leapMs],
    ['fourteen days back', -leapMs],
    ['an hour back', -hour],
  ])('that is set %s is believed: nothing much can come of it', (_, by) => {
    expect(afterReadings([noon + by]).doubts).toBe(0);
  });

  it('that leapt is believed on the third day after, however often it is read', () => {
    const leapt = noon + year;
    const everyHour = (days: number) => Array.from({ length: 24 * days + 1 }, (_, nth) => leapt + nth * hour);

    expect(afterReadings(everyHour(3).slice(0, -1)).doubts).toBe(1);
    expect(afterReadings(everyHour(3))).toEqual({
      readAt: leapt + 3 * day,
      doubts: 0,
      believedAt: leapt + 3 * day,
    });
  });

  it.each([
    ['that is set right', [year, 0]],
    ['that leaps again, the same way', [year, 2 * year]],
    ['that leaps at every start', [year, 1 * day, year, 2 * day, year, 3 * day, year, 4 * day]],
    ['that a dead battery sets back at every start', [-9 * year, 1 * day, -9 * year, 2 * day]],
  ])('%s is doubted anew', (_, offsets) => {
    expect(afterReadings(offsets.map((offset) => noon + offset)).doubts).toBe(3);
  });

  it('is never believed unless it went on for three days since its last leap', () => {
    const anyStep = fc.oneof(
      fc.integer({ min: 0, max: 20 }).map((hours) => hours * hour),
      fc.constantFrom(year, -year, 40 * day),
    );
    fc.assert(
      fc.property(fc.array(anyStep, { minLength: 1, maxLength: 60 }), (steps) => {
        let watch = watchClock(undefined, noon);
        let now = noon;
        let wentOnMs = 0;
        for (const step of steps) {
          now += step;
          wentOnMs = Math.abs(step) > leapMs ? 0 : wentOnMs + step;
          watch = watchClock(watch, now);

          if (wentOnMs < 3 * day) expect(watch.doubts).toBeGreaterThan(0);
          if (wentOnMs >= 6 * day) expect(watch.doubts).toBe(0);
        }
      }),
    );
  });
});

describe('the time that is believed', () => {
  it.each([
    ['what the clock says, where nothing is known of it', undefined, noon, noon],
    ['what the clock says, where it goes on', believed, noon + 2 * day, noon + 2 * day],
    ['when it was last believed, where it leapt forward', believed, noon + year, noon],
    ['what the clock says, where it leapt back', believed, noon - year, noon - year],
    ['when it was last believed, for days', afterReadings([noon + year]), noon + year + day, noon],
    [
      'what the clock says after three of them',
      afterReadings([0, 1, 2].map((days) => noon + year + days * day)),
      noon + year + 3 * day,
      noon + year + 3 * day,
    ],
    ['never later than the clock says', afterReadings([noon + year, noon]), noon + hour, noon],
  ])('is %s', (_, watch, now, expected) => {
    expect(believedNow(watch, now)).toBe(expected);
  });
});
