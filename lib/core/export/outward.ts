import type { ShareRange } from '../estimate/bound-genuine-share.ts';

/** Binary fractions such as 0.1 * 3 miss the tenth by less than this; they count as the tenth itself. */
const tolerance = 1e-9;

/** Rounds a range outward to tenths: the rounded range always holds the given one. */
export function roundOutward({ low, high }: ShareRange): ShareRange {
  return {
    low: Math.max(0, Math.floor(low * 10 + tolerance) / 10),
    // From 0 the ceiling is -0, which is made 0.
    high: Math.min(1, Math.max(0, Math.ceil(high * 10 - tolerance) / 10)),
  };
}
