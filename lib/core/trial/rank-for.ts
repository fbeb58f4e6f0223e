import { normalShareBelow } from '../distribution/normal.ts';

/** Which order statistics make a 95 % interval, and what it covers. */
export interface IntervalRank {
  /** 0 where there is none. */
  readonly rank: number;
  readonly coverage: number | undefined;
}

/**
 * The largest rank C such that a statistic with this distribution stays below C in at most 2.5 % of cases.
 *
 * @param counts in how many arrangements the statistic is 0, 1, 2, ...
 * @param total of all arrangements
 */
export function rankFor(counts: readonly bigint[], total: bigint): IntervalRank {
  let rank = 0;
  let below = 0n;
  for (const count of counts) {
    if ((below + count) * 40n > total) break;
    below += count;
    rank += 1;
  }
  return { rank, coverage: rank === 0 ? undefined : 1 - 2 * quotientOf(below, total) };
}

/** The same for a statistic that is close to normal. */
export function rankForNormal({ mean, deviation }: { mean: number; deviation: number }): IntervalRank {
  const belowAt = (rank: number): number => normalShareBelow((rank - 0.5 - mean) / deviation);
  let rank = Math.max(0, Math.floor(mean - 2 * deviation));
  while (rank > 0 && belowAt(rank) > 0.025) rank -= 1;
  while (belowAt(rank + 1) <= 0.025) rank += 1;
  return { rank, coverage: rank === 0 ? undefined : 1 - 2 * belowAt(rank) };
}

/** Of numbers too large for doubles. */
function quotientOf(some: bigint, all: bigint): number {
  const digits = 10n ** 18n;
  return Number((some * digits) / all) / 1e18;
}
