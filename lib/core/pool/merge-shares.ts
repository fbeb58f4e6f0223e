import type { ShareRange } from '../estimate/bound-genuine-share.ts';
import { roundOutward } from '../export/outward.ts';
import { poolRanges } from '../export/preset.ts';

/** A pool of fewer people says nothing. */
export const fewestPeople = 5;

/** How wide the range stays, at least, in which those who know all other shares know the last one: 0.25 either way. */
const leastLeftOpen = 0.5;

/**
 * The mean of people's shares, as the range that holds it, rounded outward to tenths. Each person counts the same,
 * however many sessions they had.
 *
 * Where somebody who knows all shares but one could take them from the mean and know the last one more closely than
 * 0.25 either way, the range is made wider, a tenth on each side at a time.
 *
 * @param shares in fifths, as the form for pools has them
 * @returns undefined for fewer than five people
 */
export function mergeShares(shares: readonly ShareRange[]): ShareRange | undefined {
  if (shares.length < fewestPeople) return undefined;

  const all = sumOf(shares);
  const different = new Map(shares.map((share) => [`${share.low} ${share.high}`, share]));
  const allOthers = [...different.values()].map((share) => subtract(all, share));
  let range = roundOutward(meanOf(all));
  // With 0 to 1 everything is left open.
  while (!allOthers.every((others) => isLeftOpen(range, others))) range = widen(range);
  return range;
}

/**
 * Between which bounds the last share must lie, for somebody who knows a pool's range and all other shares.
 *
 * @param range what the pool says
 */
export function lastShareFrom(range: ShareRange, others: readonly ShareRange[]): ShareRange {
  return lastShareBeside(range, sumOf(others));
}

/** So many shares and their sums, in fifths: whole numbers, which do not drift. */
interface Sum {
  readonly people: number;
  readonly low: number;
  readonly high: number;
}

function lastShareBeside(range: ShareRange, others: Sum): ShareRange {
  const possible = poolRanges.filter((last) => {
    const { low, high } = roundOutward(meanOf(add(others, last)));
    return low >= range.low && high <= range.high;
  });
  return {
    low: Math.min(...possible.map(({ low }) => low)),
    high: Math.max(...possible.map(({ high }) => high)),
  };
}

function isLeftOpen(range: ShareRange, others: Sum): boolean {
  const { low, high } = lastShareBeside(range, others);
  return high - low >= leastLeftOpen;
}

const sumOf = (shares: readonly ShareRange[]): Sum => shares.reduce(add, { people: 0, low: 0, high: 0 });

function add({ people, low, high }: Sum, share: ShareRange): Sum {
  return { people: people + 1, low: low + fifths(share.low), high: high + fifths(share.high) };
}

function subtract({ people, low, high }: Sum, share: ShareRange): Sum {
  return { people: people - 1, low: low - fifths(share.low), high: high - fifths(share.high) };
}

const fifths = (share: number): number => Math.round(share * 5);

function meanOf({ people, low, high }: Sum): ShareRange {
  return { low: low / people / 5, high: high / people / 5 };
}

const widen = ({ low, high }: ShareRange): ShareRange => ({
  low: Math.max(0, Math.round(low * 10 - 1) / 10),
  high: Math.min(1, Math.round(high * 10 + 1) / 10),
});
