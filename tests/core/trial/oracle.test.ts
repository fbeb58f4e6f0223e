import { describe, expect, it } from 'vitest';
import { adjustByHolm } from '@/lib/core/trial/adjust-by-holm.ts';
import { allResamples, bcaInterval } from '@/lib/core/trial/bca-interval.ts';
import { betOnBlocks, evidenceNeeded } from '@/lib/core/trial/bet-on-blocks.ts';
import { betOnSigns } from '@/lib/core/trial/bet-on-signs.ts';
import { compareBlocks } from '@/lib/core/trial/compare-blocks.ts';
import { compareSamples } from '@/lib/core/trial/compare-samples.ts';
import { confidenceSequence } from '@/lib/core/trial/confidence-sequence.ts';
import { detectableRatio, tasksPerArm } from '@/lib/core/trial/detectable.ts';
import { medianOf } from '@/lib/core/trial/from-sorted.ts';
import { mannWhitneyTest } from '@/lib/core/trial/mann-whitney-test.ts';
import { pairedTInterval } from '@/lib/core/trial/paired-t-interval.ts';
import { permutationTest } from '@/lib/core/trial/permutation-test.ts';
import { asRatio, logMinutes } from '@/lib/core/trial/ratio-estimate.ts';
import { signFlipTest } from '@/lib/core/trial/sign-flip-test.ts';
import { tippingPoint } from '@/lib/core/trial/tipping-point.ts';
import { expectClose, expectPair } from '../estimate/expect-close.ts';
import { oracle } from '../estimate/read-oracle.ts';

const noChance = (): number => {
  throw new Error('Nothing needed to be drawn.');
};

describe.each(oracle.hodges_lehmann_and_mann_whitney.cases)(
  'tasks of $ai_minutes.length against $no_ai_minutes.length',
  (known) => {
    const withAi = logMinutes(known.ai_minutes);
    const without = logMinutes(known.no_ai_minutes);

    it('shift and interval', () => {
      const shift = compareSamples([{ withAi, without }]);

      expectClose(shift?.estimate, known.hl_log);
      expectClose(Math.exp(shift?.estimate ?? Number.NaN), known.hl_ratio);
      expect(shift?.rank).toBe(known.C);
      expectPair(shift?.interval, known.ci_log);
      expectPair(shift?.interval && asRatio(shift.interval), known.ci_ratio);
      expectClose(shift?.coverage, known.exact_coverage);
    });

    it('order', () => {
      const test = mannWhitneyTest(withAi, without);

      expect(test?.statistic).toBe(known.U_ai);
      expectClose(test?.p, known.mannwhitney_exact_p);
      expectClose(test?.chanceSmaller, known.common_language_P_ai_shorter);
    });

    it('means', () => {
      const test = permutationTest(withAi, without, noChance);

      expectClose(meanOf(withAi) - meanOf(without), known.mean_log_diff);
      expectClose(Math.exp(meanOf(withAi) - meanOf(without)), known.geo_mean_ratio);
      expect([test?.extreme, test?.total]).toEqual([known.perm_mean_log_extreme, known.perm_total]);
      expectClose(test?.p, known.perm_p);
    });
  },
);

