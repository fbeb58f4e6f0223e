import type { Session } from '../session/session.ts';
import { groupOf, type ToolGroup } from '../tool/group-of.ts';
import type { AnonymisedRow } from './anonymised-row.ts';

/** What a file does not show of the use that it covers. Said on the screen only: in the file it would be a count. */
export interface Withheld {
  readonly hiddenRows: number;
  readonly rows: number;
  /** How much of the work sessions no row of their own group of tools shows, from 0 to 1. */
  readonly share: number;
  /** Personal sessions are in no row at all. */
  readonly personal: number;
}

/**
 * What the rows of a period's file do not show.
 *
 * @param sessions those that began within the period
 * @param chosen the groups that the user chose for custom tools, by their id
 */
export function withheldFrom(
  rows: readonly AnonymisedRow[],
  sessions: readonly Session[],
  chosen: ReadonlyMap<string, ToolGroup>,
): Withheld {
  const shown = rows.filter(({ status }) => status === 'shown').map(({ group }) => group);
  const work = sessions.filter(({ verdict }) => verdict !== 'personal');
  const withheld = work.filter(({ toolId }) => !shown.includes(groupOf(toolId, chosen) ?? ''));
  return {
    hiddenRows: rows.length - shown.length,
    rows: rows.length,
    share: work.length === 0 ? 0 : withheld.length / work.length,
    personal: sessions.length - work.length,
  };
}
