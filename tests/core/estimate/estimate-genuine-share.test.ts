import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countPossibleWork, tallyAsking } from '@/lib/core/estimate/asking-tally.ts';
import { boundGenuineShare } from '@/lib/core/estimate/bound-genuine-share.ts';
import { estimateGenuineShare } from '@/lib/core/estimate/estimate-genuine-share.ts';
import { minimumOfTool, stateShare } from '@/lib/core/estimate/state-share.ts';
import { tally as tallyVerdicts } from '@/lib/core/estimate/tally.ts';
import { aSession } from '../session/a-session.ts';
import { anyDecidedSessions } from './a-decided-session.ts';
import { anAskingTally, anyAskingTally } from './an-asking-tally.ts';

/** An allowance for binary fractions. */
const hair = 1e-12;

describe('of any tally', () => {
  it('every figure is a share, and each statement lies within the surer one', () => {
    fc.assert(
      fc.property(anyAskingTally, (tally) => {
        const estimate = estimateGenuineShare(tally);
        fc.pre(estimate !== undefined);
        const { bounds, range, rangeIfAlike, point, tagged } = estimate;

        expectNested({ low: 0, high: 1 }, bounds);
        expectNested(bounds, range);
        expectNested(bounds, rangeIfAlike);
        if (
          tally.rest.answered.personal + tally.rest.known.personal === 0 &&
          tally.rest.known.genuine + tally.rest.known.other === 0
        )
          expectNested(range, rangeIfAlike);
        for (const share of [point, tagged])
          if (share !== undefined) expectNested({ low: 0, high: 1 }, { low: share, high: share });
        if (point !== undefined) expectNested(bounds, { low: point, high: point });
      }),
    );
  });

  it('is undefined only where nothing may have been work', () => {
    fc.assert(
      fc.property(anyAskingTally, (tally) => {
        expect(estimateGenuineShare(tally) === undefined).toBe(countPossibleWork(tally) === 0);
      }),
    );
  });
});

it('of any ledger, its bounds are those that need no coin', () => {
  fc.assert(
    fc.property(anyDecidedSessions, (sessions) => {
      const estimate = estimateGenuineShare(tallyAsking(sessions));
      const bounds = boundGenuineShare(tallyVerdicts(sessions.map(({ verdict }) => aSession({ verdict }))));

      expect(estimate?.bounds).toEqual(bounds);
    }),
  );
});

it('is certain where all answered', () => {
  const answered = { genuine: 3, other: 4, personal: 2 };
  const tally = anAskingTally({
    volunteered: { genuine: 2, other: 1 },
    rest: { total: 9, asked: 9, answered },
  });

  expect(estimateGenuineShare(tally)).toMatchObject({
    point: 0.5,
    range: { low: 0.5, high: 0.5 },
    bounds: { low: 0.5, high: 0.5 },
  });
});

it('says nothing of a sample that contradicts what is known', () => {
  // All ten that were asked were genuine, which is hardly possible where 80 of 100 are known not to be.
  const tally = anAskingTally({
    rest: { total: 100, asked: 10, answered: { genuine: 10 }, known: { other: 80 } },
  });

  expect(estimateGenuineShare(tally)?.range).toEqual({ low: 0.1, high: 0.2 });
  expect(estimateGenuineShare(tally)?.point).toBe(0.2);
});

it('counts sessions that no coin was thrown for as genuine, and as not', () => {
  const rest = { total: 4, asked: 4, answered: { genuine: 2, other: 2 } };

  expect(estimateGenuineShare(anAskingTally({ rest, undecided: 4 }))?.range).toEqual({
    low: 0.25,
    high: 0.75,
  });
});

it.each([
  ['more answered than asked', { total: 9, asked: 3, answered: { genuine: 4 } }],
  ['more asked than there are', { total: 3, asked: 4 }],
  ['more known than there are', { total: 3, asked: 1, answered: { other: 1 }, known: { genuine: 3 } }],
  ['a part of a session', { total: 2.5 }],
])('throws on what is no tally: %s', (_, rest) => {
  expect(() => estimateGenuineShare(anAskingTally({ rest }))).toThrow(RangeError);
});

