import { stirlingError } from './log-gamma.ts';

/**
 * ln of the binomial probability of x in n at chance p, without the cancellation that ln n! brings at large n.
 * For x and n that are not whole, the same expression with the gamma function.
 *
 * Source: the saddle-point expansion of Loader, "Fast and Accurate Computation of Binomial Probabilities" (2000).
 *
 * @param q 1 - p, given apart since p may be close to 1
 * @returns `-Infinity` where it is impossible
 */
export function logBinomialMass(x: number, n: number, { p, q }: { p: number; q: number }): number {
  if (x < 0 || x > n) return Number.NEGATIVE_INFINITY;
  if (p === 0 || q === 0) return x === (p === 0 ? 0 : n) ? 0 : Number.NEGATIVE_INFINITY;
  if (x === 0) return n * (p < q ? Math.log1p(-p) : Math.log(q));
  if (x === n) return n * (q < p ? Math.log1p(-q) : Math.log(p));

  const errors = stirlingError(n) - stirlingError(x) - stirlingError(n - x);
  const deviances = deviance(x, n * p) + deviance(n - x, n * q);
  return errors - deviances + 0.5 * Math.log(n / (2 * Math.PI * x * (n - x)));
}

/** `x ln(x / mean) + mean - x`, from its series where the two are close. */
function deviance(x: number, mean: number): number {
  const relative = (x - mean) / (x + mean);
  if (Math.abs(relative) >= 0.1) return x * Math.log(x / mean) + mean - x;

  const square = relative * relative;
  let power = 2 * x * relative;
  let sum = (x - mean) * relative;
  for (let odd = 3; Math.abs(power) > Math.abs(sum) * Number.EPSILON * 1e-2; odd += 2) {
    power *= square;
    sum += power / odd;
  }
  return sum;
}
