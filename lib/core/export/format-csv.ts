import Papa from 'papaparse';

/** A row of a CSV file: column name to cell. */
type CsvRow = Readonly<Record<string, string | number>>;

/**
 * What spreadsheets take for the beginning of a formula: https://owasp.org/www-community/attacks/CSV_Injection and
 * the full-width forms. Papa's own pattern lets a formula pass that has a line break in it.
 */
const formulaLike = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/**
 * The same within a cell, behind what another country's spreadsheet takes for the end of one: there a file with commas
 * is cut at semicolons, and quotes that stand within a line mean nothing.
 */
const formulaLikeWithin = /([\t\r\n;,|])(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/;
const eachWithin = new RegExp(formulaLikeWithin, 'g');

/**
 * Rows as CSV by RFC 4180: a header, CRLF after every line, cells that a spreadsheet could take for a formula
 * made harmless.
 *
 * @param columns the header, in order; cells of other names are left out
 */
export function formatCsv(columns: readonly string[], rows: readonly CsvRow[]): string {
  return formatCsvHeader(columns) + formatCsvRows(columns, rows);
}

/** The first line of {@link formatCsv}. */
export function formatCsvHeader(columns: readonly string[]): string {
  return linesOf([columns]);
}

/** The other lines of {@link formatCsv}: those of some rows, and then of some more, are those of all of them. */
export function formatCsvRows(columns: readonly string[], rows: readonly CsvRow[]): string {
  return linesOf(rows.map((row) => columns.map((column) => guardWithin(row[column] ?? ''))));
}

const guardWithin = (cell: string | number): string | number =>
  // Nearly no cell has one, and to look is quicker than to replace.
  typeof cell === 'string' && formulaLikeWithin.test(cell) ? cell.replace(eachWithin, "$1'") : cell;

/** Papa ends no lines at all with none: the last line end is ours. */
function linesOf(lines: readonly (readonly (string | number)[])[]): string {
  if (lines.length === 0) return '';
  return `${Papa.unparse([...lines], { newline: '\r\n', escapeFormulae: formulaLike })}\r\n`;
}
