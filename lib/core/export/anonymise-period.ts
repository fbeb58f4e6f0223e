import type { ShareRange } from '../estimate/bound-genuine-share.ts';
import { daysOf } from '../estimate/bound-genuine-use.ts';
import { tally } from '../estimate/tally.ts';
import type { Session } from '../session/session.ts';
import { groupOf, type ToolGroup, toolGroups } from '../tool/group-of.ts';
import type { Period } from '../week/week.ts';
import { anonymiseShare, isEnough } from './anonymise-share.ts';
import {
  type AnonymisedRow,
  type Cells,
  hiddenCells,
  rowsOfFile,
  schemaOfFile,
  sessionsBands,
} from './anonymised-row.ts';
import { suppressComplement } from './suppress-complement.ts';
import { survivesDifferences } from './survives-differences.ts';
import { type MeasuredTime, type notMeasured, timeCells } from './time-cells.ts';

/**
 * The rows of the anonymised file of one closed period. The band is left out where groups of tools are shown: both
 * together would narrow down too far whose file it is. A row of a work area is shown where time was measured there, and
 * says nothing of the share; without a share of all sessions no row is shown at all.
 *
 * @param sessions those that began within the period
 * @param chosen the groups that the user chose for custom tools, by their id
 * @param times what was found out about time within the period, at most once for each row
 */
export function anonymisePeriod(
  period: Period,
  sessions: readonly Session[],
  chosen: ReadonlyMap<string, ToolGroup> = new Map(),
  times: readonly MeasuredTime[] = [],
): AnonymisedRow[] {
  const work = sessions.filter(({ verdict }) => verdict !== 'personal');
  const all = shareOf(work);
  const groups = all === undefined ? new Map() : sharesOfGroups(work, all, chosen);
  return rowsOfFile.map(([scope, group]) => {
    const time = timeCells(times.find((one) => one.scope === scope && one.group === group));
    const ofArea = all === undefined || time.evidence === 'none' ? undefined : anything;
    const share = { all, tool_group: groups.get(group), work_area: ofArea }[scope];
    const band = scope === 'all' && all !== undefined && groups.size === 0 ? bandOf(work.length) : '';
    return {
      schema: schemaOfFile,
      period_start: period.monday,
      scope,
      group,
      ...(share === undefined ? hiddenCells : { ...cellsOf(share), ...time, sessions_band: band }),
    };
  });
}

/** What can be said of a share of which nothing is known. */
const anything: ShareRange = { low: 0, high: 1 };

function shareOf(work: readonly Session[]): ShareRange | undefined {
  return anonymiseShare(tally(work), daysOf(work));
}

/**
 * The shares of the groups of tools that may stand beside that of all sessions: none at all, unless what is not
 * shown is nothing or enough to be shown itself, and unless no difference tells more than the rows.
 */
function sharesOfGroups(
  work: readonly Session[],
  all: ShareRange,
  chosen: ReadonlyMap<string, ToolGroup>,
): Map<string, ShareRange> {
  const byGroup = Map.groupBy(work, ({ toolId }) => groupOf(toolId, chosen));
  const parts = toolGroups.map((name) => {
    const ofGroup = byGroup.get(name) ?? [];
    return { name, sessions: ofGroup.length, share: shareOf(ofGroup) };
  });
  const hidden = suppressComplement(parts, ({ share }) => share === undefined);
  const shown = parts.flatMap(({ name, sessions, share }) =>
    share === undefined || hidden.includes(name) ? [] : [{ name, sessions, ...share }],
  );
  const names = shown.map(({ name }) => name as string);
  const rest = work.filter(({ toolId }) => !names.includes(groupOf(toolId, chosen) ?? ''));
  const mayStand =
    (rest.length === 0 || isEnough(rest.length, daysOf(rest))) &&
    survivesDifferences({ sessions: work.length, ...all }, shown, rest.length);
  return new Map(mayStand ? shown.map(({ name, low, high }) => [name, { low, high }]) : []);
}

function cellsOf(share: ShareRange): Omit<Cells, keyof typeof notMeasured | 'sessions_band'> {
  return {
    status: 'shown',
    genuine_low: share.low.toFixed(1),
    genuine_high: share.high.toFixed(1),
    basis: 'counted',
  };
}

/** The band that a number of sessions lies in, 10 at the least. */
function bandOf(sessions: number): (typeof sessionsBands)[number] {
  const [ten, twenty, forty, eighty] = sessionsBands;
  if (sessions < 20) return ten;
  if (sessions < 40) return twenty;
  return sessions < 80 ? forty : eighty;
}
