import { countExtreme, figuresCounted, roundingAllowance } from './count-arrangements.ts';
import type { Permutation } from './permutation-test.ts';

/** How often signs are drawn where they are too many to count. */
const draws = 100_000;

/**
 * Tests whether the differences within blocks average to nothing. Had AI no effect, the coin would have given each
 * difference the other sign with the same chance; p is the share of all ways to set the signs whose sum is at least as
 * far from 0 as the one that was seen. Counted up to 40 blocks, drawn beyond.
 *
 * Source: Fisher, "The Design of Experiments" (1935), section 21; the drawn form, Phipson and Smyth, "Permutation
 * P-values Should Never Be Zero" (2010).
 *
 * @param differences ln(with AI) - ln(without), one per block
 * @param random numbers from 0 to 1, asked for beyond 40 blocks only
 */
export function signFlipTest(differences: readonly number[], random: () => number): Permutation {
  const whole = sumOf(differences);
  const reach = Math.abs(whole) - roundingAllowance;
  if (differences.length <= figuresCounted) {
    // Flipping those of a subset takes twice its sum away.
    const bounds = { low: (whole - reach) / 2, high: (whole + reach) / 2 };
    const extreme = countExtreme(differences, undefined, bounds);
    const total = 2 ** differences.length;
    return { extreme, total, p: extreme / total };
  }

  let extreme = 1;
  for (let draw = 0; draw < draws; draw += 1) {
    const sum = sumOf(differences.map((difference) => (random() < 0.5 ? difference : -difference)));
    if (Math.abs(sum) >= reach) extreme += 1;
  }
  return { extreme, total: draws + 1, p: extreme / (draws + 1) };
}

const sumOf = (figures: readonly number[]): number => figures.reduce((sum, figure) => sum + figure, 0);
