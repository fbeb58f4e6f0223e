import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ShareRange } from '@/lib/core/estimate/bound-genuine-share.ts';
import { poolRanges } from '@/lib/core/export/preset.ts';
import { lastShareFrom, mergeShares } from '@/lib/core/pool/merge-shares.ts';

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

  it('leaves the last share open by 0.25 either way for those who know all others', () => {
    fc.assert(
      fc.property(anyShares(5, 12), fc.nat(), (shares, which) => {
        const last = which % shares.length;
        const { low, high } = lastShareFrom(
          mergeShares(shares) ?? { low: 0, high: 0 },
          shares.toSpliced(last, 1),
        );

        expect(high - low).toBeGreaterThanOrEqual(0.5 - 1e-9);
        expect(low).toBeLessThanOrEqual(shares[last]?.low ?? Number.NaN);
        expect(high).toBeGreaterThanOrEqual(shares[last]?.high ?? Number.NaN);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['all genuine', { low: 0.8, high: 1 }],
    ['none genuine', { low: 0, high: 0.2 }],
  ])('of people who all say "%s" is wider than what each of them says', (_, share) => {
    const { low, high } = mergeShares(Array.from({ length: 8 }, () => share)) ?? { low: 0, high: 0 };

    expect(high - low).toBeGreaterThan(0.2);
  });
});
