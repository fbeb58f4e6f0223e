import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustByHolm } from '@/lib/core/trial/adjust-by-holm.ts';
import { bcaInterval } from '@/lib/core/trial/bca-interval.ts';
import { betAgainst, betOnBlocks, evidenceNeeded } from '@/lib/core/trial/bet-on-blocks.ts';
import { betOnSigns } from '@/lib/core/trial/bet-on-signs.ts';
import { compareBlocks } from '@/lib/core/trial/compare-blocks.ts';
import { compareSamples } from '@/lib/core/trial/compare-samples.ts';
import { confidenceSequence } from '@/lib/core/trial/confidence-sequence.ts';
import { detectableRatio, tasksPerArm } from '@/lib/core/trial/detectable.ts';
import { judgeTime } from '@/lib/core/trial/judge-time.ts';
import { mannWhitneyTest } from '@/lib/core/trial/mann-whitney-test.ts';
import { pairedTInterval } from '@/lib/core/trial/paired-t-interval.ts';
import { permutationTest } from '@/lib/core/trial/permutation-test.ts';
import { logMinutes } from '@/lib/core/trial/ratio-estimate.ts';
import { signFlipTest } from '@/lib/core/trial/sign-flip-test.ts';
import { tippingPoint } from '@/lib/core/trial/tipping-point.ts';
import { seededRandom } from '../../../scripts/calibration/seeded-random.ts';

/** Whole eighths, so that sums are exact and equal figures come up. */
const anyLog = fc.integer({ min: -16, max: 16 }).map((eighths) => eighths / 8);
const logs = (minLength: number, maxLength: number) => fc.array(anyLog, { minLength, maxLength });
const noChance = (): number => {
  throw new Error('Nothing needed to be drawn.');
};

describe('blocks', () => {
  it('have an interval from six on', () => {
    for (let blocks = 1; blocks <= 20; blocks += 1) {
      const shift = compareBlocks(Array.from({ length: blocks }, (_, index) => index));

      expect(shift?.interval === undefined).toBe(blocks < 6);
      expect(shift?.coverage ?? 1).toBeGreaterThanOrEqual(0.95);
    }
  });

  it('are none without a block', () => {
    expect(compareBlocks([])).toBeUndefined();
    expect(pairedTInterval([1])).toBeUndefined();
  });

  it('move with what is added to all, and turn with their signs', () => {
    fc.assert(
      fc.property(logs(6, 40), anyLog, (differences, by) => {
        const shift = compareBlocks(differences);
        const moved = compareBlocks(differences.map((one) => one + by));
        const turned = compareBlocks(differences.map((one) => -one));

        expect(moved?.estimate).toBeCloseTo((shift?.estimate ?? Number.NaN) + by, 10);
        expect(moved?.interval?.low).toBeCloseTo((shift?.interval?.low ?? Number.NaN) + by, 10);
        expect(turned?.interval?.low).toBeCloseTo(-(shift?.interval?.high ?? Number.NaN), 10);
        expect(shift?.interval?.low).toBeLessThanOrEqual(shift?.estimate ?? Number.NaN);
      }),
    );
  });

  it('go on without a step where the distribution is taken as normal', () => {
    const [exact, normal] = [200, 201].map((blocks) =>
      compareBlocks(Array.from({ length: blocks }, (_, index) => index)),
    );

    expect(Math.abs((exact?.coverage ?? 0) - (normal?.coverage ?? 1))).toBeLessThan(0.001);
    expect((normal?.rank ?? 0) / (exact?.rank ?? 1)).toBeCloseTo(1, 1);
  });

  it('have as many extreme signs as counting them one by one says', () => {
    fc.assert(
      fc.property(logs(0, 10), (differences) => {
        const whole = differences.reduce((sum, one) => sum + one, 0);
        const sums = differences.reduce((some, one) => some.flatMap((sum) => [sum + one, sum - one]), [0]);
        const extreme = sums.filter((sum) => Math.abs(sum) >= Math.abs(whole) - 1e-12).length;

        expect(signFlipTest(differences, noChance)).toEqual({
          extreme,
          total: sums.length,
          p: extreme / sums.length,
        });
      }),
    );
  });

  it('are drawn where their signs are too many to count, and p is never 0', () => {
    const random = seededRandom('signs');

    expect(
      signFlipTest(
        Array.from({ length: 41 }, () => 1),
        random,
      ).p,
    ).toBeCloseTo(1 / 100_001, 10);
    expect(
      signFlipTest(
        Array.from({ length: 41 }, (_, index) => (index % 2) - 0.5),
        random,
      ).p,
    ).toBeGreaterThan(0.8);
  });
});

