import type { Task } from '../task/task.ts';
import type { CsvMapping } from './csv-mapping.ts';
import { type ImportInto, importedTask } from './imported-task.ts';
import { type FindOffset, findOffsets, localMoment } from './local-moment.ts';
import { readClock } from './read-clock.ts';
import { readDate } from './read-date.ts';
import { readDuration } from './read-duration.ts';
import { readSize } from './read-size.ts';
import type { Table, TableRow } from './read-table.ts';
import { readTimestamp } from './read-timestamp.ts';

/**
 * Why a row is no task: no date or one that is none, no time or none that is one, no end, a duration that is none, an
 * end before its beginning, no time at all, more than a day, or a time to come.
 */
type RowFault =
  | 'date'
  | 'time'
  | 'end'
  | 'duration'
  | 'end-before-start'
  | 'no-time'
  | 'over-a-day'
  | 'to-come';

/** What a file comes to under a mapping. Nothing of it is kept before the user says so. */
export interface MappedRows {
  /** Each once, in the order of the file. */
  readonly tasks: readonly Task[];
  readonly bad: readonly { readonly line: number; readonly fault: RowFault }[];
  /** Rows of other groups. */
  readonly others: number;
  /** Rows with the times of one before. */
  readonly repeated: number;
}

const dayMs = 24 * 3_600_000;

/** Makes tasks of the rows of a file. Only the cells of mapped columns are read. */
export function mapRows({ rows }: Table, mapping: CsvMapping, into: ImportInto): MappedRows {
  const findOffset = findOffsets();
  const tasks = new Map<string, Task>();
  const bad: MappedRows['bad'][number][] = [];
  let [others, repeated] = [0, 0];
  for (const row of rows) {
    if (!isOfGroups(row, mapping)) {
      others += 1;
      continue;
    }
    const task = mapRow(row, mapping, { ...into, findOffset });
    if (typeof task === 'string') bad.push({ line: row.line, fault: task });
    else if (tasks.has(task.id)) repeated += 1;
    else tasks.set(task.id, task);
  }
  return { tasks: [...tasks.values()], bad, others, repeated };
}

/** The words in a column, each once, sorted: of a cell with several, such as tags, each of them. */
export function wordsIn({ rows }: Table, column: number | undefined, isSplit: boolean): string[] {
  if (column === undefined) return [];
  const cells = rows.map(({ cells: all }) => (all[column] ?? '').trim());
  const words = isSplit ? cells.flatMap(splitWords) : cells;
  return [...new Set(words)].filter((word) => word !== '').sort();
}

interface Place extends ImportInto {
  readonly findOffset: FindOffset;
}

function mapRow(row: TableRow, mapping: CsvMapping, place: Place): Task | RowFault {
  const span = spanOf(row, mapping, place);
  if (typeof span === 'string') return span;

  const { from, to, endedAt } = span;
  if (to < from) return 'end-before-start';
  if (to === from) return 'no-time';
  if (to - from > dayMs) return 'over-a-day';
  if (to > place.now) return 'to-come';
  return importedTask(
    {
      worked: [{ from, to }],
      endedAt,
      size: readSize(cellOf(row, mapping.columns.size)),
      withAi: withAiOf(row, mapping),
    },
    place,
  );
}

interface RowSpan {
  readonly from: number;
  readonly to: number;
  readonly endedAt?: number | undefined;
}

/** By its duration where it has one, which leaves breaks out, else from beginning to end. */
function spanOf(row: TableRow, mapping: CsvMapping, place: Place): RowSpan | RowFault {
  const { columns } = mapping;
  const from = momentAt(row, { date: columns.date, time: columns.time }, mapping, place);
  if (typeof from === 'string') return from;

  const end = endOf(row, from, mapping, place);
  if (typeof end === 'string') return end;
  const written = cellOf(row, columns.duration);
  if (written === '') return end === undefined ? 'end' : { from, to: end };

  const duration = readDuration(written, mapping.durationUnit);
  if (duration === undefined) return 'duration';
  if (end !== undefined && end < from) return 'end-before-start';
  return { from, to: from + duration, endedAt: end };
}

interface Columns {
  readonly date: number | undefined;
  readonly time: number | undefined;
}

/** A moment that says its own offset, or a date and a time in the zone, in two cells or in one. */
function momentAt(
  row: TableRow,
  { date, time }: Columns,
  { dateOrder }: CsvMapping,
  place: Place,
): number | 'date' | 'time' {
  const written = cellOf(row, date);
  const exact = readTimestamp(written);
  if (exact !== undefined) return exact;

  const [day = '', clockOfDate = ''] = splitDate(written);
  const known = dateOrder && readDate(day, dateOrder);
  if (known === undefined) return 'date';
  const clock = time === undefined ? clockOfDate : cellOf(row, time);
  // A file of days and durations is as good: the day begins.
  const clockMs = clock === '' && time === undefined ? 0 : readClock(clock);
  return clockMs === undefined ? 'time' : localMoment(known, clockMs, place);
}

/** Undefined where nothing says it. Where only a time does and it is earlier than the beginning, it is the next day's. */
function endOf(row: TableRow, from: number, mapping: CsvMapping, place: Place): number | undefined | 'end' {
  const { date, endDate, endTime } = mapping.columns;
  const [dateCell, timeCell] = [cellOf(row, endDate), cellOf(row, endTime)];
  if (dateCell === '' && timeCell === '') return undefined;

  const end = momentAt(row, { date: dateCell === '' ? date : endDate, time: endTime }, mapping, place);
  if (typeof end === 'string') return 'end';
  return dateCell === '' && end < from ? end + dayMs : end;
}

function splitDate(text: string): [string, string] {
  const found = /^(\S+?)(?:T|,?\s+)(\d{1,2}[:.]\d.*)$/.exec(text);
  return found === null ? [text, ''] : [found[1] ?? '', found[2] ?? ''];
}

function isOfGroups(row: TableRow, { columns, groups }: CsvMapping): boolean {
  return groups === undefined || groups.includes(cellOf(row, columns.group));
}

function withAiOf(row: TableRow, { columns, withAi }: CsvMapping): boolean | undefined {
  if (withAi === undefined || typeof withAi === 'boolean') return withAi;
  return splitWords(cellOf(row, columns.ai)).some((word) => withAi.includes(word));
}

const splitWords = (cell: string): string[] => cell.split(/[,;|]/).map((word) => word.trim());

const cellOf = ({ cells }: TableRow, column: number | undefined): string =>
  column === undefined ? '' : (cells[column] ?? '').trim();
