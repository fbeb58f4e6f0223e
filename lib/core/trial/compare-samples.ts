import { betweenRanks, medianOf } from './from-sorted.ts';
import { mannWhitneyWays } from './mann-whitney-ways.ts';
import { type IntervalRank, rankFor, rankForNormal } from './rank-for.ts';
import type { ShiftEstimate } from './ratio-estimate.ts';

/** Logarithms of the times of tasks of about one size, with AI and without. */
export interface Samples {
  readonly withAi: readonly number[];
  readonly without: readonly number[];
}

/** Up to so many pairs the distribution is counted, beyond it is taken as normal. */
const exactUpTo = 4_000;

/**
 * By how much tasks with AI were shifted against those without, with its exact interval: the Hodges-Lehmann estimate
 * from all differences between the two, and the order statistics of these that the Mann-Whitney test does not reject.
 * Given several strata (sizes of task), only like is compared with like: the differences are those within strata, and
 * the statistics are added.
 *
 * Sources: Hodges and Lehmann, "Estimates of Location Based on Rank Tests" (1963); the interval of Moses, in Hollander
 * and Wolfe, "Nonparametric Statistical Methods" (1999), sections 4.2 and 4.3; the sum over strata, Lehmann,
 * "Nonparametrics: Statistical Methods Based on Ranks" (1975), section 3.3.
 *
 * @returns undefined where no stratum has tasks of both kinds
 */
export function compareSamples(strata: readonly Samples[]): ShiftEstimate | undefined {
  const both = strata.filter(({ withAi, without }) => withAi.length > 0 && without.length > 0);
  if (both.length === 0) return undefined;

  const differences = Float64Array.from(
    both.flatMap(({ withAi, without }) => withAi.flatMap((one) => without.map((other) => one - other))),
  ).sort();
  const { rank, coverage } = rankOf(both);
  return { estimate: medianOf(differences), interval: betweenRanks(differences, rank), coverage, rank };
}

function rankOf(strata: readonly Samples[]): IntervalRank {
  const sizes = strata.map(({ withAi, without }) => ({ some: withAi.length, others: without.length }));
  const pairs = sumOf(sizes, ({ some, others }) => some * others);
  if (pairs > exactUpTo) {
    const variance = sumOf(sizes, ({ some, others }) => (some * others * (some + others + 1)) / 12);
    return rankForNormal({ mean: pairs / 2, deviation: Math.sqrt(variance) });
  }

  const ways = sizes
    .map(({ some, others }) => mannWhitneyWays(some, others))
    .reduce((together, next) => convolve(together, next));
  return rankFor(
    ways,
    ways.reduce((sum, way) => sum + way, 0n),
  );
}

function convolve(some: readonly bigint[], others: readonly bigint[]): bigint[] {
  const sums = Array.from({ length: some.length + others.length - 1 }, () => 0n);
  for (const [at, one] of some.entries())
    for (const [by, other] of others.entries()) sums[at + by] = (sums[at + by] ?? 0n) + one * other;
  return sums;
}

const sumOf = <Size>(sizes: readonly Size[], figure: (size: Size) => number): number =>
  sizes.reduce((sum, size) => sum + figure(size), 0);
