import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowSchemas } from '@/lib/core/backup/row-schemas.ts';
import type { CsvMapping } from '@/lib/core/import/csv-mapping.ts';
import { guessMapping } from '@/lib/core/import/guess-mapping.ts';
import { findOffsets, localMoment } from '@/lib/core/import/local-moment.ts';
import { mapRows, wordsIn } from '@/lib/core/import/map-rows.ts';
import { readClock } from '@/lib/core/import/read-clock.ts';
import { possibleOrders, readDate } from '@/lib/core/import/read-date.ts';
import { readDuration } from '@/lib/core/import/read-duration.ts';
import { isTable, readTable, type Table } from '@/lib/core/import/read-table.ts';
import { readTimestamp } from '@/lib/core/import/read-timestamp.ts';
import { handsOnMs } from '@/lib/core/task/task.ts';

const into = { workflowId: 'review', zone: 'Europe/Berlin', now: Date.UTC(2026, 10, 1) };

describe('a detailed report of Toggl Track', () => {
  const { table, source, mapping } = open('toggl-detailed.csv');

  it('is known, with its byte order mark, commas in quotes and line breaks in cells', () => {
    expect(source).toBe('toggl');
    expect(mapping).toMatchObject({ dateOrder: 'ymd', durationUnit: 'hours' });
    expect(table.rows.map(({ line }) => line)).toEqual([2, 3, 4, 6]);
  });

  it('gives the tasks of one project, with AI by their tags, breaks left out and midnight crossed', () => {
    const { tasks, bad, others } = mapRows(
      table,
      { ...mapping, groups: ['Reviews'], withAi: ['ai', 'AI'] },
      into,
    );

    expect({ bad, others }).toEqual({ bad: [], others: 1 });
    expect(tasks.map((task) => handsOnMs(task) / 60_000)).toEqual([45.5, 45, 70]);
    expect(tasks.map(({ withAi }) => withAi)).toEqual([true, false, true]);
    expect(tasks.map(({ startedAt, endedAt }) => [iso(startedAt), iso(endedAt)])).toEqual([
      ['2026-09-07T07:05:00Z', '2026-09-07T07:50:30Z'],
      ['2026-09-07T21:40:00Z', '2026-09-07T22:25:00Z'],
      ['2026-09-08T12:00:00Z', '2026-09-08T13:30:00Z'],
    ]);
    expect(tasks.map(({ day }) => day)).toEqual(['2026-09-07', '2026-09-07', '2026-09-08']);
  });

  it('makes rows that the ledger and its backup take', () => {
    const { tasks } = mapRows(table, mapping, into);

    expect(tasks).toHaveLength(4);
    for (const task of tasks) expect(rowSchemas.task.safeParse(task).error).toBeUndefined();
  });

  it('in the shape that it has lately is known too, and an entry that still runs is named', () => {
    const lately = open('toggl-detailed-2026.csv');
    const { tasks, bad } = mapRows(lately.table, lately.mapping, into);

    expect(lately.source).toBe('toggl');
    expect(tasks.map(({ id }) => id)).toEqual(
      mapRows(table, mapping, into)
        .tasks.slice(0, 2)
        .map(({ id }) => id),
    );
    expect(bad).toEqual([{ line: 4, fault: 'end' }]);
  });
});

describe('a detailed report of Clockify', () => {
  it('with American dates and twelve hours is read', () => {
    const { table, source, mapping } = open('clockify-detailed-us.csv');
    const { tasks, bad } = mapRows(table, { ...mapping, withAi: ['ai'] }, into);

    expect(source).toBe('clockify');
    expect(mapping.dateOrder).toBe('mdy');
    expect(bad).toEqual([]);
    expect(tasks.map(({ startedAt }) => iso(startedAt))).toEqual([
      '2026-09-07T07:05:00Z',
      '2026-09-17T21:40:00Z',
    ]);
    expect(tasks.map(({ withAi }) => withAi)).toEqual([true, false]);
  });

  it('whose dates could be European or American is asked about, and gives no task before', () => {
    const { table, mapping } = open('clockify-detailed-eu.csv');

    expect(mapping.dateOrder).toBeUndefined();
    expect(mapRows(table, mapping, into).bad.map(({ fault }) => fault)).toEqual(['date', 'date']);
    const { tasks } = mapRows(table, { ...mapping, dateOrder: 'dmy' }, into);
    expect(tasks.map((task) => [iso(task.startedAt), handsOnMs(task) / 60_000])).toEqual([
      ['2026-09-07T07:05:00Z', 45],
      ['2026-09-08T08:00:00Z', 13],
    ]);
  });
});

