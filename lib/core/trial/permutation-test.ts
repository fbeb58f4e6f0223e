import { countExtreme, figuresCounted, roundingAllowance } from './count-arrangements.ts';

/** How seldom chance alone goes as far. */
export interface Permutation {
  /** Arrangements that go at least as far as the one that was seen, itself among them. */
  readonly extreme: number;
  /** All arrangements, or as many as were drawn. */
  readonly total: number;
  readonly p: number;
}

/** How often an arrangement is drawn where there are too many to count. */
const draws = 100_000;

/**
 * Tests whether the means of two groups differ. Had the group no effect, each way to divide the tasks would have been
 * as likely; p is the share of these whose difference of means is at least as far from 0, two-sided, as the one that
 * was seen. Counted up to 40 tasks, drawn beyond.
 *
 * Source: Pitman, "Significance Tests Which May be Applied to Samples from any Populations" (1937); the drawn form,
 * Phipson and Smyth, "Permutation P-values Should Never Be Zero" (2010).
 *
 * @param random numbers from 0 to 1, asked for beyond 40 tasks only
 * @returns undefined where either group is empty
 */
export function permutationTest(
  some: readonly number[],
  others: readonly number[],
  random: () => number,
): Permutation | undefined {
  if (some.length === 0 || others.length === 0) return undefined;

  const all = [...some, ...others];
  const whole = sumOf(all);
  const reach = Math.abs(sumOf(some) / some.length - sumOf(others) / others.length) - roundingAllowance;
  // The difference of means is sum * scale - offset, sum being that of the first group.
  const scale = 1 / some.length + 1 / others.length;
  const offset = whole / others.length;
  if (all.length <= figuresCounted) {
    const bounds = { low: (offset - reach) / scale, high: (offset + reach) / scale };
    const extreme = countExtreme(all, some.length, bounds);
    const total = choose(all.length, some.length);
    return { extreme, total, p: extreme / total };
  }

  let extreme = 1;
  for (let draw = 0; draw < draws; draw += 1) {
    const difference = sumOf(drawSome(all, some.length, random)) * scale - offset;
    if (Math.abs(difference) >= reach) extreme += 1;
  }
  return { extreme, total: draws + 1, p: extreme / (draws + 1) };
}

/** The first few of a shuffle (Fisher and Yates). */
function drawSome(figures: readonly number[], size: number, random: () => number): number[] {
  const left = [...figures];
  return Array.from({ length: size }, () => {
    const at = Math.floor(random() * left.length);
    const [drawn = 0] = left.slice(at, at + 1);
    left[at] = left.at(-1) ?? 0;
    left.pop();
    return drawn;
  });
}

function choose(from: number, some: number): number {
  let ways = 1;
  for (let one = 1; one <= some; one += 1) ways = (ways * (from - one + 1)) / one;
  return Math.round(ways);
}

const sumOf = (figures: readonly number[]): number => figures.reduce((sum, figure) => sum + figure, 0);
