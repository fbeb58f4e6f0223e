import { betAgainst, evidenceNeeded } from './bet-on-blocks.ts';
import type { Interval } from './ratio-estimate.ts';

/** Effects are looked for in steps of 1/10,000, from e^-3 to e^3. */
const stepsPerUnit = 10_000;
const steps = 3 * stepsPerUnit;

/**
 * The effects that the bets on the blocks have not ruled out: all shifts against which the evidence stays below 20.
 * Holds the truth at whatever moment one looks, in 95 % of trials.
 *
 * Source: inverting the test of `betOnBlocks`; Howard, Ramdas, McAuliffe and Sekhon, "Time-Uniform, Nonparametric,
 * Nonasymptotic Confidence Sequences" (2021).
 *
 * @param differences ln(with AI) - ln(without), one per block
 * @returns on the scale of the differences; infinite to a side that is not bounded within ±3. Undefined where every
 *   shift is ruled out
 */
export function confidenceSequence(differences: readonly number[]): Interval | undefined {
  const isRuledOut = (step: number): boolean => {
    const { above, below } = betAgainst(step / stepsPerUnit, differences);
    return (above + below) / 2 >= evidenceNeeded;
  };
  // Past these steps one half of the bets rules out alone, and it only gains; between them each step is tried.
  let low = firstStep((step) => betAgainst(step / stepsPerUnit, differences).above / 2 < evidenceNeeded);
  let high = -firstStep((step) => betAgainst(-step / stepsPerUnit, differences).below / 2 < evidenceNeeded);
  while (low <= high && isRuledOut(low)) low += 1;
  while (high >= low && isRuledOut(high)) high -= 1;
  if (low > high) return undefined;

  return {
    low: low === -steps ? Number.NEGATIVE_INFINITY : low / stepsPerUnit,
    high: high === steps ? Number.POSITIVE_INFINITY : high / stepsPerUnit,
  };
}

/** The first step from -30,000 on that has a property which all later ones have too; 30,001 where none has. */
function firstStep(has: (step: number) => boolean): number {
  let [low, high] = [-steps, steps + 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (has(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