describe('a sheet of one’s own', () => {
  const { table, source, mapping } = open('own-sheet-de.csv');
  const { tasks, bad } = mapRows(table, { ...mapping, withAi: ['ja'] }, into);

  it('with semicolons, commas in numbers and German names is read', () => {
    expect(source).toBe('other');
    expect(mapping).toMatchObject({ dateOrder: 'dmy', durationUnit: 'minutes' });
    expect(
      tasks.map((task) => [iso(task.startedAt), handsOnMs(task) / 60_000, task.size, task.withAi]),
    ).toEqual([
      ['2026-09-07T07:05:00Z', 45.5, 'small', true],
      ['2026-09-17T21:40:00Z', 45, 'large', false],
    ]);
  });

  it('has each bad row named with its line and the reason', () => {
    expect(bad).toEqual([
      { line: 4, fault: 'time' },
      { line: 5, fault: 'date' },
      { line: 6, fault: 'duration' },
      { line: 7, fault: 'no-time' },
      { line: 8, fault: 'over-a-day' },
      { line: 9, fault: 'to-come' },
    ]);
  });

  it('lists the words of a column for the user to choose from', () => {
    expect(wordsIn(table, mapping.columns.ai, true)).toEqual(['ja', 'nein']);
    expect(wordsIn(table, undefined, false)).toEqual([]);
  });

  it('with days and minutes alone is enough, and one with timestamps is read to the second', () => {
    const days = expectTable('day,minutes\n2026-09-07,30\n');
    const moments = expectTable('Start,End\n2026-09-07T09:00:00+02:00,2026-09-07T07:30:15Z\n');
    const together = expectTable('Start,End\n2026-09-07 09:00,2026-09-07 09:30\n');

    expect(mapAll(days)).toEqual([['2026-09-06T22:00:00Z', 30]]);
    expect(mapAll(moments)).toEqual([['2026-09-07T07:00:00Z', 30.25]]);
    expect(mapAll(together)).toEqual([['2026-09-07T07:00:00Z', 30]]);
  });

  it('says where an end lies before its beginning', () => {
    const table = expectTable('Start,End\n2026-09-07 09:00,2026-09-07 08:30\n');

    expect(mapRows(table, guessMapping(table).mapping, into).bad).toEqual([
      { line: 2, fault: 'end-before-start' },
    ]);
  });
});

describe('what comes in twice', () => {
  const { table, mapping } = open('toggl-detailed.csv');

  it('is the same task, whatever was chosen besides', () => {
    const ids = (changed: Partial<CsvMapping>) =>
      mapRows(table, { ...mapping, ...changed }, { ...into, now: into.now + 1 }).tasks.map(({ id }) => id);

    expect(ids({ withAi: true })).toEqual(ids({ withAi: ['ai'] }));
    expect(new Set(ids({})).size).toBe(4);
  });

  it('is told where it does so in one file', () => {
    const twice = { ...table, rows: [...table.rows, ...table.rows] };

    expect(mapRows(twice, mapping, into)).toMatchObject({ repeated: 4 });
    expect(mapRows(twice, mapping, into).tasks).toHaveLength(4);
  });

  it('is another one in another workflow', () => {
    const [one] = mapRows(table, mapping, into).tasks;
    const [other] = mapRows(table, mapping, { ...into, workflowId: 'docs' }).tasks;

    expect(one?.id).not.toBe(other?.id);
  });
});

describe('a text', () => {
  it.each([
    ['empty', ''],
    ['empty', '\uFEFF\n\n'],
    ['one-column', 'just words\nand more\n'],
    ['double-column', 'a,a\n1,2\n'],
    ['quotes', 'a,b\n"1,2\n3,4\n'],
  ])('that is no table is told: %s', (fault, text) => {
    expect(readTable(text)).toBe(fault);
  });

  it('of any kind breaks nothing', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const table = readTable(`Start date,Duration,Tags\n${text}`);
        if (isTable(table)) mapRows(table, guessMapping(table).mapping, into);
      }),
    );
  });
});

