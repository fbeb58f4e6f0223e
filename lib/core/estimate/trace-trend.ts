import { type AskingTally, sumTallies } from './asking-tally.ts';
import type { ShareRange } from './bound-genuine-share.ts';
import { estimateGenuineShare } from './estimate-genuine-share.ts';
import { minimumOfAll, type StatedShare, stateShare } from './state-share.ts';

/** A week and what was tallied in it. */
export interface TalliedWeek {
  readonly id: string;
  /** Its last day, `YYYY-MM-DD`. */
  readonly sunday: string;
  readonly tally: AskingTally;
}

/** How the genuine share went. */
export interface Trend {
  /** The last twelve weeks at the most, the oldest first. */
  readonly weeks: readonly {
    readonly id: string;
    /** Whether it is over; a running week is shown, never compared. */
    readonly isClosed: boolean;
    /** Undefined where nothing may have been work. */
    readonly stated: StatedShare | undefined;
  }[];
  /** The last four closed weeks taken together; undefined where there are fewer, or nothing in them may have been work. */
  readonly lastFour: StatedShare | undefined;
  /** The last four closed weeks against the four before them. */
  readonly change: 'risen' | 'fallen' | 'cannot-tell' | 'too-few';
  /** By how much the share went up, at least and at most; undefined where there are too few. */
  readonly difference: ShareRange | undefined;
}

const weeksShown = 12;
const weeksCompared = 4;

/**
 * The genuine share over twelve weeks, and whether it changed: it did if the ranges of the two blocks do not meet.
 *
 * Source: two ranges of 95 % that need not meet; since each is missed to one side in at most 2.5 % of cases, a rise
 * that is none is told in at most 5 % (Bonferroni).
 *
 * @param weeks that follow upon each other, the oldest first, those without use too
 * @param today `YYYY-MM-DD`
 */
export function traceTrend(weeks: readonly TalliedWeek[], today: string): Trend {
  const shown = weeks.slice(-weeksShown);
  const closed = shown.filter(({ sunday }) => sunday < today);
  const lastFour = stateBlock(closed.slice(-weeksCompared));
  const later = rangeToCompare(lastFour);
  const earlier = rangeToCompare(stateBlock(closed.slice(-2 * weeksCompared, -weeksCompared)));
  return {
    weeks: shown.map(({ id, sunday, tally }) => ({
      id,
      isClosed: sunday < today,
      stated: stateTally(tally),
    })),
    lastFour,
    change: compare(earlier, later),
    difference:
      earlier === undefined || later === undefined
        ? undefined
        : { low: later.low - earlier.high, high: later.high - earlier.low },
  };
}

/** The share in a block of whole length. */
function stateBlock(weeks: readonly TalliedWeek[]): StatedShare | undefined {
  if (weeks.length < weeksCompared) return undefined;
  return stateTally(sumTallies(weeks.map(({ tally }) => tally)));
}

/** The range of a block with enough sessions to be compared. */
function rangeToCompare(block: StatedShare | undefined): ShareRange | undefined {
  return block !== undefined && block.sessions >= minimumOfAll.sessions ? block.range : undefined;
}

function stateTally(tally: AskingTally): StatedShare | undefined {
  const estimate = estimateGenuineShare(tally);
  return estimate === undefined ? undefined : stateShare(estimate);
}

function compare(earlier: ShareRange | undefined, later: ShareRange | undefined): Trend['change'] {
  if (earlier === undefined || later === undefined) return 'too-few';
  if (later.low > earlier.high) return 'risen';
  return later.high < earlier.low ? 'fallen' : 'cannot-tell';
}
