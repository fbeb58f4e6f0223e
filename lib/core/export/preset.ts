import type { ShareRange } from '../estimate/bound-genuine-share.ts';
import { type AnonymisedRow, hiddenCells } from './anonymised-row.ts';
import { notMeasured } from './time-cells.ts';

/**
 * The forms that a period's file can be handed on in: `named` has all rows; `named_without_band` the same but for
 * the number of sessions; `pool` only the row of all sessions, in a few coarse ranges in steps of 0.2, without their
 * number and without an effect on time.
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

/**
 * Every range that the form for pools can say, from the lowest. Fifths by themselves, such as from 0.4 to 0.6, are not
 * among them: in the attack of `scripts/attack`, they tell more of single sessions than they may.
 */
export const poolRanges: readonly ShareRange[] = [
  { low: 0, high: 0.6 },
  { low: 0.2, high: 0.8 },
  { low: 0.4, high: 1 },
  { low: 0, high: 1 },
];

/** The lowest range for pools that holds a share: what is handed on never looks better than it is. */
function coarsen(row: AnonymisedRow): AnonymisedRow {
  if (row.status === 'hidden') return row;

  const [low, high] = [Number(row.genuine_low), Number(row.genuine_high)];
  const range = poolRanges.find((known) => known.low <= low && known.high >= high) ?? { low: 0, high: 1 };
  return {
    ...row,
    ...notMeasured,
    sessions_band: '',
    genuine_low: range.low.toFixed(1),
    genuine_high: range.high.toFixed(1),
  };
}
