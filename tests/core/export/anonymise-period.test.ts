import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundGenuineShare } from '@/lib/core/estimate/bound-genuine-share.ts';
import { anonymisePeriod, anonymiseShare, bandOf } from '@/lib/core/export/anonymise-period.ts';
import { anyTally, aTally } from '../estimate/a-tally.ts';
import { aSession, noon } from '../session/a-session.ts';

const period = { monday: '2026-11-02', sunday: '2026-11-29' };

describe('a share that may be shown', () => {
  it.each([
    ['9 sessions', { genuine: 5, filler: 3, untagged: 1 }, 4, undefined],
    ['10 sessions on 3 days', { genuine: 5, filler: 5 }, 3, { low: 0.5, high: 0.5 }],
    ['10 sessions on 2 days', { genuine: 5, filler: 5 }, 2, undefined],
    ['9 sessions and any number of personal ones', { genuine: 5, filler: 4, personal: 30 }, 9, undefined],
    [
      '12 sessions, 5 genuine, 3 not answered',
      { genuine: 5, exploring: 4, untagged: 3 },
      4,
      { low: 0.4, high: 0.7 },
    ],
    ['12 sessions, all genuine', { genuine: 12 }, 5, { low: 0.8, high: 1 }],
    ['12 sessions, all but one genuine', { genuine: 11, filler: 1 }, 5, { low: 0.8, high: 1 }],
    ['12 sessions, none genuine', { filler: 12 }, 5, { low: 0, high: 0.2 }],
    ['12 sessions, one genuine', { genuine: 1, filler: 11 }, 5, { low: 0, high: 0.2 }],
    [
      '40 sessions, 17 genuine, 9 not answered',
      { genuine: 17, filler: 14, untagged: 9 },
      15,
      { low: 0.4, high: 0.7 },
    ],
    ['10 sessions, none answered', { untagged: 10 }, 5, { low: 0, high: 1 }],
    ['no session', {}, 0, undefined],
  ])('of %s', (_, counts, days, expected) => {
    expect(anonymiseShare(aTally(counts), days)).toEqual(expected);
  });

  it('holds the range that it hides, is in tenths, and never says more sharply than 20 points "all" or "none"', () => {
    fc.assert(
      fc.property(anyTally, fc.integer({ min: 3, max: 28 }), (tally, days) => {
        const [shown, exact] = [anonymiseShare(tally, days), boundGenuineShare(tally)];
        fc.pre(shown !== undefined && exact !== undefined);
        const { low, high } = shown ?? { low: Number.NaN, high: Number.NaN };

        expect(low).toBeLessThanOrEqual((exact?.low ?? Number.NaN) + 1e-9);
        expect(high).toBeGreaterThanOrEqual((exact?.high ?? Number.NaN) - 1e-9);
        expect([low.toFixed(1), high.toFixed(1)].map(Number)).toEqual([low, high]);
        expect(low === 1 || high === 0).toBe(false);
        const others = tally.filler + tally.exploring;
        if (tally.genuine < 2 || others < 2) expect(high - low).toBeGreaterThanOrEqual(0.2 - 1e-9);
        if (tally.genuine < 2) expect(low).toBe(0);
        if (others < 2) expect(high).toBe(1);
      }),
      { numRuns: 1000 },
    );
  });

  it('is the same with one genuine session more or less where nearly none was', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 200 }), (filler) => {
        const none = anonymiseShare(aTally({ filler: filler + 1 }), 5);

        expect(anonymiseShare(aTally({ genuine: 1, filler }), 5)).toEqual(none);
      }),
    );
  });
});

it.each([
  [0, 'under_10'],
  [9, 'under_10'],
  [10, '10_to_19'],
  [19, '10_to_19'],
  [20, '20_to_39'],
  [39, '20_to_39'],
  [40, '40_to_79'],
  [79, '40_to_79'],
  [80, '80_plus'],
  [100_000, '80_plus'],
])('%i sessions lie in the band %s', (sessions, band) => {
  expect(bandOf(sessions)).toBe(band);
});

describe('the rows of a period', () => {
  const onDays = (count: number, days: number, verdict: 'genuine' | 'filler' | 'personal') =>
    Array.from({ length: count }, (_, index) =>
      aSession({ id: `${verdict} ${index}`, verdict, startedAt: noon - (index % days) * 86_400_000 }),
    );

  it('count the days of work alone', () => {
    const workOnTwoDays = [
      ...onDays(5, 2, 'genuine'),
      ...onDays(5, 2, 'filler'),
      ...onDays(20, 10, 'personal'),
    ];

    expect(anonymisePeriod(period, workOnTwoDays)[0]?.status).toBe('hidden');
  });

  it('count the sessions of work alone in the band', () => {
    const work = [...onDays(6, 3, 'genuine'), ...onDays(6, 3, 'filler')];

    expect(anonymisePeriod(period, [...work, ...onDays(30, 10, 'personal')])).toEqual(
      anonymisePeriod(period, work),
    );
    expect(anonymisePeriod(period, work)[0]).toMatchObject({ status: 'shown', sessions_band: '10_to_19' });
  });

  it('hide every row but the first', () => {
    const rows = anonymisePeriod(period, [...onDays(30, 9, 'genuine'), ...onDays(30, 9, 'filler')]);

    expect(rows.map(({ scope, group, status }) => `${scope} ${group} ${status}`)).toEqual([
      'all all shown',
      'tool_group chat hidden',
      'tool_group code hidden',
      'work_area review hidden',
      'work_area documentation hidden',
      'work_area incident hidden',
      'work_area other hidden',
    ]);
  });
});