describe('with personal sessions among the rest', () => {
  it('is still far narrower than what needs no coin', () => {
    const estimate = estimateGenuineShare(
      anAskingTally({
        volunteered: { genuine: 30, other: 10 },
        rest: { total: 100, asked: 40, answered: { genuine: 20, other: 14, personal: 4 } },
      }),
    );

    expect(widthOf(estimate?.range)).toBeLessThan(0.7 * widthOf(estimate?.bounds));
    expect(widthOf(estimate?.range)).toBeGreaterThan(widthOf(estimate?.rangeIfAlike));
  });

  // Every kind of rest of 24 sessions, from which 8 are drawn: how often does the range hold the true share?
  const total = 24;
  const asked = 8;
  const volunteered = { genuine: 5, other: 2, personal: 1 };

  it.each([
    ['who all answer', () => 1],
    ['who refuse where it was genuine', (kind: Kind) => (kind === 'genuine' ? 0 : 1)],
    ['who refuse where it was not', (kind: Kind) => (kind === 'other' ? 0 : 1)],
    ['who refuse where it was personal', (kind: Kind) => (kind === 'personal' ? 0 : 1)],
  ])('holds the share in 95 % of samples of people %s', (_, answer) => {
    for (const truth of kindsOf(total).filter(({ personal }) => personal % 4 === 0)) {
      let held = 0;
      for (const drawn of kindsOf(asked)) {
        const chance = chanceOf(drawn, truth);
        if (chance === 0) continue;
        const answered = {
          genuine: drawn.genuine * answer('genuine'),
          other: drawn.other * answer('other'),
          personal: drawn.personal * answer('personal'),
        };
        const { low = 0, high = 1 } =
          estimateGenuineShare(anAskingTally({ volunteered, rest: { total, asked, answered } }))?.range ?? {};
        const share = (5 + truth.genuine) / (7 + truth.genuine + truth.other);
        // Where nobody says that a session was personal, none is taken to be; see docs/methods.md.
        const isTold = answered.personal > 0 || truth.personal === 0;
        if (!isTold || (low - hair <= share && share <= high + hair)) held += chance;
      }

      expect(held).toBeGreaterThanOrEqual(0.95 - 1e-9);
    }
  });
});

describe('stated', () => {
  const enough = anAskingTally({
    volunteered: { genuine: 3 },
    rest: { total: 7, asked: 5, answered: { other: 4 } },
  });

  it.each([
    ['from 10 sessions and 5 asked', enough, 'asked'],
    ['not from 9 sessions', { ...enough, volunteered: { ...enough.volunteered, genuine: 2 } }, 'bounds'],
    ['not from 4 asked', { ...enough, rest: { ...enough.rest, asked: 4 } }, 'bounds'],
  ])('an estimate is, %s', (_, tally, basis) => {
    const estimate = estimateGenuineShare(tally);
    const stated = estimate && stateShare(estimate);

    expect(stated?.basis).toBe(basis);
    expect(stated?.range).toEqual(basis === 'asked' ? estimate?.range : estimate?.bounds);
    expect(stated?.point === undefined).toBe(basis === 'bounds');
  });

  it('for a tool from 5 asked, and says how many did not answer', () => {
    const tally = anAskingTally({ rest: { total: 6, asked: 5, answered: { other: 2 } } });
    const estimate = estimateGenuineShare(tally);

    expect(estimate && stateShare(estimate, minimumOfTool)).toMatchObject({ basis: 'asked', refused: 3 });
  });
});

type Kind = 'genuine' | 'other' | 'personal';

/** All ways to part so many sessions into the three kinds. */
function kindsOf(count: number): Record<Kind, number>[] {
  return Array.from({ length: count + 1 }, (_, genuine) =>
    Array.from({ length: count - genuine + 1 }, (__, other) => ({
      genuine,
      other,
      personal: count - genuine - other,
    })),
  ).flat();
}

function chanceOf(drawn: Record<Kind, number>, truth: Record<Kind, number>): number {
  const ways = (['genuine', 'other', 'personal'] as const).map((kind) => choose(truth[kind], drawn[kind]));
  const sum = (counts: Record<Kind, number>): number => counts.genuine + counts.other + counts.personal;
  return ways.reduce((product, one) => product * one, 1) / choose(sum(truth), sum(drawn));
}

function choose(from: number, some: number): number {
  if (some > from) return 0;
  let ways = 1;
  for (let one = 1; one <= some; one += 1) ways = (ways * (from - one + 1)) / one;
  return Math.round(ways);
}

const widthOf = (range: Range | undefined): number =>
  range === undefined ? Number.NaN : range.high - range.low;

interface Range {
  readonly low: number;
  readonly high: number;
}

function expectNested(outer: Range, inner: Range): void {
  expect(inner.low).toBeLessThanOrEqual(inner.high + hair);
  expect(inner.low).toBeGreaterThanOrEqual(outer.low - hair);
  expect(inner.high).toBeLessThanOrEqual(outer.high + hair);
}
