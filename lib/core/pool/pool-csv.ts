import { formatCsv } from '../export/format-csv.ts';
import type { Pool } from './merge-pool.ts';

/** The name and version of what a pool comes to as a file. */
export const schemaOfPool = 'aiuse-pool/1';

/** The columns of that file, in its order. */
export const columnsOfPool = ['schema', 'period_start', 'people', 'genuine_low', 'genuine_high'] as const;

/**
 * The exact text of what a pool comes to, one line: between which bounds the mean of people's genuine shares lies.
 *
 * @returns undefined for fewer than five people
 */
export function poolCsv({ people, periodStart, mean }: Pool): string | undefined {
  if (mean === undefined || periodStart === undefined) return undefined;

  return formatCsv(columnsOfPool, [
    {
      schema: schemaOfPool,
      period_start: periodStart,
      people,
      genuine_low: mean.low.toFixed(1),
      genuine_high: mean.high.toFixed(1),
    },
  ]);
}
