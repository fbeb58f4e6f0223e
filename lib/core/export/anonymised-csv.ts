import type { Session } from '../session/session.ts';
import type { Period } from '../week/week.ts';
import { type AnonymisedRow, anonymisePeriod } from './anonymise-period.ts';
import { formatCsv } from './format-csv.ts';

const columns: readonly (keyof AnonymisedRow)[] = [
  'schema',
  'period_start',
  'scope',
  'group',
  'status',
  'sessions_band',
  'genuine_low',
  'genuine_high',
  'basis',
  'time_effect',
  'time_ratio_low',
  'time_ratio_high',
  'evidence',
];

/**
 * The exact text of the anonymised file of one closed period.
 *
 * @param sessions those that began within the period
 */
export function anonymisedCsv(period: Period, sessions: readonly Session[]): string {
  const rows = anonymisePeriod(period, sessions).map((row) => ({ ...row }));
  return formatCsv(columns, rows);
}
