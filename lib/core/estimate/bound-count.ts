import { isTailAbove } from '../distribution/hypergeometric-tail.ts';
import type { CountRange } from './bound-genuine-use.ts';

/** A simple random sample without putting back, and how many of it were what is looked for. */
export interface Sample {
  readonly population: number;
  readonly drawn: number;
  readonly found: number;
}

/** How seldom a bound may be missed, to one side: once in 40 makes 95 % for both. */
export const oneIn40 = 40;

/**
 * The counts in a whole population that a sample allows for: all M for which neither so few nor so many in the sample
 * would be rarer than once in `oneIn`. Holds the true count in at least 1 - 2 / oneIn of samples, at any size; whoever
 * drew all knows it.
 *
 * Source: the exact confidence limits of a finite population, Cochran, "Sampling Techniques" (1977), section 3.6;
 * Buonaccorsi, "A Note on Confidence Intervals for Proportions in Finite Populations" (1987).
 *
 * @throws RangeError unless 0 <= found <= drawn <= population, all whole
 */
export function boundCount({ population, drawn, found }: Sample, oneIn = oneIn40): CountRange {
  return {
    low: leastCount({ population, drawn, found }, oneIn),
    high: population - leastCount({ population, drawn, found: drawn - found }, oneIn),
  };
}

/** Finds the lower of the bounds of a sample. */
export type LeastCount = (sample: Sample, oneIn: number, from?: number) => number;

/**
 * The lower of the bounds of {@link boundCount}.
 *
 * @param from a count at which or after which it is known to lie: looked at first
 * @throws RangeError as `boundCount`
 */
export function leastCount(sample: Sample, oneIn: number, from = sample.found): number {
  const { population, drawn, found } = sample;
  const isSample = [population, drawn, found].every((count) => Number.isSafeInteger(count) && count >= 0);
  if (!isSample || found > drawn || drawn > population)
    throw new RangeError(`No sample: ${found} of ${drawn} of ${population}.`);

  const isAllowed = (genuine: number): boolean => isTailAbove({ population, genuine, drawn }, found, oneIn);
  let high = population - (drawn - found);
  let low = Math.min(Math.max(from, found), high);
  if (isAllowed(low)) return low;
  if (isAllowed(low + 1)) return low + 1;

  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isAllowed(middle)) high = middle;
    else low = middle;
  }
  return high;
}
