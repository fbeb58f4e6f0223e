import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundGenuineShare } from '@/lib/core/estimate/bound-genuine-share.ts';
import { anonymisePeriod } from '@/lib/core/export/anonymise-period.ts';
import { anonymiseShare } from '@/lib/core/export/anonymise-share.ts';
import type { AnonymisedRow } from '@/lib/core/export/anonymised-row.ts';
import type { Session } from '@/lib/core/session/session.ts';
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

  it.each([
    [10, '10_to_19'],
    [19, '10_to_19'],
    [20, '20_to_39'],
    [39, '20_to_39'],
    [40, '40_to_79'],
    [79, '40_to_79'],
    [80, '80_plus'],
    [1_000, '80_plus'],
  ])('put %i sessions in the band %s', (sessions, band) => {
    expect(anonymisePeriod(period, onDays(sessions, 5, 'genuine'))[0]?.sessions_band).toBe(band);
  });

  it('have no band for fewer than 10 sessions', () => {
    expect(anonymisePeriod(period, onDays(9, 5, 'genuine'))[0]?.sessions_band).toBe('');
  });
});

describe('the rows of groups of tools', () => {
  const custom = 'https://assistant.intranet.test';

  it('are both shown when both are large enough', () => {
    expect(shownWith({ chatgpt: 14, cursor: 12 })).toEqual(['all', 'chat', 'code']);
  });

  it('know the tools of the catalogue', () => {
    expect(shownWith({ chatgpt: 5, claude: 5, v0: 5, 'github-copilot': 5 })).toEqual(['all', 'chat', 'code']);
  });

  it.each([
    ['one is too small', { chatgpt: 14, cursor: 7 }],
    ['one is empty', { chatgpt: 30 }],
    ['both are too small', { chatgpt: 9, cursor: 9 }],
    [
      'a few sessions are in none: they would be the whole less the groups',
      { chatgpt: 14, cursor: 12, [custom]: 1 },
    ],
    ['9 sessions are in none', { chatgpt: 14, cursor: 12, [custom]: 9 }],
  ])('are hidden when %s', (_, counts) => {
    expect(shownWith(counts)).toEqual(['all']);
  });

  it('are shown beside enough sessions that are in none', () => {
    expect(shownWith({ chatgpt: 14, cursor: 12, [custom]: 10 })).toEqual(['all', 'chat', 'code']);
  });

  it('are hidden beside enough sessions in none that were on fewer than three days', () => {
    const inNone = sessionsOf(custom, 10, 2);

    expect(
      shownIn(
        anonymisePeriod(period, [...sessionsOf('chatgpt', 14), ...sessionsOf('cursor', 12), ...inNone]),
      ),
    ).toEqual(['all']);
  });

  it('count a custom tool where the user put it', () => {
    const sessions = [...sessionsOf('chatgpt', 14), ...sessionsOf(custom, 12)];

    expect(shownIn(anonymisePeriod(period, sessions, new Map([[custom, 'code']])))).toEqual([
      'all',
      'chat',
      'code',
    ]);
    expect(shownIn(anonymisePeriod(period, sessions, new Map([[custom, 'chat']])))).toEqual(['all']);
    expect(shownIn(anonymisePeriod(period, sessions))).toEqual(['all']);
  });

  it('count a tool of the catalogue where the catalogue puts it, whatever was chosen', () => {
    const sessions = [...sessionsOf('chatgpt', 14), ...sessionsOf('claude', 12)];

    expect(shownIn(anonymisePeriod(period, sessions, new Map([['claude', 'code']])))).toEqual(['all']);
  });

  it('are hidden where the whole less one group would say that none of the other was genuine', () => {
    const chat = [...sessionsOf('chatgpt', 5, 5, 'genuine'), ...sessionsOf('chatgpt', 5, 5, 'filler')];
    const code = sessionsOf('cursor', 10, 5, 'filler');

    expect(shownIn(anonymisePeriod(period, [...chat, ...code]))).toEqual(['all']);
  });

  it('have no band, and leave none for the row of all', () => {
    const bands = (rows: readonly AnonymisedRow[]) => rows.map(({ sessions_band }) => sessions_band).join();

    expect(bands(anonymisePeriod(period, sessionsOf('chatgpt', 26)))).toBe('20_to_39,,,,,,');
    expect(bands(anonymisePeriod(period, [...sessionsOf('chatgpt', 14), ...sessionsOf('cursor', 12)]))).toBe(
      ',,,,,,',
    );
  });

  const shownWith = (counts: Record<string, number>): string[] =>
    shownIn(
      anonymisePeriod(
        period,
        Object.entries(counts).flatMap(([toolId, count]) => sessionsOf(toolId, count)),
      ),
    );
});

const shownIn = (rows: readonly AnonymisedRow[]): string[] =>
  rows.filter(({ status }) => status === 'shown').map(({ group }) => group);

/** Half of them genuine and half filler, unless told otherwise. */
function sessionsOf(toolId: string, count: number, days = 5, verdict?: Session['verdict']): Session[] {
  return Array.from({ length: count }, (_, index) =>
    aSession({
      id: `${toolId} ${index}`,
      toolId,
      startedAt: noon - (index % days) * 86_400_000,
      verdict: verdict ?? (index % 2 === 0 ? 'genuine' : 'filler'),
    }),
  );
}
