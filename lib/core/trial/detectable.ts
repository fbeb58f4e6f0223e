import { z80, z975 } from '../distribution/normal.ts';

/** So many standard errors an effect must be, to be seen in 80 % of cases at 5 % two-sided. */
const standardErrors = z975 + z80;

/**
 * The smallest effect that so many tasks would show in 80 % of cases, as a ratio below 1: 0.59 is 41 % less time.
 *
 * Source: the power of the normal test of two means, Lehr, "Sixteen S-squared over D-squared" (1992).
 *
 * @param logDeviation standard deviation of ln(minutes) within one kind of task
 * @param perArm tasks with AI, and as many without; more than 0
 */
export const detectableRatio = (logDeviation: number, perArm: number): number =>
  Math.exp(-standardErrors * logDeviation * Math.sqrt(2 / perArm));

/**
 * How many tasks of either kind would show an effect in 80 % of cases; not rounded.
 *
 * Source: as for {@link detectableRatio}.
 *
 * @param ratio more than 0; for 1 it is infinite
 */
export const tasksPerArm = (logDeviation: number, ratio: number): number =>
  2 * ((logDeviation * standardErrors) / Math.log(ratio)) ** 2;
