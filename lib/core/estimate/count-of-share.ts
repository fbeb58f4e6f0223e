import type { CountRange } from './bound-genuine-use.ts';
import type { StatedShare } from './state-share.ts';

/** A share times a count misses the whole number by less than this, up to a billion sessions. */
const tolerance = 1e-6;

/** How many sessions a stated share is, in whole ones, rounded outward: the count that is true lies within. */
export function countOfShare({ range, sessions }: Pick<StatedShare, 'range' | 'sessions'>): CountRange {
  return {
    low: Math.max(0, Math.floor(range.low * sessions + tolerance)),
    high: Math.min(sessions, Math.ceil(range.high * sessions - tolerance)),
  };
}
