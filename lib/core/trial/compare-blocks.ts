import { betweenRanks, medianOf } from './from-sorted.ts';
import { type IntervalRank, rankFor, rankForNormal } from './rank-for.ts';
import type { ShiftEstimate } from './ratio-estimate.ts';

/** Up to so many blocks the distribution is counted, beyond it is taken as normal. */
const exactUpTo = 200;

/**
 * The typical difference within blocks, with its exact interval: the Hodges-Lehmann estimate from the means of all
 * pairs (Walsh averages), and the order statistics of these that the signed-rank test does not reject. Exact where a
 * block's difference is as likely above the truth as below it, which the coin provides; from six blocks on there is an
 * interval.
 *
 * Sources: Hodges and Lehmann, "Estimates of Location Based on Rank Tests" (1963); the interval of Tukey, in Hollander
 * and Wolfe, "Nonparametric Statistical Methods" (1999), sections 3.2 and 3.3.
 *
 * @param differences ln(with AI) - ln(without), one per block
 * @returns undefined without a block
 */
export function compareBlocks(differences: readonly number[]): ShiftEstimate | undefined {
  if (differences.length === 0) return undefined;

  const averages = walshAverages(differences);
  const { rank, coverage } = signedRank(differences.length);
  return { estimate: medianOf(averages), interval: betweenRanks(averages, rank), coverage, rank };
}

function walshAverages(differences: readonly number[]): Float64Array {
  const averages = new Float64Array((differences.length * (differences.length + 1)) / 2);
  let at = 0;
  for (const [index, one] of differences.entries())
    for (const other of differences.slice(index)) {
      averages[at] = (one + other) / 2;
      at += 1;
    }
  return averages.sort();
}

/** By the distribution of the sum of positive ranks: in how many ways some of 1 to n add up to it. */
function signedRank(blocks: number): IntervalRank {
  const most = (blocks * (blocks + 1)) / 2;
  if (blocks > exactUpTo)
    return rankForNormal({ mean: most / 2, deviation: Math.sqrt((most * (2 * blocks + 1)) / 12) });

  const ways: bigint[] = Array.from({ length: Math.floor(most / 2) + 1 }, (_, sum) => (sum === 0 ? 1n : 0n));
  for (let rank = 1; rank <= blocks; rank += 1)
    for (let sum = ways.length - 1; sum >= rank; sum -= 1)
      ways[sum] = (ways[sum] ?? 0n) + (ways[sum - rank] ?? 0n);
  return rankFor(ways, 2n ** BigInt(blocks));
}
