import { logBinomialMass } from './binomial-mass.ts';

/** A sample without putting back: so many drawn from a population of which so many are genuine. */
export interface Draw {
  readonly population: number;
  readonly genuine: number;
  readonly drawn: number;
}

/** Where the sum of a tail comes closer to the limit than this, whole numbers decide. */
const closeTo = 1e-9;

/**
 * P(X >= found), X being the genuine ones among the drawn. All arguments are whole and at least 0; `genuine` and
 * `drawn` are at most `population`.
 *
 * Source: the hypergeometric distribution, Johnson, Kemp and Kotz, "Univariate Discrete Distributions" (2005),
 * chapter 6; its terms as quotients of binomial ones, Loader (2000).
 */
export function hypergeometricTail(draw: Draw, found: number): number {
  const { population, genuine, drawn } = draw;
  if (found <= Math.max(0, drawn + genuine - population)) return 1;
  if (found > Math.min(drawn, genuine)) return 0;

  const isAboveMean = found * population >= drawn * genuine;
  return isAboveMean ? sumUpward(draw, found) : 1 - sumDownward(draw, found - 1);
}

/** Whether P(X >= found) is more than `1 / oneIn`; exact, on the limit too. */
export function isTailAbove(draw: Draw, found: number, oneIn: number): boolean {
  const times = hypergeometricTail(draw, found) * oneIn;
  return Math.abs(times - 1) > closeTo ? times > 1 : isExactTailAbove(draw, found, oneIn);
}

function massOf({ population, genuine, drawn }: Draw, found: number): number {
  const chance = { p: drawn / population, q: (population - drawn) / population };
  return Math.exp(
    logBinomialMass(found, genuine, chance) +
      logBinomialMass(drawn - found, population - genuine, chance) -
      logBinomialMass(drawn, population, chance),
  );
}

function sumUpward(draw: Draw, from: number): number {
  const { population, genuine, drawn } = draw;
  let term = massOf(draw, from);
  let sum = term;
  for (let x = from; term > sum * Number.EPSILON * 1e-2; x += 1) {
    term *= ((genuine - x) * (drawn - x)) / ((x + 1) * (population - genuine - drawn + x + 1));
    sum += term;
  }
  return sum;
}

function sumDownward(draw: Draw, from: number): number {
  const { population, genuine, drawn } = draw;
  let term = massOf(draw, from);
  let sum = term;
  for (let x = from; term > sum * Number.EPSILON * 1e-2; x -= 1) {
    term *= (x * (population - genuine - drawn + x)) / ((genuine - x + 1) * (drawn - x + 1));
    sum += term;
  }
  return sum;
}

/** By counting the ways to draw. */
function isExactTailAbove({ population, genuine, drawn }: Draw, found: number, oneIn: number): boolean {
  let ways = choose(genuine, found) * choose(population - genuine, drawn - found);
  let sum = 0n;
  for (let x = found; x <= Math.min(drawn, genuine); x += 1) {
    sum += ways;
    ways =
      (ways * BigInt((genuine - x) * (drawn - x))) / BigInt((x + 1) * (population - genuine - drawn + x + 1));
  }
  return sum * BigInt(oneIn) > choose(population, drawn);
}

function choose(from: number, some: number): bigint {
  let ways = 1n;
  for (let one = 1; one <= Math.min(some, from - some); one += 1)
    ways = (ways * BigInt(from - one + 1)) / BigInt(one);
  return ways;
}
