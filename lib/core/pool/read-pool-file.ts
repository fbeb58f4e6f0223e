import type { ShareRange } from '../estimate/bound-genuine-share.ts';
import { applyPreset } from '../export/preset.ts';
import { readAnonymisedCsv, type Unreadable } from '../export/read-anonymised-csv.ts';

/** What one person's file brings to a pool. */
export interface PoolFile {
  /** The first day of its period, `YYYY-MM-DD`. */
  readonly periodStart: string;
  readonly share: ShareRange;
}

/**
 * Why a file cannot go into a pool: it is too large for one; it is no file of this format; it says more than the form
 * for pools; it shows nothing.
 */
export type NoPoolFile = 'too_large' | Unreadable | 'not_for_pool' | 'nothing_shown';

/** A file has some 600 bytes, all of them ASCII; a spreadsheet may add quotes. Nothing longer need be read at all. */
export const longestPoolFile = 4_000;

/**
 * Reads a file in the form for pools. A named file is refused: whoever merges a pool has no need of what more it says.
 *
 * @returns what it brings, or why it brings nothing
 */
export function readPoolFile(text: string): PoolFile | NoPoolFile {
  if (text.length > longestPoolFile) return 'too_large';

  const rows = readAnonymisedCsv(text);
  if (typeof rows === 'string') return rows;

  const [all] = rows;
  const isForPool = JSON.stringify(applyPreset(rows, 'pool')) === JSON.stringify(rows);
  if (all === undefined || !isForPool) return 'not_for_pool';
  if (all.status === 'hidden') return 'nothing_shown';
  return {
    periodStart: all.period_start,
    share: { low: Number(all.genuine_low), high: Number(all.genuine_high) },
  };
}
