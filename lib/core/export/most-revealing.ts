import type { AnonymisedRow } from './anonymised-row.ts';

/**
 * The line of a file that says the least good of its author: of the shown ones that with the lowest upper bound. Those
 * of work areas say nothing of the share.
 */
export function mostRevealing(rows: readonly AnonymisedRow[]): AnonymisedRow | undefined {
  return rows
    .filter(({ status, scope }) => status === 'shown' && scope !== 'work_area')
    .toSorted(
      (one, other) =>
        Number(one.genuine_high) - Number(other.genuine_high) ||
        Number(one.genuine_low) - Number(other.genuine_low),
    )[0];
}
