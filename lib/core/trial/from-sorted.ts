import type { Interval } from './ratio-estimate.ts';

/** The middle of some sorted figures, or the mean of the two in the middle; NaN of none. */
export function medianOf(sorted: Float64Array): number {
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** From the rank-th smallest to the rank-th largest of some sorted figures, ranks counted from 1. */
export function betweenRanks(sorted: Float64Array, rank: number): Interval | undefined {
  const [low, high] = [sorted[rank - 1], sorted[sorted.length - rank]];
  return low === undefined || high === undefined ? undefined : { low, high };
}