describe.each(oracle.blocked_n_of_1.cases)('$name', (known) => {
  const without = logMinutes(known.no_ai);
  const differences = logMinutes(known.ai).map((one, index) => one - (without[index] ?? Number.NaN));

  it('differences', () => {
    for (const [index, difference] of differences.entries())
      expectClose(difference, known.log_diffs[index] ?? Number.NaN);
    expectClose(meanOf(differences), known.mean);
    expectClose(Math.exp(meanOf(differences)), known.geo_ratio);
  });

  it('sign flips', () => {
    const test = signFlipTest(differences, noChance);

    expect(test).toEqual({
      extreme: known.signflip_extreme,
      total: known.signflip_total,
      p: known.signflip_p,
    });
    expect(2 / test.total).toBe(known.min_possible_p);
  });

  it('ratio and interval', () => {
    const shift = compareBlocks(differences);

    expectClose(shift?.estimate, known.hl_signed_rank);
    expectClose(Math.exp(shift?.estimate ?? Number.NaN), known.hl_ratio);
    expect(shift?.rank).toBe(known.walsh_C);
    if (known.walsh_ci_ratio === null) expect(shift?.interval).toBeUndefined();
    else expectPair(shift?.interval && asRatio(shift.interval), known.walsh_ci_ratio);
    if (known.walsh_exact_coverage === null) expect(shift?.coverage).toBeUndefined();
    else expectClose(shift?.coverage, known.walsh_exact_coverage);
  });

  it('the interval of normal differences', () => {
    const interval = pairedTInterval(differences);

    expectPair(interval && asRatio(interval), known.paired_t_ci_ratio);
  });

  it('evidence after each block', () => {
    const evidence = betOnBlocks(differences);

    expect(evidence).toHaveLength(known.e_process.length);
    for (const [index, one] of evidence.entries()) expectClose(one, known.e_process[index] ?? Number.NaN);
    expect(evidence.some((one) => one >= evidenceNeeded)).toBe(known.e_reject_20);
  });

  it('confidence sequence', () => {
    const sequence = confidenceSequence(differences);
    const orInfinite = ([low, high]: readonly [number | null, number | null]): [number, number] => [
      low ?? Number.NEGATIVE_INFINITY,
      high ?? Number.POSITIVE_INFINITY,
    ];

    expect([sequence?.low, sequence?.high]).toEqual(orInfinite(known.conf_sequence_log_at_end));
    const [low, high] = known.conf_sequence_ratio_at_end;
    if (low !== null) expectClose(Math.exp(sequence?.low ?? Number.NaN), low, 5e-5);
    if (high !== null) expectClose(Math.exp(sequence?.high ?? Number.NaN), high, 5e-5);
  });
});

it('all ways to divide eleven tasks', () => {
  const known = oracle.completely_randomised_perm;
  const [withAi, without] = [logMinutes(known.ai), logMinutes(known.no_ai)];

  const test = permutationTest(withAi, without, noChance);

  expectClose(meanOf(withAi) - meanOf(without), known.diff);
  expect([test?.extreme, test?.total]).toEqual([known.extreme, known.total]);
  expectClose(test?.p, known.p);
});

it.each(oracle.bca_exact_bootstrap.cases)('all resamples, $stat', (known) => {
  const statistic =
    known.stat === 'median' ? (some: readonly number[]) => medianOf(Float64Array.from(some).sort()) : meanOf;

  const resamples = allResamples(known.x, statistic);
  const bca = bcaInterval(known.x, statistic, resamples);

  expectClose(statistic(known.x), known.theta);
  expect(resamples).toHaveLength(known.B);
  expectClose(bca?.bias, known.z0);
  expectClose(bca?.acceleration, known.acceleration);
  expectPair(bca?.shares, [known.alpha1, known.alpha2]);
  expectPair(bca?.interval, known.ci);
  expectPair(bca?.percentile, known.percentile_ci);
});

it.each(oracle.sign_e_value_beta_half.cases)('$s faster, $f slower', ({ s, f, E, p }) => {
  const bet = betOnSigns(s, f);

  expectClose(bet.evidence, E);
  expectClose(bet.p, p);
});

it.each(oracle.n_per_arm.cases)('tasks for $ratio at $sigma_log', (known) => {
  // Known to four decimals.
  expectClose(tasksPerArm(known.sigma_log, known.ratio), known.n_per_arm_normal_approx, 5.1e-5);
});

it.each(oracle.mde.cases)('what $n_per_arm tasks show at $sigma_log', (known) => {
  expectClose(detectableRatio(known.sigma_log, known.n_per_arm), known.ratio);
});

it('Holm', () => {
  const adjusted = adjustByHolm(oracle.holm.p);

  expect(adjusted).toHaveLength(oracle.holm.adjusted.length);
  for (const [index, one] of adjusted.entries()) expectClose(one, oracle.holm.adjusted[index] ?? Number.NaN);
});

it.each(oracle.tipping_point.cases)('tipping point of $R', ({ R, U, vanish, ci_touch }) => {
  const { vanishes, touches } = tippingPoint(R, U);

  expectClose(vanishes, vanish);
  expectClose(touches, ci_touch);
});

const meanOf = (figures: readonly number[]): number =>
  figures.reduce((sum, figure) => sum + figure, 0) / figures.length;
