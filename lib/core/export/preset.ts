import type { ShareRange } from '../estimate/bound-genuine-share.ts';
import { type AnonymisedRow, hiddenCells } from './anonymised-row.ts';

/**
 * The forms that a period's file can be handed on in: `named` has all rows; `named_without_band` the same but for
 * the number of sessions; `pool` only the row of all sessions, in steps of 0.2, without their number.
 */
export const presets = ['named', 'named_without_band', 'pool'] as const;
export type Preset = (typeof presets)[number];

/**
 * The rows of a file in one of its forms. Every form is made from the named rows alone and holds less than they
 * do: whoever gets several forms of one file learns nothing that the fullest does not say.
 */
export function applyPreset(named: readonly AnonymisedRow[], preset: Preset): AnonymisedRow[] {
  if (preset === 'named') return [...named];
  if (preset === 'named_without_band') return named.map((row) => ({ ...row, sessions_band: '' }));

  return named.map((row) => (row.scope === 'all' ? coarsen(row) : { ...row, ...hiddenCells }));
}

/** Every range that the form for pools can say. */
export const poolRanges: readonly ShareRange[] = [0, 1, 2, 3, 4].flatMap((low) =>
  [1, 2, 3, 4, 5].filter((high) => high > low).map((high) => ({ low: low / 5, high: high / 5 })),
);

/** In steps of 0.2, and one step wide at least: an exact fifth would tell of how many sessions it is one. */
function coarsen(row: AnonymisedRow): AnonymisedRow {
  if (row.status === 'hidden') return row;

  const low = Math.min(4, Math.floor(tenths(row.genuine_low) / 2));
  const high = Math.max(low + 1, Math.ceil(tenths(row.genuine_high) / 2));
  return {
    ...row,
    sessions_band: '',
    genuine_low: (low / 5).toFixed(1),
    genuine_high: (high / 5).toFixed(1),
  };
}

const tenths = (cell: string): number => Math.round(Number(cell) * 10);
