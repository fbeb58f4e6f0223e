/** Coefficients of Stirling's series, `B(2k) / (2k (2k - 1))` for k = 1 to 6. */
const coefficients = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360];

/** From here on six terms of the series are exact to a double's last digits. */
const seriesFrom = 16;

/**
 * The natural logarithm of the gamma function; `logGamma(n + 1)` is ln n!.
 *
 * Source: Stirling's series, Abramowitz and Stegun, "Handbook of Mathematical Functions" (1964), 6.1.41, moved to
 * 16 and beyond by 6.1.15.
 *
 * @param x more than 0
 * @returns NaN for anything else
 */
export function logGamma(x: number): number {
  if (!(x > 0)) return Number.NaN;

  let moved = x;
  let product = 1;
  while (moved < seriesFrom) {
    product *= moved;
    moved += 1;
  }
  const head = (moved - 0.5) * Math.log(moved) - moved + 0.5 * Math.log(2 * Math.PI);
  return head + stirlingSeries(moved) - Math.log(product);
}

/**
 * By how much Stirling's formula `ln sqrt(2 pi x) + x ln x - x` falls short of ln x!.
 *
 * Source: Loader, "Fast and Accurate Computation of Binomial Probabilities" (2000), section 2.
 *
 * @param x more than 0, whole or not
 */
export function stirlingError(x: number): number {
  if (x >= seriesFrom) return stirlingSeries(x);

  return errorsOfSmall[x] ?? smallError(x);
}

const smallError = (x: number): number =>
  logGamma(x + 1) - (0.5 * Math.log(2 * Math.PI * x) + x * Math.log(x) - x);

/** Of the whole numbers below 16, which are asked for most. */
const errorsOfSmall: readonly number[] = Array.from({ length: seriesFrom }, (_, x) => smallError(x));

function stirlingSeries(x: number): number {
  return coefficients.reduceRight((sum, coefficient) => sum / (x * x) + coefficient, 0) / x;
}