describe('samples', () => {
  it('have no interval at three against three, one at four against four', () => {
    const of = (tasks: number) =>
      compareSamples([
        {
          withAi: Array.from({ length: tasks }, (_, index) => index),
          without: Array.from({ length: tasks }, (_, index) => index + 0.5),
        },
      ]);

    expect(of(3)?.interval).toBeUndefined();
    expect(of(4)?.interval).toBeDefined();
  });

  it('are none where a kind is missing in every stratum', () => {
    expect(compareSamples([{ withAi: [1], without: [] }])).toBeUndefined();
    expect(mannWhitneyTest([], [1])).toBeUndefined();
    expect(permutationTest([1], [], noChance)).toBeUndefined();
  });

  it('in strata see nothing of what lies between strata', () => {
    fc.assert(
      fc.property(logs(4, 9), logs(4, 9), logs(4, 9), logs(4, 9), (a, b, c, d) => {
        const strata = [
          { withAi: a, without: b },
          { withAi: c, without: d },
        ];
        const apart = [
          { withAi: a, without: b },
          { withAi: c.map((one) => one + 64), without: d.map((one) => one + 64) },
        ];

        expect(compareSamples(apart)).toEqual(compareSamples(strata));
        expect(compareSamples(strata)?.coverage).toBeGreaterThanOrEqual(0.95);
      }),
    );
  });

  it('go on without a step where the distribution is taken as normal', () => {
    const of = (tasks: number) => {
      const some = Array.from({ length: tasks }, (_, index) => index);
      return compareSamples([{ withAi: some, without: some.map((one) => one + 0.5) }]);
    };

    expect(Math.abs((of(63)?.coverage ?? 0) - (of(64)?.coverage ?? 1))).toBeLessThan(0.001);
    expect((of(64)?.rank ?? 0) / 64 ** 2 - (of(63)?.rank ?? 1) / 63 ** 2).toBeCloseTo(0, 2);
  });

  it('with equal times are tested as dividing them in every way says', () => {
    fc.assert(
      fc.property(logs(1, 6), logs(1, 6), (some, others) => {
        const all = [...some, ...others];
        const observed = statisticOf(some, others);
        const divided = divide(all, some.length);
        const statistics = divided.map(([one, other]) => statisticOf(one, other));
        const below = statistics.filter((one) => one <= observed).length / divided.length;
        const above = statistics.filter((one) => one >= observed).length / divided.length;
        const test = mannWhitneyTest(some, others);

        expect(test?.statistic).toBe(observed);
        expect(test?.p).toBeCloseTo(Math.min(1, 2 * Math.min(below, above)), 10);
      }),
    );
  });

  it('have as many extreme divisions as counting them one by one says', () => {
    fc.assert(
      fc.property(logs(1, 6), logs(1, 6), (some, others) => {
        const distance = (one: readonly number[], other: readonly number[]) =>
          Math.abs(meanOf(one) - meanOf(other));
        const divided = divide([...some, ...others], some.length);
        const observed = distance(some, others) - 1e-12;
        const extreme = divided.filter(([one, other]) => distance(one, other) >= observed).length;

        expect(permutationTest(some, others, noChance)).toMatchObject({ extreme, total: divided.length });
      }),
    );
  });

  it('are drawn where they are too many, and p is close to the counted one', () => {
    const some = Array.from({ length: 20 }, (_, index) => Math.sin(index) + 0.4);
    const others = Array.from({ length: 20 }, (_, index) => Math.cos(3 * index));
    const counted = permutationTest(some, others, noChance);
    const drawn = permutationTest(some, [...others, meanOf(others)], seededRandom('divisions'));

    expect(drawn?.total).toBe(100_001);
    expect(Math.abs((drawn?.p ?? 0) - (counted?.p ?? 1))).toBeLessThan(0.02);
  });

  it('of thousands are compared', () => {
    const some = Array.from({ length: 300 }, (_, index) => index % 7);

    expect(mannWhitneyTest(some, some)).toMatchObject({ p: 1, chanceSmaller: 0.5 });
    expect(
      mannWhitneyTest(
        [1, 1, 1],
        Array.from({ length: 1_000 }, () => 1),
      )?.p,
    ).toBe(1);
    expect(compareSamples([{ withAi: some, without: some }])?.estimate).toBe(0);
  });
});

