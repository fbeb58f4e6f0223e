import type { ShareRange } from '../estimate/bound-genuine-share.ts';
import { roundOutward } from '../export/outward.ts';

/** A pool of fewer people says nothing. */
export const fewestPeople = 5;

/**
 * The mean of people's shares, as the range that holds it, rounded outward to tenths. Each person counts the same,
 * however many sessions they had. Whoever knows all shares but one can take them from the mean; that tells of the last
 * one at most what its file says, which is never closer than 0.3 either way.
 *
 * @returns undefined for fewer than five people
 */
export function mergeShares(shares: readonly ShareRange[]): ShareRange | undefined {
  if (shares.length < fewestPeople) return undefined;

  // In tenths, so that sums are whole numbers, which do not drift.
  const sum = (end: keyof ShareRange): number =>
    shares.reduce((total, share) => total + Math.round(share[end] * 10), 0);
  return roundOutward({ low: sum('low') / shares.length / 10, high: sum('high') / shares.length / 10 });
}
