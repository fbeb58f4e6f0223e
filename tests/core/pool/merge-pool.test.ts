import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { poolRanges } from '@/lib/core/export/preset.ts';
import type { MeasuredTime } from '@/lib/core/export/time-cells.ts';
import { type GivenFile, mergePool, peopleMissing } from '@/lib/core/pool/merge-pool.ts';
import { readPoolFile } from '@/lib/core/pool/read-pool-file.ts';
import { earlierPeriod, period, poolFileOf } from './pool-file-of.ts';

const given = (texts: readonly string[]): GivenFile[] =>
  texts.map((text, index) => ({ name: `${index}.csv`, changedAt: index, content: readPoolFile(text) }));

const merge = (texts: readonly string[], areAllFromDifferentPeople = false) =>
  mergePool(given(texts), { areAllFromDifferentPeople });

const aTime: MeasuredTime = {
  scope: 'work_area',
  group: 'review',
  pairs: 12,
  evidence: 'randomised',
  ratio: { low: 0.4709, high: 0.7146 },
  verdict: 'faster',
};
const namedWithTime = poolFileOf(9, 21, period, 'named', [aTime]);

/** Files of five people, three of whom say the same. */
const five = [poolFileOf(1, 29), poolFileOf(9, 21), poolFileOf(15, 15), poolFileOf(21, 9), poolFileOf(29, 1)];

describe('a pool', () => {
  it('of five says the mean of their shares, in tenths', () => {
    // Three times 0 to 0.6, then 0.2 to 0.8 and 0.4 to 1: from 0.12 to 0.72.
    expect(merge(five, true)).toEqual({
      people: 5,
      refused: [],
      periodStart: period,
      mean: { low: 0.1, high: 0.8 },
    });
  });

  it('is the same where these people measured time', () => {
    const measured = [9, 15, 21].map((genuine) => poolFileOf(genuine, 30 - genuine, period, 'pool', [aTime]));

    expect(namedWithTime).toContain('faster,0.4,0.8,randomised');
    expect(measured).toEqual(five.slice(1, 4));
    expect(merge([...five.slice(0, 1), ...measured, ...five.slice(4)], true)).toEqual(merge(five, true));
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
    ['a file of a later version', poolFileOf(9, 21).replaceAll('aiuse/1', 'aiuse/9'), 'version'],
    ['one with a column too many', poolFileOf(9, 21).replaceAll('\r\n', ',x\r\n'), 'shape'],
    ['one with other words', poolFileOf(9, 21).replace('counted', 'guessed'), 'words'],
    ['one with a formula', poolFileOf(9, 21).replace('counted', '=1+1'), 'words'],
    ['one with a finer range', poolFileOf(9, 21).replace('0.0,0.6', '0.2,0.4'), 'not_for_pool'],
    ['a named file', poolFileOf(9, 21, period, 'named'), 'not_for_pool'],
    ['a named file that says something about time', namedWithTime, 'not_for_pool'],
    [
      'one that says something about time besides',
      poolFileOf(9, 21).replace(
        'review,hidden,,,,,,,,',
        'review,shown,,0.0,1.0,counted,faster,0.4,0.8,randomised',
      ),
      'not_for_pool',
    ],
    [
      'a named file without the band, in finer steps',
      poolFileOf(9, 21, period, 'named_without_band'),
      'not_for_pool',
    ],
    ['a file that shows nothing', poolFileOf(2, 2), 'nothing_shown'],
    ['a file of another period', poolFileOf(9, 21, earlierPeriod), 'other_period'],
  ])('refuses %s, says why, and merges the rest', (_, text, reason) => {
    const pool = merge([...five, text], true);

    expect(pool.refused).toEqual([{ name: '5.csv', reason }]);
    expect(pool).toMatchObject({ people: 5, mean: { low: 0.1, high: 0.8 } });
  });

  it('refuses what could not be read', () => {
    const unreadable = { name: 'folder', changedAt: 0, content: 'unreadable' } as const;

    expect(mergePool([unreadable, ...given(five)], { areAllFromDifferentPeople: true })).toMatchObject({
      people: 5,
      refused: [{ name: 'folder', reason: 'unreadable' }],
    });
  });

  it('refuses files with the same content, unless each is said to be from somebody else', () => {
    const alike = Array.from({ length: 6 }, () => poolFileOf(15, 15));

    expect(merge(alike)).toMatchObject({ people: 1, mean: undefined });
    expect(merge(alike).refused).toEqual(
      [1, 2, 3, 4, 5].map((index) => ({ name: `${index}.csv`, reason: 'same_content' })),
    );
    expect(merge(alike, true)).toMatchObject({ people: 6, refused: [], mean: { low: 0, high: 0.6 } });
  });

  it('counts a file that was given twice once, whatever was said', () => {
    const files = given(five);
    const [first] = files;

    for (const areAllFromDifferentPeople of [true, false])
      expect(
        mergePool([...files, ...files], { areAllFromDifferentPeople }).refused.filter(
          ({ reason }) => reason === 'given_twice',
        ),
      ).toHaveLength(5);
    expect(
      mergePool([...files, { ...(first as GivenFile), changedAt: 99 }], { areAllFromDifferentPeople: true }),
    ).toMatchObject({ people: 6, refused: [] });
  });

  it('is of the period that most files are of', () => {
    expect(merge([poolFileOf(3, 27, earlierPeriod), ...five]).periodStart).toBe(period);
    expect(
      merge([poolFileOf(3, 27, earlierPeriod), poolFileOf(29, 1, earlierPeriod), ...five.slice(4)])
        .periodStart,
    ).toBe(earlierPeriod);
    expect(merge([...five.slice(4), poolFileOf(3, 27, earlierPeriod)]).periodStart).toBe(period);
  });

  it('of ten thousand is merged at once', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => five[index % 5] ?? '');

    expect(merge(many, true)).toMatchObject({ people: 10_000, mean: { low: 0.1, high: 0.8 } });
  });
});

describe('the difference of two pools', () => {
  const anyPeople = fc.array(fc.constantFrom(...poolRanges), { minLength: 5, maxLength: 12 });
  const asFile = (share: (typeof poolRanges)[number], index: number): GivenFile => ({
    name: `${index}.csv`,
    changedAt: index,
    content: { periodStart: period, share },
  });
  const meanOf = (shares: readonly (typeof poolRanges)[number][]) =>
    mergePool(shares.map(asFile), { areAllFromDifferentPeople: true }).mean;

  it('leaves the share of who was taken out open by 0.25 either way, whoever knows all the others', () => {
    fc.assert(
      fc.property(anyPeople, fc.nat(), (people, chance) => {
        const leaver = chance % people.length;
        const others = people.toSpliced(leaver, 1);
        const seen = [meanOf(people), meanOf(others)];
        // All that the one who left may have handed in, by the two means and the files of all the others.
        const possible = poolRanges.filter(
          (range) =>
            JSON.stringify([meanOf(people.with(leaver, range)), meanOf(others)]) === JSON.stringify(seen),
        );
        const least = Math.min(...possible.map(({ low }) => low));
        const most = Math.max(...possible.map(({ high }) => high));

        expect(possible).toContain(people[leaver]);
        expect(most - least).toBeGreaterThanOrEqual(0.5);
      }),
      { numRuns: 2_000 },
    );
  });

  it('says nothing of a pool of four', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...poolRanges), { maxLength: 4 }), (people) => {
        expect(meanOf(people)).toBeUndefined();
      }),
    );
  });
});
