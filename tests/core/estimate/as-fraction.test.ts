import fc from 'fast-check';
import { expect, it } from 'vitest';
import { asFraction } from '@/lib/core/estimate/as-fraction.ts';
import { countOfShare } from '@/lib/core/estimate/count-of-share.ts';

it.each([
  [0, 1, 'none', 'all'],
  [0.34, 0.49, 'third', 'half'],
  [1 / 3, 2 / 3, 'third', 'two_thirds'],
  [0.3 + 0.3 + 0.3, 0.9, 'nine_tenths', 'nine_tenths'],
  [0.01, 0.09, 'none', 'tenth'],
  [0.5, 0.5, 'half', 'half'],
])('says from %d to %d as %s to %s', (low, high, from, to) => {
  expect(asFraction({ low, high })).toEqual({ low: from, high: to });
});

it.each([
  [7 / 22, 18 / 22],
  [0.24, 0.49],
  [0.5, 0.8],
])('has no words for %d to %d: the nearest that hold it are too far off', (low, high) => {
  expect(asFraction({ low, high })).toBeUndefined();
});

it('counts whole sessions outward, and a share of whole sessions exactly', () => {
  fc.assert(
    fc.property(fc.nat(5_000), fc.nat(5_000), fc.nat(5_000), (one, two, three) => {
      const [low = 0, high = 0, sessions = 0] = [one, two, three + 1]
        .sort((a, b) => a - b)
        .map((count, nth) => (nth === 2 ? Math.max(1, count) : count));

      expect(countOfShare({ range: { low: low / sessions, high: high / sessions }, sessions })).toEqual({
        low,
        high,
      });
    }),
  );
  expect(countOfShare({ range: { low: 0.35, high: 0.62 }, sessions: 31 })).toEqual({ low: 10, high: 20 });
});
