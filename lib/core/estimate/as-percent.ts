import type { ShareRange } from './bound-genuine-share.ts';

/** Fractions such as 0.29 * 100 miss the whole number by less than this. */
const tolerance = 1e-9;

/** A share in whole percent, rounded outward: the rounded range always holds the exact one. */
export function asPercent({ low, high }: ShareRange): {
  readonly low: number;
  readonly high: number;
} {
  return {
    low: Math.floor(low * 100 + tolerance),
    // From 0 the ceiling is -0, which is made 0: some formatters write it as "-0".
    high: Math.max(0, Math.ceil(high * 100 - tolerance)),
  };
}
