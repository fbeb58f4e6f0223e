import type { AnonymisedRow } from './anonymised-row.ts';
import { columnsOfFile } from './anonymised-row.ts';
import { formatCsv } from './format-csv.ts';

/** The exact text of an anonymised file. */
export function anonymisedCsv(rows: readonly AnonymisedRow[]): string {
  return formatCsv(
    columnsOfFile,
    rows.map((row) => ({ ...row })),
  );
}
