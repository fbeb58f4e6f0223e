import { describe, expect, it } from 'vitest';
import { studentCritical } from '@/lib/core/distribution/student-critical.ts';
import { boundCount } from '@/lib/core/estimate/bound-count.ts';
import { boundGenuineMeasure } from '@/lib/core/estimate/bound-genuine-measure.ts';
import { boundGenuineShare, type ShareRange } from '@/lib/core/estimate/bound-genuine-share.ts';
import { clopperPearsonInterval } from '@/lib/core/estimate/clopper-pearson-interval.ts';
import { estimateGenuineShare } from '@/lib/core/estimate/estimate-genuine-share.ts';
import { jeffreysInterval, rawJeffreysInterval } from '@/lib/core/estimate/jeffreys-interval.ts';
import { predictedShare } from '@/lib/core/estimate/predicted-share.ts';
import { stratifiedShare } from '@/lib/core/estimate/stratified-share.ts';
import { wilsonInterval } from '@/lib/core/estimate/wilson-interval.ts';
import { aSession } from '../session/a-session.ts';
import { anAskingTally } from './an-asking-tally.ts';
import { expectClose, expectPair } from './expect-close.ts';
import { oracle } from './read-oracle.ts';

describe.each(oracle.proportion_intervals_95.cases)('$x found of $n', (known) => {
  const sample = { found: known.x, drawn: known.n };

  it.each([
    ['Wilson', wilsonInterval(sample), known.wilson],
    ['Clopper and Pearson', clopperPearsonInterval(sample), known.clopper_pearson],
    ['Jeffreys, raw', rawJeffreysInterval(sample), known.jeffreys_raw],
    ['Jeffreys', jeffreysInterval(sample), known.jeffreys_edge_modified],
  ])('%s', (_, range, expected) => {
    expectPair(range, expected);
  });
});

it.each(oracle.hypergeometric_finite_population_95.cases)('$x found of $n of $N', (known) => {
  const { low, high } = boundCount({ population: known.N, drawn: known.n, found: known.x });

  expect([low, high]).toEqual([known.M_low, known.M_high]);
  expectPair({ low: low / known.N, high: high / known.N }, [known.share_low, known.share_high]);
  expectClose(known.x / known.n, known.point);
  expectPair(clopperPearsonInterval({ found: known.x, drawn: known.n }), known.cp_ignoring_fpc);
});

describe.each(oracle.manski_bounds.cases)('bounds of $N sessions, $untagged untagged', (known) => {
  const { genuine, filler, exploring, personal, untagged } = known;

  it('without the personal ones', () => {
    const range = boundGenuineShare({ genuine, filler, exploring, personal, untagged });

    expectPair(range, [known.excl_personal_low, known.excl_personal_high]);
  });

  it('with the personal ones as if they were other work', () => {
    const others = { filler, exploring: exploring + personal, personal: 0 };

    expectPair(boundGenuineShare({ genuine, untagged, ...others }), [known.low, known.high]);
  });

  it('by weight, where each session weighs the same', () => {
    const counts = { genuine, filler, exploring, personal, untagged };
    const sessions = (Object.keys(counts) as (keyof typeof counts)[]).flatMap((verdict) =>
      Array.from({ length: counts[verdict] }, () => aSession({ verdict })),
    );

    const { share } = boundGenuineMeasure(sessions, () => 3);

    expectPair(share, [known.excl_personal_low, known.excl_personal_high]);
  });

  it('of the tagged alone', () => {
    const other = filler + exploring + personal;
    const estimate = estimateGenuineShare(anAskingTally({ volunteered: { genuine, other } }));

    expectClose(estimate?.tagged, known.complete_case);
  });
});

it.each(oracle.weekly_share_recommended.cases)('a week: $inputs', ({ inputs, ...known }) => {
  const answered = {
    genuine: inputs.genuine_answered,
    other: inputs.answered - inputs.genuine_answered,
  };

  const estimate = estimateGenuineShare(
    anAskingTally({
      volunteered: { genuine: inputs.G_volunteered, other: inputs.N_volunteered - inputs.G_volunteered },
      rest: {
        total: inputs.N_rest,
        asked: inputs.asked,
        answered,
        known: {
          genuine: Math.max(0, inputs.known_genuine_rest - answered.genuine),
          other: Math.max(0, inputs.known_not_genuine_rest - answered.other),
        },
      },
    }),
  );

  expectClose(estimate?.point, known.point);
  expectPair(estimate?.range, known.interval_no_assumption_on_refusals);
  expectPair(estimate?.rangeIfAlike, known.interval_answers_representative);
  expectPair(estimate?.bounds, known.manski_ignoring_randomness);
  expectClose(estimate?.tagged, known.complete_case);
});

it.each(oracle.stratified_share.cases)('strata: $strata', ({ strata, ...known }) => {
  const share = stratifiedShare(strata.map(({ N, n, x }) => ({ population: N, drawn: n, found: x })));

  const reach = studentCritical(known.df) * (share?.standardError ?? Number.NaN);
  expectClose(share?.estimate, known.estimate);
  expectClose(share?.standardError, known.se);
  expect(share?.degrees).toBe(known.df);
  expectClose(studentCritical(known.df), known.t);
  expectPair(aroundOf(share?.estimate, reach), known.wald_t);
  expectClose(share?.effective, known.n_effective);
  expectPair(share?.range, known.wilson_on_n_effective_t);
});

it.each(oracle.prediction_powered_share.cases)('guesses help, trust $lambda_mode', (known) => {
  const { f, sample_indices, y } = oracle.prediction_powered_share;
  const drawn = sample_indices.map((at, index) => ({ at, genuine: y[index] ?? Number.NaN }));

  const share = predictedShare({ guesses: f, drawn }, known.lambda_mode === 'tuned' ? undefined : known.lam);

  expectClose(share?.trust, known.lam);
  expectClose(share?.estimate, known.estimate);
  expectClose(share?.standardError, known.se);
  expectClose(studentCritical(drawn.length - 1), known.t_df7);
  expectPair(share?.range, known.ci);
});

const aroundOf = (centre = Number.NaN, reach: number): ShareRange => ({
  low: centre - reach,
  high: centre + reach,
});
