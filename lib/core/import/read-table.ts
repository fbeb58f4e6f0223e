import Papa from 'papaparse';

/** A CSV file as it stands: a header, and rows with the line that each begins in. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  /** From 1, as an editor counts. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Why a text is no table: nothing in it, one column alone, two columns of one name, or a quote that never ends. */
export type TableFault = 'empty' | 'one-column' | 'double-column' | 'quotes';

const delimiters = [',', ';', '\t', '|'];

/**
 * Reads a CSV text: with a byte order mark or not, with commas, semicolons, tabs or bars, by its header. Cells are not
 * looked at.
 */
export function readTable(text: string): Table | TableFault {
  const clean = text.replace(/^\uFEFF/, '');
  const delimiter = delimiterOf(clean);
  const rows: TableRow[] = [];
  let isBroken = false;
  let [line, cursor] = [1, 0];
  Papa.parse<string[]>(clean, {
    delimiter,
    step: ({ data, errors, meta }) => {
      isBroken ||= errors.length > 0;
      if (data.some((cell) => cell.trim() !== '')) rows.push({ line, cells: data });
      line += linesIn(clean.slice(cursor, meta.cursor));
      cursor = meta.cursor;
    },
  });
  if (isBroken) return 'quotes';

  const [first, ...others] = rows;
  if (first === undefined) return 'empty';
  const header = first.cells.map((cell) => cell.trim());
  if (header.length < 2) return 'one-column';
  const named = header.filter((name) => name !== '');
  if (new Set(named).size < named.length) return 'double-column';
  return { header, rows: others };
}

export const isTable = (read: Table | TableFault): read is Table => typeof read !== 'string';

/** The one that stands most often in the first line, outside quotes. */
function delimiterOf(text: string): string {
  const [first = ''] = text.split(/\r\n|\r|\n/, 1);
  const bare = first.replace(/"[^"]*"/g, '');
  const counts = delimiters.map((delimiter) => bare.split(delimiter).length);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
}

const linesIn = (piece: string): number => piece.match(/\r\n|\r|\n/g)?.length ?? 0;
