import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countPossibleWork, tallyAsking } from '@/lib/core/estimate/asking-tally.ts';
import { estimateAcrossTools, estimateByTool } from '@/lib/core/estimate/estimate-by-tool.ts';
import { stratifiedShare } from '@/lib/core/estimate/stratified-share.ts';
import { aDecidedSession, anyDecidedSessions } from './a-decided-session.ts';

const some = (count: number, given: Parameters<typeof aDecidedSession>[0]) =>
  Array.from({ length: count }, () => aDecidedSession(given));

describe('the tools of some sessions', () => {
  it('have a row each, most sessions first, and the seldom used ones one together', () => {
    const sessions = [
      ...some(4, { toolId: 'd' }),
      ...some(5, { toolId: 'b' }),
      ...some(1, { toolId: 'a' }),
      ...some(9, { toolId: 'c' }),
      ...some(7, { toolId: 'e', verdict: 'personal' }),
    ];

    const rows = estimateByTool(sessions).map(({ toolIds, estimate }) => [toolIds, estimate.sessions]);

    expect(rows).toEqual([
      [['c'], 9],
      [['b'], 5],
      [['a', 'd'], 5],
    ]);
  });

  it.each([
    [5, 'asked'],
    [4, 'bounds'],
  ])('with %i asked say what is known by being %s', (asked, basis) => {
    const sessions = [...some(asked, { drawn: true, verdict: 'genuine' }), ...some(4, { drawn: false })];

    expect(estimateByTool(sessions).map(({ stated }) => stated.basis)).toEqual([basis]);
  });

  it('hold every session that may have been work, once', () => {
    fc.assert(
      fc.property(anyDecidedSessions, (sessions) => {
        const rows = estimateByTool(sessions);

        const counted = rows.reduce((sum, { estimate }) => sum + estimate.sessions, 0);
        expect(counted).toBe(countPossibleWork(tallyAsking(sessions)));
      }),
    );
  });
});

describe('all tools together', () => {
  it('are a range between 0 and 1, or nothing is said', () => {
    fc.assert(
      fc.property(anyDecidedSessions, (sessions) => {
        const decided = sessions.filter(
          ({ drawn, verdict }) => drawn !== undefined || verdict !== 'untagged',
        );
        const range = estimateAcrossTools(estimateByTool(decided));
        fc.pre(range !== undefined);

        expect(range.low).toBeGreaterThanOrEqual(0);
        expect(range.low).toBeLessThanOrEqual(range.high);
        expect(range.high).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('say nothing while some session has no coin yet', () => {
    const sessions = [...some(9, { drawn: true, verdict: 'genuine' }), aDecidedSession()];

    expect(estimateAcrossTools(estimateByTool(sessions))).toBeUndefined();
    expect(estimateAcrossTools([])).toBeUndefined();
  });

  it('are certain where all was volunteered', () => {
    const sessions = [...some(6, { verdict: 'genuine' }), ...some(2, { verdict: 'filler' })];

    expect(estimateAcrossTools(estimateByTool(sessions))).toEqual({ low: 0.75, high: 0.75 });
  });

  it('are counted together where few answered', () => {
    const sessions = [
      ...some(6, { toolId: 'a', drawn: true, verdict: 'genuine' }),
      ...some(6, { toolId: 'a', drawn: false }),
      ...some(1, { toolId: 'b', drawn: true, verdict: 'filler' }),
      ...some(5, { toolId: 'b', drawn: false }),
    ];

    const together = stratifiedShare([{ population: 18, drawn: 7, found: 6 }]);

    const range = estimateAcrossTools(estimateByTool(sessions));

    expect(range?.low).toBeCloseTo(together?.range.low ?? Number.NaN, 12);
    expect(range?.high).toBeCloseTo(together?.range.high ?? Number.NaN, 12);
  });
});

describe('strata', () => {
  const anySample = fc
    .nat({ max: 200 })
    .chain((population) =>
      fc
        .nat({ max: population })
        .chain((drawn) => fc.nat({ max: drawn }).map((found) => ({ population, drawn, found }))),
    );

  it('never give what is no share', () => {
    fc.assert(
      fc.property(fc.array(anySample, { maxLength: 6 }), (strata) => {
        const share = stratifiedShare(strata);
        fc.pre(share !== undefined);
        const { low, high } = share.range;

        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(share.estimate + 1e-12);
        expect(share.estimate).toBeLessThanOrEqual(high + 1e-12);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });

  it.each([
    ['of none', []],
    ['of nothing', [{ population: 0, drawn: 0, found: 0 }]],
    [
      'of which one tells nothing',
      [
        { population: 9, drawn: 5, found: 2 },
        { population: 4, drawn: 1, found: 1 },
      ],
    ],
  ])('%s give nothing', (_, strata) => {
    expect(stratifiedShare(strata)).toBeUndefined();
  });

  it('throw on what is no sample', () => {
    expect(() => stratifiedShare([{ population: 4, drawn: 5, found: 1 }])).toThrow(RangeError);
  });
});
