import { normalShareBelow } from '../distribution/normal.ts';

/** How two samples compare by their order. */
export interface MannWhitney {
  /** Pairs in which the first is the larger one; equal ones count a half. */
  readonly statistic: number;
  readonly p: number;
  /** The chance that one of the first is smaller than one of the others; equal ones count a half. */
  readonly chanceSmaller: number;
}

/** Up to so many pairs the distribution is counted, beyond it is taken as normal. */
const exactUpTo = 1_000;

/**
 * Tests whether one sample lies as a whole above or below another. Two-sided: twice the smaller tail, 1 at the most.
 * Equal figures share their ranks, and the distribution is that of these ranks.
 *
 * Source: Mann and Whitney, "On a Test of Whether One of Two Random Variables Is Stochastically Larger than the Other"
 * (1947); with equal figures, Lehmann, "Nonparametrics" (1975), section 1.4.
 *
 * @returns undefined where either is empty
 */
export function mannWhitneyTest(some: readonly number[], others: readonly number[]): MannWhitney | undefined {
  const pairs = some.length * others.length;
  if (pairs === 0) return undefined;

  const ranks = doubleRanks([...some, ...others]);
  const sum = ranks.slice(0, some.length).reduce((total, rank) => total + rank, 0);
  const statistic = sum / 2 - (some.length * (some.length + 1)) / 2;
  const p = pairs <= exactUpTo ? exactP(ranks, some.length, sum) : normalP(ranks, some.length, sum);
  return { statistic, p, chanceSmaller: 1 - statistic / pairs };
}

/** Twice the rank of each, which is whole even where equal ones share theirs. */
function doubleRanks(figures: readonly number[]): number[] {
  const sorted = Float64Array.from(figures).sort();
  const ranks = new Map<number, number>();
  for (const [index, figure] of sorted.entries()) {
    const first = sorted.indexOf(figure);
    ranks.set(figure, first + 1 + index + 1);
  }
  return figures.map((figure) => ranks.get(figure) ?? 0);
}

/** By counting the ways to choose as many ranks with each sum. */
function exactP(ranks: readonly number[], size: number, observed: number): number {
  const most = ranks.reduce((sum, rank) => sum + rank, 0);
  const ways = Array.from({ length: size + 1 }, () => new Float64Array(most + 1));
  const [none] = ways;
  if (none !== undefined) none[0] = 1;
  for (const rank of ranks)
    for (let chosen = size; chosen >= 1; chosen -= 1) addShifted(ways[chosen], ways[chosen - 1], rank);
  const last = ways[size] ?? new Float64Array();
  const total = sumOf(last);
  return twiceTail(sumOf(last.subarray(0, observed + 1)) / total, sumOf(last.subarray(observed)) / total);
}

function addShifted(to: Float64Array | undefined, from: Float64Array | undefined, by: number): void {
  if (to === undefined || from === undefined) return;

  for (let sum = by; sum < to.length; sum += 1) to[sum] = (to[sum] ?? 0) + (from[sum - by] ?? 0);
}

/** With the correction for continuity. */
function normalP(ranks: readonly number[], size: number, observed: number): number {
  const mean = sumOf(ranks) / ranks.length;
  const spread = sumOf(ranks.map((rank) => (rank - mean) ** 2)) / ranks.length;
  const deviation = Math.sqrt((size * (ranks.length - size) * spread) / (ranks.length - 1));
  if (deviation === 0) return 1;

  const distance = observed - size * mean;
  return twiceTail(
    normalShareBelow((distance + 1) / deviation),
    normalShareBelow((1 - distance) / deviation),
  );
}

const twiceTail = (below: number, above: number): number => Math.min(1, 2 * Math.min(below, above));

const sumOf = (figures: readonly number[] | Float64Array): number => {
  let sum = 0;
  for (const figure of figures) sum += figure;
  return sum;
};
