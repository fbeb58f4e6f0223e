import { betaQuantile } from '../distribution/beta-quantile.ts';
import type { ShareRange } from './bound-genuine-share.ts';
import type { Found } from './wilson-interval.ts';

/**
 * The share that a sample from an endless population allows for, at least 95 % of the time.
 *
 * Source: Clopper and Pearson, "The Use of Confidence or Fiducial Limits Illustrated in the Case of the Binomial"
 * (1934), by quantiles of the beta distribution.
 *
 * @returns from 0 to 1 where nothing was drawn
 */
export function clopperPearsonInterval({ found, drawn }: Found): ShareRange {
  return {
    low: found === 0 ? 0 : betaQuantile(0.025, { a: found, b: drawn - found + 1 }),
    high: found === drawn ? 1 : betaQuantile(0.975, { a: found + 1, b: drawn - found }),
  };
}
