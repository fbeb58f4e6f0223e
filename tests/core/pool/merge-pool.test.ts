import { describe, expect, it } from 'vitest';
import { anonymisePeriod } from '@/lib/core/export/anonymise-period.ts';
import { anonymisedCsv } from '@/lib/core/export/anonymised-csv.ts';
import { applyPreset, type Preset } from '@/lib/core/export/preset.ts';
import { PoolCollector, peopleMissing } from '@/lib/core/pool/merge-pool.ts';
import { aSession, noon } from '../session/a-session.ts';

const earlier = '2026-10-05';
const later = '2026-11-02';

/** The file of somebody with so many genuine and so many other sessions. */
function fileOf(genuine: number, filler: number, monday = later, preset: Preset = 'pool'): string {
  const sessions = Array.from({ length: genuine + filler }, (_, index) =>
    aSession({
      id: `${index}`,
      startedAt: noon - (index % 5) * 86_400_000,
      verdict: index < genuine ? 'genuine' : 'filler',
    }),
  );
  return anonymisedCsv(applyPreset(anonymisePeriod({ monday, sunday: '' }, sessions), preset));
}

function merge(texts: readonly string[], areAllFromDifferentPeople = false) {
  const collector = new PoolCollector();
  for (const [index, text] of texts.entries()) collector.add({ name: `${index}.csv`, text });
  return collector.merge({ areAllFromDifferentPeople });
}

/** Files of five people, three of whom say the same. */
const five = [fileOf(1, 29), fileOf(9, 21), fileOf(15, 15), fileOf(21, 9), fileOf(29, 1)];

describe('a pool', () => {
  it('of five says the mean of their shares, in tenths', () => {
    // Three times 0 to 0.6, then 0.2 to 0.8 and 0.4 to 1: from 0.12 to 0.72.
    expect(merge(five, true)).toEqual({
      people: 5,
      refused: [],
      periodStart: later,
      mean: { low: 0.1, high: 0.8 },
    });
  });

  it('of four says nothing, and how many are missing', () => {
    const pool = merge(five.slice(1), true);

    expect(pool).toMatchObject({ people: 4, mean: undefined });
    expect(peopleMissing(pool)).toBe(1);
    expect(peopleMissing(merge(five, true))).toBe(0);
  });

  it('of nobody says nothing', () => {
    expect(merge([])).toEqual({ people: 0, refused: [], periodStart: undefined, mean: undefined });
  });

  it.each([
    ['no file at all', '', 'not_csv'],
    ['a picture', '\u0089PNG\r\n', 'not_csv'],
    ['something far too long', 'schema,'.repeat(10_000), 'too_large'],
    ['a file of a later version', fileOf(9, 21).replaceAll('aiuse/1', 'aiuse/9'), 'version'],
    ['one with a column too many', fileOf(9, 21).replaceAll('\r\n', ',x\r\n'), 'shape'],
    ['one with other words', fileOf(9, 21).replace('counted', 'guessed'), 'words'],
    ['one with a formula', fileOf(9, 21).replace('counted', '=1+1'), 'words'],
    ['a named file', fileOf(9, 21, later, 'named'), 'not_for_pool'],
    [
      'a named file without the band, in finer steps',
      fileOf(9, 21, later, 'named_without_band'),
      'not_for_pool',
    ],
    ['a file that shows nothing', fileOf(2, 2), 'nothing_shown'],
    ['a file of another period', fileOf(9, 21, earlier), 'other_period'],
  ])('refuses %s, says why, and merges the rest', (_, text, reason) => {
    const pool = merge([...five, text], true);

    expect(pool.refused).toEqual([{ name: '5.csv', reason }]);
    expect(pool).toMatchObject({ people: 5, mean: { low: 0.1, high: 0.8 } });
  });

  it('refuses files with the same content, unless each is said to be from somebody else', () => {
    const alike = Array.from({ length: 6 }, () => fileOf(15, 15));

    expect(merge(alike)).toMatchObject({ people: 1, mean: undefined });
    expect(merge(alike).refused).toEqual(
      [1, 2, 3, 4, 5].map((index) => ({ name: `${index}.csv`, reason: 'same_content' })),
    );
    expect(merge(alike, true)).toMatchObject({ people: 6, refused: [], mean: { low: 0, high: 0.6 } });
  });

  it('is of the period that most files are of', () => {
    expect(merge([fileOf(3, 27, earlier), ...five]).periodStart).toBe(later);
    expect(merge([fileOf(3, 27, earlier), fileOf(29, 1, earlier), ...five.slice(4)]).periodStart).toBe(
      earlier,
    );
    expect(merge([...five.slice(4), fileOf(3, 27, earlier)]).periodStart).toBe(later);
  });

  it('of ten thousand is merged at once', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => five[index % 5] ?? '');

    expect(merge(many, true)).toMatchObject({ people: 10_000, mean: { low: 0.1, high: 0.8 } });
  });
});
