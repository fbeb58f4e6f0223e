import { betaQuantile } from '../distribution/beta-quantile.ts';
import type { ShareRange } from './bound-genuine-share.ts';
import type { Found } from './wilson-interval.ts';

/**
 * The share that a sample from an endless population makes credible at 95 %, from Jeffreys' prior, with the ends moved
 * to 0 and 1 where none or all were found.
 *
 * Source: Brown, Cai and DasGupta, "Interval Estimation for a Binomial Proportion" (2001), section 3.2 and 4.1.
 */
export function jeffreysInterval(sample: Found): ShareRange {
  const { low, high } = rawJeffreysInterval(sample);
  return { low: sample.found === 0 ? 0 : low, high: sample.found === sample.drawn ? 1 : high };
}

/** The same before its ends are moved. */
export function rawJeffreysInterval({ found, drawn }: Found): ShareRange {
  const posterior = { a: found + 0.5, b: drawn - found + 0.5 };
  return { low: betaQuantile(0.025, posterior), high: betaQuantile(0.975, posterior) };
}
