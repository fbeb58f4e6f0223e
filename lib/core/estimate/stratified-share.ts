import { studentCritical } from '../distribution/student-critical.ts';
import type { Sample } from './bound-count.ts';
import type { ShareRange } from './bound-genuine-share.ts';
import { wilsonInterval } from './wilson-interval.ts';

/** An estimate from a random sample of each stratum. */
export interface StratifiedShare {
  readonly estimate: number;
  readonly standardError: number;
  /** The size of a simple random sample that would tell as much; undefined where all were drawn. */
  readonly effective: number | undefined;
  readonly degrees: number;
  /** At 95 %: Wilson's interval at the effective size, with Student's critical value. */
  readonly range: ShareRange;
}

/**
 * The share of what is looked for in a population that was sampled stratum by stratum, each sample simple and random
 * without putting back.
 *
 * Sources: estimate and variance with the finite population correction, Cochran, "Sampling Techniques" (1977),
 * equations 5.1 and 5.57; the interval from the effective sample size, Korn and Graubard, "Confidence Intervals for
 * Proportions with Small Expected Number of Positive Counts Estimated from Survey Data" (1998). Where every sample is
 * all or nothing its variance is estimated as 0; the effective size is then the number that was drawn.
 *
 * @returns undefined where it cannot be estimated: without a population, or with a stratum of which fewer than two
 *   were drawn and not all
 * @throws RangeError unless 0 <= found <= drawn <= population in each
 */
export function stratifiedShare(strata: readonly Sample[]): StratifiedShare | undefined {
  for (const { population, drawn, found } of strata)
    if (!(found >= 0 && found <= drawn && drawn <= population))
      throw new RangeError(`No sample: ${found} of ${drawn} of ${population}.`);

  const filled = strata.filter(({ population }) => population > 0);
  const total = sumOf(filled, ({ population }) => population);
  if (total === 0 || filled.some(({ population, drawn }) => drawn < Math.min(2, population)))
    return undefined;

  const estimate = sumOf(filled, ({ population, drawn, found }) => (population / total) * (found / drawn));
  const variance = sumOf(filled, (stratum) => varianceOf(stratum, total));
  const degrees = sumOf(filled, ({ drawn }) => drawn - 1);
  const known = { estimate, standardError: Math.sqrt(variance), degrees };
  if (filled.every(({ population, drawn }) => drawn === population))
    return { ...known, effective: undefined, range: { low: estimate, high: estimate } };

  const spread = estimate * (1 - estimate);
  const effective = variance > 0 ? spread / variance : sumOf(filled, ({ drawn }) => drawn);
  const sample = { found: estimate * effective, drawn: effective };
  return { ...known, effective, range: wilsonInterval(sample, studentCritical(degrees)) };
}

function varianceOf({ population, drawn, found }: Sample, total: number): number {
  if (drawn === population) return 0;

  const share = found / drawn;
  return (population / total) ** 2 * (1 - drawn / population) * ((share * (1 - share)) / (drawn - 1));
}

const sumOf = (strata: readonly Sample[], figure: (stratum: Sample) => number): number =>
  strata.reduce((sum, stratum) => sum + figure(stratum), 0);
