import type { Interval } from './ratio-estimate.ts';

/** What a trial says about time. */
export type TimeVerdict = 'faster' | 'slower' | 'no-difference' | 'cannot-tell';

/** Within 10 % either way nobody would notice. */
const alike = { low: 0.9, high: 1.11 };

/**
 * Judges a trial by the interval of its ratio, at the number of blocks that was set beforehand.
 *
 * Source: a rule of this project, docs/methods.md; "no difference" as in tests of equivalence, Schuirmann (1987).
 *
 * @param ratio times with AI to times without, at 95 %; undefined where there are too few blocks
 */
export function judgeTime(ratio: Interval | undefined): TimeVerdict {
  if (ratio === undefined) return 'cannot-tell';
  if (ratio.high < 1) return 'faster';
  if (ratio.low > 1) return 'slower';
  return ratio.low >= alike.low && ratio.high <= alike.high ? 'no-difference' : 'cannot-tell';
}
