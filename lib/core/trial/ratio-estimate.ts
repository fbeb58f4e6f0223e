/** A lower and an upper bound, both included; where one is infinite there are too few data to bound that side. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * How times with AI compare to times without, on the scale of natural logarithms: `ln(with / without)`, below 0 where
 * AI was faster.
 */
export interface ShiftEstimate {
  readonly estimate: number;
  /** At 95 %; undefined where so few data bear none. */
  readonly interval: Interval | undefined;
  /** With which chance intervals made like this hold the truth; undefined without one. */
  readonly coverage: number | undefined;
  /** The interval reaches from the rank-th smallest to the rank-th largest; 0 without one. */
  readonly rank: number;
}

/** From logarithms to ratios: 0.5 is half the time. */
export const asRatio = ({ low, high }: Interval): Interval => ({ low: Math.exp(low), high: Math.exp(high) });

/**
 * Hands-on minutes as natural logarithms.
 *
 * @throws RangeError unless each is more than 0 and finite
 */
export function logMinutes(minutes: readonly number[]): number[] {
  for (const one of minutes)
    if (!(one > 0 && one < Number.POSITIVE_INFINITY)) throw new RangeError(`No minutes: ${one}.`);
  return minutes.map(Math.log);
}
