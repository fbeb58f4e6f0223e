import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anonymisePeriod } from '@/lib/core/export/anonymise-period.ts';
import { anonymisedCsv } from '@/lib/core/export/anonymised-csv.ts';
import { mostRevealing } from '@/lib/core/export/most-revealing.ts';
import { applyPreset } from '@/lib/core/export/preset.ts';
import { readAnonymisedCsv } from '@/lib/core/export/read-anonymised-csv.ts';
import { type MeasuredTime, timeCells } from '@/lib/core/export/time-cells.ts';
import { readPoolFile } from '@/lib/core/pool/read-pool-file.ts';
import { compareBlocks } from '@/lib/core/trial/compare-blocks.ts';
import { compareSamples } from '@/lib/core/trial/compare-samples.ts';
import { asRatio } from '@/lib/core/trial/ratio-estimate.ts';
import { oracle } from '../estimate/read-oracle.ts';
import { aSession, noon } from '../session/a-session.ts';

const aTime = (given: Partial<MeasuredTime> = {}): MeasuredTime => ({
  scope: 'work_area',
  group: 'review',
  pairs: 12,
  evidence: 'randomised',
  ratio: { low: 0.4709, high: 0.7146 },
  verdict: 'faster',
  ...given,
});

const wordsOf = (measured: MeasuredTime | undefined): string => {
  const { time_effect, time_ratio_low, time_ratio_high, evidence } = timeCells(measured);
  return [time_effect, time_ratio_low, time_ratio_high, evidence].join();
};

describe('what a row says of time', () => {
  it.each([
    ['nothing was measured', undefined, 'not_measured,,,none'],
    ['there are 9 pairs', aTime({ pairs: 9 }), 'not_measured,,,none'],
    ['there are 10 pairs', aTime({ pairs: 10 }), 'faster,0.4,0.8,randomised'],
    ['it was faster', aTime({ ratio: { low: 0.5, high: 0.99 } }), 'faster,0.5,1.0,randomised'],
    [
      'it was slower',
      aTime({ ratio: { low: 1.01, high: 2.34 }, verdict: 'slower' }),
      'slower,1.0,2.4,randomised',
    ],
    [
      'there was no difference',
      aTime({ ratio: { low: 0.95, high: 1.05 }, verdict: 'no-difference' }),
      'no_difference,0.9,1.1,randomised',
    ],
    [
      'it cannot be told',
      aTime({ ratio: { low: 0.4, high: 1.3 }, verdict: 'cannot-tell' }),
      'cannot_tell,0.4,1.3,randomised',
    ],
    [
      'the range leaves out 1, and the verdict did not stand among several',
      aTime({ verdict: 'cannot-tell' }),
      'cannot_tell,0.4,0.8,randomised',
    ],
    [
      'bets once sufficed for faster, and the range no longer leaves out 1',
      aTime({ ratio: { low: 0.5, high: 1.01 } }),
      'cannot_tell,0.5,1.1,randomised',
    ],
    [
      'bets once sufficed for slower, and the range no longer leaves out 1',
      aTime({ ratio: { low: 0.96, high: 2 }, verdict: 'slower' }),
      'cannot_tell,0.9,2.0,randomised',
    ],
    ['there is no range', aTime({ ratio: undefined }), 'cannot_tell,,,randomised'],
    [
      'the range has no end',
      aTime({ ratio: { low: 1.5, high: Number.POSITIVE_INFINITY }, verdict: 'slower' }),
      'cannot_tell,,,randomised',
    ],
    ['time was won and rework lost', aTime({ verdict: 'mixed' }), 'cannot_tell,0.4,0.8,randomised'],
    [
      'rework was won and time lost',
      aTime({ ratio: { low: 1.2, high: 1.9 }, verdict: 'mixed' }),
      'cannot_tell,1.2,1.9,randomised',
    ],
    ['it was merely observed', aTime({ evidence: 'observed' }), 'cannot_tell,0.4,0.8,observed'],
  ])('where %s', (_, measured, words) => {
    expect(wordsOf(measured)).toBe(words);
  });

  it.each(oracle.blocked_n_of_1.cases)('of the known trial "$name"', ({ log_diffs, walsh_ci_ratio }) => {
    const interval = compareBlocks(log_diffs)?.interval;
    const ratio = interval === undefined ? undefined : asRatio(interval);
    const { time_ratio_low, time_ratio_high } = timeCells(aTime({ pairs: 12, ratio }));

    if (walsh_ci_ratio === null) expect([time_ratio_low, time_ratio_high]).toEqual(['', '']);
    else
      expect([time_ratio_low, time_ratio_high]).toEqual([
        (Math.floor(walsh_ci_ratio[0] * 10) / 10).toFixed(1),
        (Math.ceil(walsh_ci_ratio[1] * 10) / 10).toFixed(1),
      ]);
  });

  it.each(oracle.hodges_lehmann_and_mann_whitney.cases)(
    'of known comparisons',
    ({ ai_minutes, no_ai_minutes, ci_ratio }) => {
      const [withAi, without] = [ai_minutes, no_ai_minutes].map((minutes) => minutes.map(Math.log));
      const interval = compareSamples([{ withAi: withAi ?? [], without: without ?? [] }])?.interval;
      const ratio = interval === undefined ? undefined : asRatio(interval);
      const cells = timeCells(aTime({ evidence: 'observed', ratio }));

      expect(cells).toEqual({
        time_effect: 'cannot_tell',
        evidence: 'observed',
        time_ratio_low: (Math.floor(ci_ratio[0] * 10) / 10).toFixed(1),
        time_ratio_high: (Math.ceil(ci_ratio[1] * 10) / 10).toFixed(1),
      });
    },
  );

  it('holds the range that it rounds, in tenths', () => {
    const anyRatio = fc
      .tuple(fc.double({ min: 0, max: 999, noNaN: true }), fc.double({ min: 0, max: 999, noNaN: true }))
      .map(([one, other]) => ({ low: Math.min(one, other), high: Math.max(one, other) }));

    fc.assert(
      fc.property(anyRatio, (ratio) => {
        const { time_ratio_low, time_ratio_high } = timeCells(aTime({ ratio }));

        expect(Number(time_ratio_low)).toBeLessThanOrEqual(ratio.low + 1e-9);
        expect(Number(time_ratio_high)).toBeGreaterThanOrEqual(ratio.high - 1e-9);
        expect(`${time_ratio_low} ${time_ratio_high}`).toMatch(/^\d{1,3}\.\d \d{1,3}\.\d$/);
      }),
    );
  });
});

