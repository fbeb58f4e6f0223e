import type { HelpVerdict } from '../trial/estimate-trial.ts';
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
  /** What the trial says, among all that were tried. */
  readonly verdict: HelpVerdict;
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
export const leastPairs = 10;
/** More does not fit into a cell, and is as good as no bound. */
const largestRatio = 999.9;
/** Binary fractions miss a tenth by less than this. */
const tolerance = 1e-9;

/** The words of the format have none for what is mixed: neither won nor lost, which nobody could tell from the file. */
const words = {
  faster: 'faster',
  slower: 'slower',
  'no-difference': 'no_difference',
  'cannot-tell': 'cannot_tell',
  mixed: 'cannot_tell',
} as const satisfies Record<HelpVerdict, TimeCells['time_effect']>;

/**
 * What a row says of time: the ratio rounded outward to tenths, and the effect. What was merely observed is never called
 * an effect, whatever the ratio; nor is anything called faster or slower whose unrounded ratio does not leave out 1.
 */
export function timeCells(measured: MeasuredTime | undefined): TimeCells {
  if (measured === undefined || measured.pairs < leastPairs) return notMeasured;

  const { evidence, verdict, ratio } = measured;
  const isBounded = ratio !== undefined && ratio.high <= largestRatio;
  const isSaid = evidence === 'randomised' && isBounded && isBorneBy(ratio, verdict);
  return {
    time_effect: isSaid ? words[verdict] : 'cannot_tell',
    time_ratio_low: isBounded ? (Math.floor(ratio.low * 10 + tolerance) / 10).toFixed(1) : '',
    time_ratio_high: isBounded ? (Math.ceil(ratio.high * 10 - tolerance) / 10).toFixed(1) : '',
    evidence,
  };
}

/** Bets that sufficed once stand, whatever comes after; a receiver has the range alone to go by. */
function isBorneBy({ low, high }: Interval, verdict: HelpVerdict): boolean {
  if (verdict === 'faster') return high < 1;
  return verdict !== 'slower' || low > 1;
}
