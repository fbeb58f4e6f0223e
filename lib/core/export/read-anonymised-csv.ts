import Papa from 'papaparse';
import { isFirstDayOfPeriod } from '../week/week.ts';
import {
  type AnonymisedRow,
  bases,
  columnsOfFile,
  evidences,
  hiddenCells,
  rowsOfFile,
  schemaOfFile,
  sessionsBands,
  timeEffects,
} from './anonymised-row.ts';

/** Why a text is no anonymised file: another format or version, other rows or columns, or a cell that none has. */
export type Unreadable = 'not_csv' | 'version' | 'shape' | 'words';

const share = /^(?:0\.\d|1\.0)$/;
/** Ratios of times have one decimal too, and may be above 1. */
const ratio = /^(?:|\d{1,3}\.\d)$/;

/** What may stand in the cells of a shown row. */
const shownCells: Readonly<Record<string, readonly string[] | RegExp>> = {
  sessions_band: ['', ...sessionsBands],
  genuine_low: share,
  genuine_high: share,
  basis: bases,
  time_effect: timeEffects,
  time_ratio_low: ratio,
  time_ratio_high: ratio,
  evidence: evidences,
};

/**
 * Reads the text of an anonymised file, and nothing that is not exactly one. A spreadsheet that saved it again with
 * other line ends or quotes changes nothing.
 *
 * @returns its rows, or why it is none
 */
export function readAnonymisedCsv(text: string): AnonymisedRow[] | Unreadable {
  // A file that was saved by a spreadsheet may begin with a byte order mark.
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {
    delimiter: ',',
    skipEmptyLines: true,
  });
  const [header = [], ...lines] = data;
  if (errors.length > 0 || header[0] !== 'schema') return 'not_csv';
  if (lines.some(([schema]) => schema !== schemaOfFile)) return 'version';
  if (!isSame(header, columnsOfFile) || lines.length !== rowsOfFile.length) return 'shape';
  if (lines.some((line) => line.length !== columnsOfFile.length)) return 'shape';

  const rows = lines.map(
    (line) => Object.fromEntries(columnsOfFile.map((column, index) => [column, line[index]])) as never,
  ) as AnonymisedRow[];
  if (!rows.every(({ scope, group }, index) => isSame([scope, group], rowsOfFile[index] ?? [])))
    return 'shape';
  return rows.every((row) => isOfPeriod(row, rows) && (isHidden(row) || isShown(row))) ? rows : 'words';
}

const isSame = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((word, index) => word === others[index]);

function isOfPeriod({ period_start }: AnonymisedRow, [first]: readonly AnonymisedRow[]): boolean {
  return period_start === first?.period_start && isFirstDayOfPeriod(period_start);
}

function isHidden(row: AnonymisedRow): boolean {
  return Object.entries(hiddenCells).every(([column, cell]) => row[column as keyof AnonymisedRow] === cell);
}

function isShown(row: AnonymisedRow): boolean {
  const isAllowed = Object.entries(shownCells).every(([column, allowed]) => {
    const cell = row[column as keyof AnonymisedRow];
    return allowed instanceof RegExp ? allowed.test(cell) : allowed.includes(cell);
  });
  const hasItsOwn = row.scope === 'all' || row.sessions_band === '';
  return (
    row.status === 'shown' && isAllowed && hasItsOwn && Number(row.genuine_low) <= Number(row.genuine_high)
  );
}