describe('the rows of a period in which time was measured', () => {
  const period = { monday: '2026-11-02', sunday: '2026-11-29' };
  const sessions = Array.from({ length: 24 }, (_, index) =>
    aSession({
      id: `${index}`,
      startedAt: noon - (index % 5) * 86_400_000,
      verdict: index < 11 ? 'genuine' : 'filler',
    }),
  );
  const rowsWith = (...times: MeasuredTime[]) => anonymisePeriod(period, sessions, new Map(), times);
  const lineOf = (rows: ReturnType<typeof rowsWith>, group: string) =>
    anonymisedCsv(rows.filter((row) => row.group === group))
      .split('\r\n')[1]
      ?.replace('aiuse/1,2026-11-02,', '');

  it('show the work area, and say nothing of its share', () => {
    const rows = rowsWith(aTime());

    expect(lineOf(rows, 'review')).toBe('work_area,review,shown,,0.0,1.0,counted,faster,0.4,0.8,randomised');
    expect(lineOf(rows, 'all')).toBe('all,all,shown,20_to_39,0.4,0.5,counted,not_measured,,,none');
    expect(rows.filter(({ status }) => status === 'shown')).toHaveLength(2);
  });

  it('are otherwise as without it', () => {
    expect(rowsWith(aTime()).filter(({ group }) => group !== 'review')).toEqual(
      rowsWith().filter(({ group }) => group !== 'review'),
    );
    expect(rowsWith(aTime({ pairs: 9 }))).toEqual(rowsWith());
  });

  it('fill the row of all where it is about all, and none that is hidden', () => {
    const rows = rowsWith(
      aTime({ scope: 'all', group: 'all' }),
      aTime({ scope: 'tool_group', group: 'chat' }),
    );

    expect(lineOf(rows, 'all')).toBe('all,all,shown,20_to_39,0.4,0.5,counted,faster,0.4,0.8,randomised');
    expect(lineOf(rows, 'chat')).toBe('tool_group,chat,hidden,,,,,,,,');
  });

  it('show none where there are too few sessions', () => {
    expect(
      anonymisePeriod(period, sessions.slice(0, 9), new Map(), [aTime()]).every(
        ({ status }) => status === 'hidden',
      ),
    ).toBe(true);
  });

  it('are read back as they were', () => {
    const rows = rowsWith(aTime(), aTime({ scope: 'all', group: 'all', evidence: 'observed' }));

    expect(readAnonymisedCsv(anonymisedCsv(rows))).toEqual(rows);
  });

  it('say nothing of time in the form for pools', () => {
    const rows = rowsWith(aTime(), aTime({ scope: 'all', group: 'all' }));
    const pool = anonymisedCsv(applyPreset(rows, 'pool'));

    expect(pool).toBe(anonymisedCsv(applyPreset(rowsWith(), 'pool')));
    expect(readPoolFile(pool)).toMatchObject({ share: { low: 0, high: 0.6 } });
    expect(readPoolFile(pool.replace('not_measured,,,none', 'faster,0.4,0.8,randomised'))).toBe(
      'not_for_pool',
    );
  });

  it('never have a work area as the most revealing line', () => {
    const nearlyAll = sessions.map((session) => ({ ...session, verdict: 'genuine' as const }));
    const rows = anonymisePeriod(period, nearlyAll, new Map(), [aTime()]);

    expect(mostRevealing(rows)).toMatchObject({ group: 'all', genuine_low: '0.8' });
  });
});
