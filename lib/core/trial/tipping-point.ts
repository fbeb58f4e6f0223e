/** By which share tasks with AI must have been shorter anyway, AI or not. */
export interface TippingPoint {
  /** For the whole difference to vanish. */
  readonly vanishes: number;
  /** For the interval to reach "no difference"; 0 where it does already. */
  readonly touches: number;
}

/**
 * How unlike the tasks must have been for an observed difference to be none of AI's: 0.3 says that it vanishes if tasks
 * with AI were inherently at least 30 % shorter.
 *
 * Source: the tipping-point form of sensitivity analysis, Rosenbaum, "Observational Studies" (2002), chapter 4, for a
 * multiplicative shift.
 *
 * @param ratio observed, times with AI to times without, below 1; for one above 1 give the inverse of all
 * @param high the interval's upper bound
 */
export const tippingPoint = (ratio: number, high: number): TippingPoint => ({
  vanishes: Math.max(0, 1 - ratio),
  touches: Math.max(0, 1 - high),
});
