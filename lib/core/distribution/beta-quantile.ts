import { logBinomialMass } from './binomial-mass.ts';

/** Against a division by nothing in the continued fraction. */
const tiny = 1e-300;

/**
 * The value below which a share of the beta distribution lies.
 *
 * Source: its distribution function is the incomplete beta function; the root is found by halving, to the last digit.
 *
 * @param share from 0 to 1
 */
export function betaQuantile(share: number, { a, b }: { a: number; b: number }): number {
  let low = 0;
  let high = 1;
  for (;;) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) return middle;
    if (incompleteBeta(middle, a, b) < share) low = middle;
    else high = middle;
  }
}

/**
 * The regularised incomplete beta function I_x(a, b).
 *
 * Source: the continued fraction of Abramowitz and Stegun (1964), 26.5.8, summed by the method of Lentz, "Generating
 * Bessel Functions in Mie Scattering Calculations Using Continued Fractions" (1976).
 *
 * @param x from 0 to 1
 */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);

  // x^a (1 - x)^b / B(a, b), as a binomial term so that large a and b keep their digits.
  const density = Math.exp(logBinomialMass(a, a + b, { p: x, q: 1 - x })) * ((a * b) / (a + b));
  return (density / a) * continuedFraction(x, a, b);
}

function continuedFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m < 100_000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    let change = 1;
    for (const numerator of [even, odd]) {
      d = 1 / awayFromZero(1 + numerator * d);
      c = awayFromZero(1 + numerator / c);
      change = c * d;
      fraction *= change;
    }
    if (Math.abs(change - 1) < Number.EPSILON) break;
  }
  return fraction;
}

const awayFromZero = (figure: number): number => (Math.abs(figure) < tiny ? tiny : figure);
