import fc from 'fast-check';
import { expect, it } from 'vitest';
import { asPercent } from '@/lib/core/estimate/as-percent.ts';

it.each([
  ['a known range', { low: 11 / 28, high: 19 / 28 }, { low: 39, high: 68 }],
  ['whole percents that binary fractions miss from above', { low: 0.07, high: 0.07 }, { low: 7, high: 7 }],
  ['whole percents that binary fractions miss from below', { low: 0.29, high: 0.29 }, { low: 29, high: 29 }],
  ['everything', { low: 1, high: 1 }, { low: 100, high: 100 }],
  ['nothing, which is no negative zero', { low: 0, high: 0 }, { low: 0, high: 0 }],
  ['one in a thousand', { low: 0.001, high: 0.001 }, { low: 0, high: 1 }],
  ['all but one in a thousand', { low: 0.999, high: 0.999 }, { low: 99, high: 100 }],
])('rounds outward: %s', (_, share, expected) => {
  expect(asPercent(share)).toEqual(expected);
});

it('holds every share of counted sessions, less than a percent wider on each side', () => {
  const counts = fc
    .integer({ min: 1, max: 10_000 })
    .chain((sessions) =>
      fc.tuple(fc.constant(sessions), fc.nat({ max: sessions }), fc.nat({ max: sessions })),
    );

  fc.assert(
    fc.property(counts, ([sessions, one, other]) => {
      const [few, many] = [Math.min(one, other), Math.max(one, other)];
      const { low, high } = asPercent({ low: few / sessions, high: many / sessions });

      // In whole numbers, where nothing is rounded.
      expect(low * sessions).toBeLessThanOrEqual(few * 100);
      expect(high * sessions).toBeGreaterThanOrEqual(many * 100);
      expect(few * 100 - low * sessions).toBeLessThan(sessions);
      expect(high * sessions - many * 100).toBeLessThan(sessions);
    }),
    { numRuns: 1000 },
  );
});
