import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anonymisePeriod } from '@/lib/core/export/anonymise-period.ts';
import { anonymisedCsv } from '@/lib/core/export/anonymised-csv.ts';
import { applyPreset, presets } from '@/lib/core/export/preset.ts';
import { readAnonymisedCsv } from '@/lib/core/export/read-anonymised-csv.ts';
import { aSession, noon } from '../session/a-session.ts';
import { anySessions } from '../session/any-session.ts';

const period = { monday: '2026-11-02', sunday: '2026-11-29' };

const withShare = (genuine: number, filler: number) =>
  anonymisePeriod(
    period,
    Array.from({ length: genuine + filler }, (_, index) =>
      aSession({
        id: `${index}`,
        startedAt: noon - (index % 5) * 86_400_000,
        verdict: index < genuine ? 'genuine' : 'filler',
      }),
    ),
  );

describe('the file for a pool', () => {
  it.each([
    [0, 10, '0.0', '0.6'],
    [3, 7, '0.0', '0.6'],
    [9, 11, '0.0', '0.6'],
    [6, 4, '0.0', '0.6'],
    [13, 7, '0.2', '0.8'],
    [8, 2, '0.2', '0.8'],
    [9, 2, '0.4', '1.0'],
    [10, 0, '0.4', '1.0'],
  ])('says of %i genuine sessions and %i others: %s to %s', (genuine, filler, low, high) => {
    const [all] = applyPreset(withShare(genuine, filler), 'pool');

    expect([all?.genuine_low, all?.genuine_high]).toEqual([low, high]);
  });

  it('holds what the named file says, in one of four ranges, with neither band nor group', () => {
    fc.assert(
      fc.property(anySessions(80), (sessions) => {
        const named = anonymisePeriod(period, sessions);
        const [all, ...rest] = applyPreset(named, 'pool');

        expect(rest.every(({ status }) => status === 'hidden')).toBe(true);
        expect(all?.sessions_band).toBe('');
        expect(all?.status).toBe(named[0]?.status);
        if (all?.status !== 'shown') return;
        expect(['0.0 0.6', '0.2 0.8', '0.4 1.0', '0.0 1.0']).toContain(
          `${all.genuine_low} ${all.genuine_high}`,
        );
        expect(Number(all.genuine_low)).toBeLessThanOrEqual(Number(named[0]?.genuine_low));
        expect(Number(all.genuine_high)).toBeGreaterThanOrEqual(Number(named[0]?.genuine_high));
      }),
    );
  });
});

it('without the band nothing else is missing', () => {
  const named = withShare(9, 11);

  expect(anonymisedCsv(named)).toContain(',20_to_39,');
  expect(anonymisedCsv(applyPreset(named, 'named_without_band'))).toBe(
    anonymisedCsv(named).replace(',20_to_39,', ',,'),
  );
});

describe('reading a file', () => {
  it('gives back every form of any ledger', () => {
    fc.assert(
      fc.property(anySessions(80), fc.constantFrom(...presets), (sessions, preset) => {
        const rows = applyPreset(anonymisePeriod(period, sessions), preset);

        expect(readAnonymisedCsv(anonymisedCsv(rows))).toEqual(rows);
      }),
    );
  });

  it.each([
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['other line ends', (text: string) => text.replaceAll('\r\n', '\n')],
    ['quotes', (text: string) => text.replaceAll(/[^,\r\n]+/g, '"$&"')],
  ])('does not mind %s', (_, change) => {
    const rows = withShare(9, 11);

    expect(readAnonymisedCsv(change(anonymisedCsv(rows)))).toEqual(rows);
  });

  it.each([
    ['nothing', () => '', 'not_csv'],
    ['a picture', () => '\u0089PNG\r\n\u001A\n', 'not_csv'],
    ['another version', (text: string) => text.replaceAll('aiuse/1', 'aiuse/2'), 'version'],
    ['a column more', (text: string) => text.replaceAll('\r\n', ',\r\n'), 'shape'],
    ['a row less', (text: string) => text.replace(/aiuse\/1,[^\n]*other[^\n]*\n/, ''), 'shape'],
    ['a group of its own', (text: string) => text.replace(',chat,', ',mail,'), 'shape'],
    [
      'rows in another order',
      (text: string) =>
        text.replace('chat,hidden', 'x').replace('code,', 'chat,').replace('x', 'code,hidden'),
      'shape',
    ],
    ['a count for a band', (text: string) => text.replace('20_to_39', '24'), 'words'],
    ['a finer share', (text: string) => text.replace(',0.4,', ',0.45,'), 'words'],
    ['a share that ends before it begins', (text: string) => text.replace(',0.4,0.5,', ',0.5,0.4,'), 'words'],
    [
      'something beside a hidden row',
      (text: string) => text.replace('hidden,,', 'hidden,20_to_39,'),
      'words',
    ],
    ['two periods', (text: string) => text.replace('2026-11-02', '2026-10-05'), 'words'],
    ['a week that begins no period', (text: string) => text.replaceAll('2026-11-02', '2026-11-09'), 'words'],
    ['a day that there is not', (text: string) => text.replaceAll('2026-11-02', '2026-13-02'), 'words'],
  ])('refuses %s', (_, change, reason) => {
    expect(readAnonymisedCsv(change(anonymisedCsv(withShare(9, 11))))).toBe(reason);
  });
});
