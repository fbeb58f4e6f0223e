import { judgeTime } from '../trial/judge-time.ts';
import type { Interval } from '../trial/ratio-estimate.ts';
import type { AnonymisedRow, Cells } from './anonymised-row.ts';

/**
 * What was found out about the time that the tasks of one row take. It is told once, in the file of the period in which
 * it came to its end: told in several, it would tie them together as one person's.
 */
export interface MeasuredTime extends Pick<AnonymisedRow, 'scope' | 'group'> {
  /** On how many pairs of tasks it rests, with AI and without; of tasks in no pairs, the smaller number of the two. */
  readonly pairs: number;
  readonly evidence: 'randomised' | 'observed';
  /** Time with AI to time without, at 95 %; undefined where so few data bear none. */
  readonly ratio: Interval | undefined;
  /** Whether more of it had to be done again with AI than without: then it is not called faster. */
  readonly isMixed: boolean;
}

/** The cells of a row that tell of time. */
type TimeCells = Pick<Cells, 'time_effect' | 'time_ratio_low' | 'time_ratio_high' | 'evidence'>;

/** What a row says that tells nothing of time. */
export const notMeasured: TimeCells = {
  time_effect: 'not_measured',
  time_ratio_low: '',
  time_ratio_high: '',
  evidence: 'none',
};

/** An effect on time is told from so many pairs on. */
const leastPairs = 10;
/** More does not fit into a cell, and is as good as no bound. */
const largestRatio = 999.9;
/** Binary fractions miss a tenth by less than this. */
const tolerance = 1e-9;

/**
 * What a row says of time: the ratio rounded outward to tenths, and the effect by the unrounded one. What was merely
 * observed is never called an effect, whatever the ratio.
 */
export function timeCells(measured: MeasuredTime | undefined): TimeCells {
  if (measured === undefined || measured.pairs < leastPairs) return notMeasured;

  const { evidence, isMixed, ratio } = measured;
  const isBounded = ratio !== undefined && ratio.high <= largestRatio;
  return {
    time_effect: evidence === 'observed' ? 'cannot_tell' : effectOf(isBounded ? ratio : undefined, isMixed),
    time_ratio_low: isBounded ? (Math.floor(ratio.low * 10 + tolerance) / 10).toFixed(1) : '',
    time_ratio_high: isBounded ? (Math.ceil(ratio.high * 10 - tolerance) / 10).toFixed(1) : '',
    evidence,
  };
}

function effectOf(ratio: Interval | undefined, isMixed: boolean): TimeCells['time_effect'] {
  const verdict = judgeTime(ratio);
  if (verdict === 'no-difference') return 'no_difference';
  if (verdict === 'cannot-tell' || (verdict === 'faster' && isMixed)) return 'cannot_tell';
  return verdict;
}
