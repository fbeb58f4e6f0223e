import type { Tally } from './tally.ts';

/** A share between 0 and 1 that is known to lie between two bounds, both included. */
export interface ShareRange {
  readonly low: number;
  readonly high: number;
}

/**
 * The genuine share of work sessions, as the range that needs no assumption: at worst no untagged session was
 * genuine, at best every one was. Personal sessions are no work and stand outside; an untagged one that was
 * personal moves the share only within the range.
 *
 * Source: worst-case bounds for missing answers, Manski, "Partial Identification of Probability Distributions"
 * (2003), chapter 1: `[g / n, (g + u) / n]`, with n all work and untagged sessions.
 *
 * @returns undefined when there is neither a work session nor an untagged one
 */
export function boundGenuineShare({ genuine, filler, exploring, untagged }: Tally): ShareRange | undefined {
  const sessions = genuine + filler + exploring + untagged;
  if (sessions === 0) return undefined;

  return { low: genuine / sessions, high: (genuine + untagged) / sessions };
}
