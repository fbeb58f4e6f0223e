/** The standard normal deviate that 97.5 % lie below: the half-width of a 95 % interval. */
export const z975 = 1.959963984540054;

/** The standard normal deviate that 80 % lie below. */
export const z80 = 0.8416212335729143;

/** Beyond this the continued fraction is quicker and keeps the digits of the tail. */
const tailFrom = 3;

/**
 * The share of the standard normal distribution below z.
 *
 * Source: the series and the continued fraction of Abramowitz and Stegun (1964), 26.2.11 and 26.2.14.
 */
export function normalShareBelow(z: number): number {
  if (z > tailFrom) return 1 - shareBeyond(z);
  if (z < -tailFrom) return shareBeyond(-z);

  let term = z;
  let sum = z;
  for (let odd = 3; Math.abs(term) > Math.abs(sum) * 1e-17; odd += 2) {
    term *= (z * z) / odd;
    sum += term;
  }
  return 0.5 + densityAt(z) * sum;
}

/**
 * The deviate that a share of the standard normal distribution lies below, by halving.
 *
 * @param share from 0 to 1; at the ends an infinity
 */
export function normalQuantile(share: number): number {
  if (share <= 0) return Number.NEGATIVE_INFINITY;
  if (share >= 1) return Number.POSITIVE_INFINITY;

  let low = -40;
  let high = 40;
  for (;;) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) return middle;
    if (normalShareBelow(middle) < share) low = middle;
    else high = middle;
  }
}

const densityAt = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

function shareBeyond(z: number): number {
  let fraction = z;
  for (let level = 100; level >= 1; level -= 1) fraction = z + level / fraction;
  return densityAt(z) / fraction;
}