describe('bets', () => {
  it('are worth 1 on average, whatever the signs', () => {
    fc.assert(
      fc.property(logs(1, 8), (differences) => {
        const flipped = differences.reduce<number[][]>(
          (some, one) =>
            some.flatMap((signs) => [
              [...signs, one],
              [...signs, -one],
            ]),
          [[]],
        );

        const worth = flipped.map((signs) => betOnBlocks(signs).at(-1) ?? Number.NaN);

        expect(meanOf(worth)).toBeCloseTo(1, 9);
      }),
    );
  });

  it('never overflow', () => {
    const long = Array.from({ length: 3_000 }, () => -2);

    for (const evidence of betOnBlocks(long)) expect(evidence).toBeLessThan(Number.POSITIVE_INFINITY);
    expect(betOnSigns(100_000, 0)).toEqual({ evidence: Number.MAX_VALUE, p: 1 / Number.MAX_VALUE });
    expect(betOnSigns(0, 0).evidence).toBeCloseTo(1, 12);
    expect(betOnSigns(50_000, 50_000).p).toBe(1);
  });

  it('leave the shifts that trying each one leaves', () => {
    fc.assert(
      fc.property(logs(0, 30), (differences) => {
        const isLeft = (shift: number): boolean => {
          const { above, below } = betAgainst(shift, differences);
          return (above + below) / 2 < evidenceNeeded;
        };
        const tried = Array.from({ length: 601 }, (_, index) => (index - 300) / 100).filter(isLeft);
        const sequence = confidenceSequence(differences);

        for (const shift of tried) {
          expect(shift).toBeGreaterThanOrEqual(sequence?.low ?? Number.NaN);
          expect(shift).toBeLessThanOrEqual(sequence?.high ?? Number.NaN);
        }
        for (const end of [sequence?.low, sequence?.high])
          if (end !== undefined && Number.isFinite(end)) {
            expect(isLeft(end)).toBe(true);
            expect(isLeft(end + (end === sequence?.low ? -1e-4 : 1e-4))).toBe(false);
          }
      }),
      { numRuns: 30 },
    );
  });
});

it.each([
  [{ low: 0.5, high: 0.99 }, 'faster'],
  [{ low: 1.01, high: 2 }, 'slower'],
  [{ low: 0.9, high: 1.11 }, 'no-difference'],
  [{ low: 0.89, high: 1.05 }, 'cannot-tell'],
  [{ low: 0.5, high: 1 }, 'cannot-tell'],
  [undefined, 'cannot-tell'],
])('a ratio within %o is %s', (interval, verdict) => {
  expect(judgeTime(interval)).toBe(verdict);
});

it('takes only minutes that took some time', () => {
  expect(() => logMinutes([3, 0])).toThrow(RangeError);
  expect(() => logMinutes([Number.POSITIVE_INFINITY])).toThrow(RangeError);
  expect(logMinutes([1])).toEqual([0]);
});

it('Holm never makes a p smaller, and keeps their order', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 9 }), (ps) => {
      const adjusted = adjustByHolm(ps);

      for (const [at, p] of ps.entries()) {
        expect(adjusted[at]).toBeGreaterThanOrEqual(p);
        expect(adjusted[at]).toBeLessThanOrEqual(1);
        for (const [other, q] of ps.entries())
          if (p < q) expect(adjusted[at]).toBeLessThanOrEqual(adjusted[other] ?? Number.NaN);
      }
    }),
  );
});

it('so many tasks show just the ratio that they can', () => {
  expect(tasksPerArm(0.6, detectableRatio(0.6, 20))).toBeCloseTo(20, 10);
  expect(tasksPerArm(0.6, 1)).toBe(Number.POSITIVE_INFINITY);
});

it('an interval that reaches "no difference" already touches it', () => {
  expect(tippingPoint(0.9, 1.2).touches).toBe(0);
});

it('a bootstrap of equal values says just that value', () => {
  const median = (values: readonly number[]): number => values[0] ?? Number.NaN;

  expect(bcaInterval([2, 2, 2], median, [2, 2, 2, 2])).toMatchObject({
    interval: { low: 2, high: 2 },
    percentile: { low: 2, high: 2 },
  });
  expect(bcaInterval([], median, [])).toBeUndefined();
});

function statisticOf(some: readonly number[], others: readonly number[]): number {
  const worth = (one: number, other: number): number => (one > other ? 1 : one === other ? 0.5 : 0);
  return some.flatMap((one) => others.map((other) => worth(one, other))).reduce((sum, one) => sum + one, 0);
}

function divide(all: readonly number[], size: number): [number[], number[]][] {
  const [first, ...rest] = all;
  if (first === undefined) return size === 0 ? [[[], []]] : [];
  const taken = divide(rest, size - 1).map(([some, others]): [number[], number[]] => [
    [first, ...some],
    others,
  ]);
  const left = divide(rest, size).map(([some, others]): [number[], number[]] => [some, [first, ...others]]);
  return [...taken, ...left];
}

const meanOf = (figures: readonly number[]): number =>
  figures.reduce((sum, figure) => sum + figure, 0) / figures.length;
