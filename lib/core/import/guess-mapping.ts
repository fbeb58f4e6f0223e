import type { CsvColumns, CsvMapping, CsvSource } from './csv-mapping.ts';
import { possibleOrders } from './read-date.ts';
import type { Table } from './read-table.ts';
import { readTimestamp } from './read-timestamp.ts';

/**
 * How columns are called, in lower case, the surest name first. Those of the detailed reports of Toggl Track (`Start
 * date`, and `End date` or, lately, `Stop date`) and of Clockify (`Duration (h)`) are among them.
 */
const namesOf: Readonly<Record<keyof CsvColumns, readonly string[]>> = {
  date: [
    'start date',
    'started at',
    'start',
    'date',
    'day',
    'datum',
    'startdatum',
    'beginn',
    'from',
    'begin',
  ],
  time: ['start time', 'startzeit', 'startuhrzeit', 'time'],
  endDate: ['end date', 'stop date', 'ended at', 'end', 'stop', 'enddatum', 'ende', 'to', 'until'],
  endTime: ['end time', 'stop time', 'endzeit', 'enduhrzeit'],
  duration: [
    'duration (h)',
    'duration',
    'duration (decimal)',
    'minutes',
    'hours',
    'time spent',
    'hands-on minutes',
    'dauer',
    'minuten',
    'stunden',
  ],
  size: ['size', 'task size', 'größe', 'groesse'],
  group: ['project', 'workflow', 'projekt', 'task', 'category'],
  ai: ['with ai', 'ai', 'tags', 'tag', 'mit ki', 'ki'],
};

/** What a file is, and how its columns are to be read as far as its header and its dates tell. */
export function guessMapping(table: Table): { source: CsvSource; mapping: CsvMapping } {
  const names = table.header.map((name) => name.toLowerCase());
  const find = (of: keyof CsvColumns): number | undefined => {
    const found = namesOf[of].map((name) => names.indexOf(name)).find((index) => index >= 0);
    return found;
  };
  const columns: CsvColumns = {
    date: find('date'),
    time: find('time'),
    endDate: find('endDate'),
    endTime: find('endTime'),
    duration: find('duration'),
    size: find('size'),
    group: find('group'),
    ai: find('ai'),
  };
  return {
    source: sourceOf(names),
    mapping: {
      columns,
      dateOrder: guessOrder(table, columns.date),
      durationUnit: guessUnit(names[columns.duration ?? -1] ?? ''),
      groups: undefined,
      withAi: undefined,
    },
  };
}

/** The order that every date of a column has, where there is only one. */
export function guessOrder({ rows }: Table, column: number | undefined): CsvMapping['dateOrder'] {
  if (column === undefined) return undefined;
  const dates = rows
    .map(({ cells }) => (cells[column] ?? '').trim())
    .filter((text) => readTimestamp(text) === undefined)
    .map((text) => /^[^T\s]*/.exec(text)?.[0] ?? '')
    .filter((text) => text !== '');
  // A file of timestamps alone needs no order.
  if (dates.length === 0) return 'ymd';
  const [only, ...others] = possibleOrders(dates);
  return others.length === 0 ? only : undefined;
}

function sourceOf(names: readonly string[]): CsvSource {
  const has = (...some: readonly string[]): boolean => some.every((name) => names.includes(name));
  if (has('duration (h)', 'start date', 'start time')) return 'clockify';
  if (has('start date', 'start time', 'duration') && (has('end time') || has('stop time'))) return 'toggl';
  return 'other';
}

function guessUnit(name: string): CsvMapping['durationUnit'] {
  if (/min/.test(name)) return 'minutes';
  return /sec|sek/.test(name) ? 'seconds' : 'hours';
}
