import { normalQuantile, normalShareBelow, z975 } from '../distribution/normal.ts';
import type { Interval } from './ratio-estimate.ts';

/** A bootstrap's interval with what it was made of. */
export interface BcaInterval {
  readonly interval: Interval;
  /** Without the corrections. */
  readonly percentile: Interval;
  /** The correction for bias, as a normal deviate. */
  readonly bias: number;
  readonly acceleration: number;
  /** The shares of replicates that the interval lies between. */
  readonly shares: Interval;
}

/** A figure of a sample. */
export type Statistic = (values: readonly number[]) => number;

/**
 * The bias-corrected and accelerated bootstrap interval of a statistic at 95 %. Not for fewer than 20 values, where it
 * covers too little.
 *
 * Source: Efron, "Better Bootstrap Confidence Intervals" (1987). Replicates equal to the estimate count a half towards
 * the bias; a quantile is the order statistic at the share times their number, rounded up.
 *
 * @param replicates the statistic of resamples, see `drawResamples` and `allResamples`
 * @returns undefined without values or replicates
 */
export function bcaInterval(
  values: readonly number[],
  statistic: Statistic,
  replicates: readonly number[],
): BcaInterval | undefined {
  if (values.length === 0 || replicates.length === 0) return undefined;

  const sorted = Float64Array.from(replicates).sort();
  const estimate = statistic(values);
  const bias = normalQuantile(shareBelow(sorted, estimate));
  const acceleration = accelerationOf(values, statistic);
  const shareAt = (z: number): number =>
    normalShareBelow(bias + (bias + z) / (1 - acceleration * (bias + z)));
  const shares = { low: shareAt(-z975), high: shareAt(z975) };
  return {
    interval: between(sorted, shares),
    percentile: between(sorted, { low: 0.025, high: 0.975 }),
    bias,
    acceleration,
    shares,
  };
}

/** The statistic of every way to draw as many values, with repetition: n^n of them. */
export function allResamples(values: readonly number[], statistic: Statistic): number[] {
  const count = values.length ** values.length;
  return Array.from({ length: count }, (_, index) => {
    let left = index;
    const resample = values.map(() => {
      const value = values[left % values.length] ?? Number.NaN;
      left = Math.floor(left / values.length);
      return value;
    });
    return statistic(resample.sort((one, other) => one - other));
  });
}

/** The statistic of so many resamples that are drawn. */
export function drawResamples(
  values: readonly number[],
  statistic: Statistic,
  { count, random }: { count: number; random: () => number },
): number[] {
  const draw = (): number => values[Math.floor(random() * values.length)] ?? Number.NaN;
  return Array.from({ length: count }, () => statistic(values.map(draw)));
}

function shareBelow(sorted: Float64Array, estimate: number): number {
  const allowance = Math.abs(estimate) * 1e-12;
  const below = sorted.filter((replicate) => replicate < estimate - allowance).length;
  const equal = sorted.filter((replicate) => Math.abs(replicate - estimate) <= allowance).length;
  // Kept from 0 and 1, whose deviates are infinite.
  const most = sorted.length - 0.5;
  return Math.min(most, Math.max(0.5, below + equal / 2)) / sorted.length;
}

/** From the statistic without each value in turn. */
function accelerationOf(values: readonly number[], statistic: Statistic): number {
  const without = values.map((_, left) => statistic(values.filter((__, at) => at !== left)));
  const mean = sumOf(without) / without.length;
  const cubes = sumOf(without.map((figure) => (mean - figure) ** 3));
  const squares = sumOf(without.map((figure) => (mean - figure) ** 2));
  return squares === 0 ? 0 : cubes / (6 * squares ** 1.5);
}

function between(sorted: Float64Array, { low, high }: Interval): Interval {
  const at = (share: number): number =>
    sorted[Math.min(sorted.length, Math.max(1, Math.ceil(share * sorted.length))) - 1] ?? Number.NaN;
  return { low: at(low), high: at(high) };
}

const sumOf = (figures: readonly number[]): number => figures.reduce((sum, figure) => sum + figure, 0);
