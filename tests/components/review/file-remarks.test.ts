import { beforeAll, describe, expect, it } from 'vitest';
import { fileRemarks } from '@/components/review/file-remarks.ts';
import type { AnonymisedRow } from '@/lib/core/export/anonymised-row.ts';
import { speakEnglish } from '../in-english.ts';

beforeAll(speakEnglish);

const shown = { group: 'all', genuine_low: '0.4', genuine_high: '0.7' } as AnonymisedRow;
const about = (over: Partial<Parameters<typeof fileRemarks>[0]> = {}) =>
  fileRemarks({
    preset: 'named',
    hasBand: true,
    withheld: { hiddenRows: 5, rows: 7, share: 0.2, personal: 0 },
    mostRevealing: shown,
    timed: [],
    isTimeKeptBack: false,
    fixedOn: undefined,
    ...over,
  });

describe('what is said of time before a file is handed on', () => {
  it('names the work areas that have a row, and who can conclude what from it', () => {
    const said = about({ timed: ['review', 'incident'] });

    expect(said.join(' ')).toContain('Work areas with a row about time: Review and Incidents.');
    expect(said.join(' ')).toContain('can tell from it that the file is yours');
    expect(said.join(' ')).not.toContain('No work area has a row');
  });

  it('says what it takes where none has one', () => {
    expect(about().join(' ')).toContain('For that, a trial with ten blocks or more');
    expect(about().join(' ')).toContain('5 of 7 rows are hidden');
  });

  it('says that the file before told something already', () => {
    expect(about({ isTimeKeptBack: true }).join(' ')).toContain('The file of the four weeks before says');
    expect(about({ isTimeKeptBack: true, timed: ['review'] }).join(' ')).not.toContain('weeks before');
  });

  it.each([
    { preset: 'pool' as const },
    { mostRevealing: undefined, withheld: { hiddenRows: 7, rows: 7, share: 1, personal: 0 } },
  ])('is nothing where no row could have it', (over) => {
    expect(about({ ...over, isTimeKeptBack: true }).join(' ')).not.toMatch(/[Ww]ork area/);
  });
});
