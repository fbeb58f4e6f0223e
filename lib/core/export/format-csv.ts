import Papa from 'papaparse';

/** A row of a CSV file: column name to cell. */
type CsvRow = Readonly<Record<string, string | number>>;

/**
 * Rows as CSV by RFC 4180: a header, CRLF after every line, cells that a spreadsheet could take for a formula
 * made harmless.
 *
 * @param columns the header, in order; cells of other names are left out
 */
export function formatCsv(columns: readonly string[], rows: readonly CsvRow[]): string {
  const cells = rows.map((row) => columns.map((column) => row[column] ?? ''));
  return `${Papa.unparse({ fields: [...columns], data: cells }, { newline: '\r\n', escapeFormulae: true })}\r\n`;
}