describe('reading', () => {
  it.each([
    ['9:05', 545],
    ['09:05:30', 545.5],
    ['9.05', 545],
    ['12:00 AM', 0],
    ['12:30 pm', 750],
    ['1:05\u202fPM', 785],
    ['11:59 p.m.', 1439],
    ['13:00 PM', undefined],
    ['24:00', undefined],
    ['9', undefined],
    ['', undefined],
  ])('the time %s', (text, minutes) => {
    expect(readClock(text)).toBe(minutes === undefined ? undefined : minutes * 60_000);
  });

  it.each([
    ['1:30:00', 'hours', 90],
    ['0:13', 'hours', 13],
    ['1.5', 'hours', 90],
    ['1,5', 'minutes', 1.5],
    ['90', 'seconds', 1.5],
    ['1h 30m', 'hours', 90],
    ['45 min', 'hours', 45],
    ['1:75', 'hours', undefined],
    ['-5', 'minutes', undefined],
    ['a while', 'hours', undefined],
  ] as const)('the duration %s in %s', (text, unit, minutes) => {
    expect(readDuration(text, unit)).toBe(minutes === undefined ? undefined : minutes * 60_000);
  });

  it('the order of dates from all of them', () => {
    expect(possibleOrders(['2026-09-07'])).toEqual(['ymd']);
    expect(possibleOrders(['07.09.2026', '13.09.2026'])).toEqual(['dmy']);
    expect(possibleOrders(['9/7/2026', '9/13/2026'])).toEqual(['mdy']);
    expect(possibleOrders(['9/7/2026'])).toEqual(['dmy', 'mdy']);
    expect(possibleOrders(['soon'])).toEqual([]);
    expect(possibleOrders(['13.09.2026', '30.02.2026'])).toEqual(['dmy']);
    expect(possibleOrders(['13.09.2026', 'a', 'b'])).toEqual([]);
    expect(readDate('31.04.2026', 'dmy')).toBeUndefined();
    expect(readDate('07.09.26', 'dmy')).toBeUndefined();
  });

  it('moments with an offset', () => {
    expect(readTimestamp('2026-09-07T09:00:00.123456+02:00')).toBe(Date.UTC(2026, 8, 7, 7, 0, 0, 123));
    expect(readTimestamp('2026-09-07 09:00Z')).toBe(Date.UTC(2026, 8, 7, 9));
    expect(readTimestamp('2026-09-07T09:00:00')).toBeUndefined();
  });

  it.each([
    ['in summer', [2026, 9, 7], 9, '2026-09-07T07:00:00Z'],
    ['in winter', [2026, 12, 7], 9, '2026-12-07T08:00:00Z'],
    ['in the hour that comes twice: the first', [2026, 10, 25], 2.5, '2026-10-25T00:30:00Z'],
    ['after it', [2026, 10, 25], 3.5, '2026-10-25T02:30:00Z'],
    ['in the hour that never comes: an hour later', [2026, 3, 29], 2.5, '2026-03-29T01:30:00Z'],
    ['after it', [2026, 3, 29], 3.5, '2026-03-29T01:30:00Z'],
    ['before it', [2026, 3, 29], 1.5, '2026-03-29T00:30:00Z'],
  ] as const)('what the clocks show %s', (_, [year, month, day], hours, expected) => {
    const place = { zone: 'Europe/Berlin', findOffset: findOffsets() };

    expect(iso(localMoment({ year, month, day }, hours * 3_600_000, place))).toBe(expected);
  });
});

function open(name: string): { table: Table } & ReturnType<typeof guessMapping> {
  const table = expectTable(readFileSync(new URL(`files/${name}`, import.meta.url), 'utf8'));
  return { table, ...guessMapping(table) };
}

function expectTable(text: string): Table {
  const table = readTable(text);
  if (!isTable(table)) throw new Error(table);
  return table;
}

const mapAll = (table: Table) =>
  mapRows(table, guessMapping(table).mapping, into).tasks.map((task) => [
    iso(task.startedAt),
    handsOnMs(task) / 60_000,
  ]);

const iso = (at: number | undefined): string =>
  at === undefined ? '' : new Date(at).toISOString().replace('.000Z', 'Z');
