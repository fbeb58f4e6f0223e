import type { ShareRange } from '../estimate/bound-genuine-share.ts';
import type { Tally } from '../estimate/tally.ts';
import { roundOutward } from './outward.ts';

/** A row is shown from so many sessions on so many days. */
const leastSessions = 10;
const leastDays = 3;

/** Whether so many sessions on so many days are enough to say something about them. */
export const isEnough = (sessions: number, days: number): boolean =>
  sessions >= leastSessions && days >= leastDays;

/**
 * The genuine share as it may be shown: rounded outward to tenths, and where fewer than two sessions were genuine
 * or fewer than two were not, at least 20 points wide, so that no row says "all" or "none".
 *
 * @param days on how many different days the sessions began
 * @returns undefined when there are fewer than 10 work sessions or fewer than 3 days
 */
export function anonymiseShare(counts: Tally, days: number): ShareRange | undefined {
  const sessions = counts.genuine + counts.filler + counts.exploring + counts.untagged;
  if (!isEnough(sessions, days)) return undefined;
  return rangeShown(sessions, counts.genuine, counts.genuine + counts.untagged);
}

/**
 * The range that is shown for so many work sessions of which at least `surely` were genuine and at most `perhaps`,
 * whether there are enough of them or not.
 */
export function rangeShown(sessions: number, surely: number, perhaps: number): ShareRange {
  const { low, high } = roundOutward({ low: surely / sessions, high: perhaps / sessions });
  const nearlyAll = sessions - perhaps < 2;
  const nearlyNone = surely < 2;
  return {
    low: nearlyNone ? 0 : Math.min(low, nearlyAll ? 0.8 : 1),
    high: nearlyAll ? 1 : Math.max(high, nearlyNone ? 0.2 : 0),
  };
}
