import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ShareRange } from '@/lib/core/estimate/bound-genuine-share.ts';
import { poolRanges } from '@/lib/core/export/preset.ts';
import { mergeShares } from '@/lib/core/pool/merge-shares.ts';

const anyShares = (minLength: number, maxLength: number): fc.Arbitrary<ShareRange[]> =>
  fc.array(fc.constantFrom(...poolRanges), { minLength, maxLength });

const meanOf = (shares: readonly ShareRange[], end: keyof ShareRange): number =>
  shares.reduce((sum, share) => sum + share[end], 0) / shares.length;

describe('the mean of shares', () => {
  it('holds the mean of the bounds, in tenths', () => {
    fc.assert(
      fc.property(anyShares(5, 40), (shares) => {
        const { low, high } = mergeShares(shares) ?? { low: Number.NaN, high: Number.NaN };

        expect(low).toBeLessThanOrEqual(meanOf(shares, 'low') + 1e-9);
        expect(high).toBeGreaterThanOrEqual(meanOf(shares, 'high') - 1e-9);
        expect([low.toFixed(1), high.toFixed(1)].map(Number)).toEqual([low, high]);
      }),
    );
  });

  it('does not depend on the order', () => {
    fc.assert(
      fc.property(anyShares(5, 20), (shares) => {
        expect(mergeShares(shares.toReversed())).toEqual(mergeShares(shares));
      }),
    );
  });

  it('is none for fewer than five', () => {
    fc.assert(
      fc.property(anyShares(0, 4), (shares) => {
        expect(mergeShares(shares)).toBeUndefined();
      }),
    );
  });

  it('leaves the last share open by 0.25 either way for those who know all others and the rule', () => {
    const [possible, others] = [poolRanges, choose(4)];
    const knownTo = others.flatMap((known) => {
      const byMean = Map.groupBy(possible, (last) => JSON.stringify(mergeShares([...known, last])));
      return [...byMean.values()].map(
        (some) => Math.max(...some.map(({ high }) => high)) - Math.min(...some.map(({ low }) => low)),
      );
    });

    expect(knownTo.length).toBeGreaterThan(others.length);
    expect(Math.min(...knownTo)).toBeGreaterThanOrEqual(0.5);
  });
});

/** All ways to choose so many ranges, whatever their order. */
function choose(count: number, from = 0): ShareRange[][] {
  if (count === 0) return [[]];
  return poolRanges
    .slice(from)
    .flatMap((range, index) => choose(count - 1, from + index).map((rest) => [range, ...rest]));
}
