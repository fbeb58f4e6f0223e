import fc from 'fast-check';
import { expect, it } from 'vitest';
import { roundOutward } from '@/lib/core/export/outward.ts';

it.each([
  [
    { low: 0.36, high: 0.61 },
    { low: 0.3, high: 0.7 },
  ],
  [
    { low: 0, high: 0.04 },
    { low: 0, high: 0.1 },
  ],
  [
    { low: 0.1 * 3, high: 0.7 },
    { low: 0.3, high: 0.7 },
  ],
  [
    { low: 0, high: 0 },
    { low: 0, high: 0 },
  ],
  [
    { low: 1, high: 1 },
    { low: 1, high: 1 },
  ],
  [
    { low: 1 / 3, high: 2 / 3 },
    { low: 0.3, high: 0.7 },
  ],
])('rounds %o outward to %o', (range, expected) => {
  expect(roundOutward(range)).toEqual(expected);
});

it('holds every range of counted sessions, less than a tenth wider on each side, and stays within 0 and 1', () => {
  const counts = fc
    .integer({ min: 1, max: 10_000 })
    .chain((sessions) =>
      fc.tuple(fc.constant(sessions), fc.nat({ max: sessions }), fc.nat({ max: sessions })),
    );

  fc.assert(
    fc.property(counts, ([sessions, one, other]) => {
      const [few, many] = [Math.min(one, other), Math.max(one, other)];
      const { low, high } = roundOutward({ low: few / sessions, high: many / sessions });
      const [lowTenths, highTenths] = [Math.round(low * 10), Math.round(high * 10)];

      // In whole numbers, where nothing is rounded.
      expect(low).toBe(lowTenths / 10);
      expect(high).toBe(highTenths / 10);
      expect(lowTenths * sessions).toBeLessThanOrEqual(few * 10);
      expect(highTenths * sessions).toBeGreaterThanOrEqual(many * 10);
      expect(few * 10 - lowTenths * sessions).toBeLessThan(sessions);
      expect(highTenths * sessions - many * 10).toBeLessThan(sessions);
      expect(lowTenths).toBeGreaterThanOrEqual(0);
      expect(highTenths).toBeLessThanOrEqual(10);
    }),
    { numRuns: 1000 },
  );
});
