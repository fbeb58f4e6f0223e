import { anonymisePeriod } from '../../lib/core/export/anonymise-period.ts';
import { anonymisedCsv } from '../../lib/core/export/anonymised-csv.ts';
import type { AnonymisedRow } from '../../lib/core/export/anonymised-row.ts';
import { formatCsv } from '../../lib/core/export/format-csv.ts';
import { applyPreset, type Preset } from '../../lib/core/export/preset.ts';
import type { MeasuredTime } from '../../lib/core/export/time-cells.ts';
import type { Session } from '../../lib/core/session/session.ts';
import type { Period } from '../../lib/core/week/week.ts';
import { weekOf } from '../../lib/core/week/week.ts';

/** What a file comes to for somebody who compares it with others. */
export interface Features {
  /** What has to be the same: which rows of shares are shown, and the band. */
  readonly pattern: string;
  /** The shares it shows. */
  readonly shares: readonly number[];
  /** What it says of time, by the row. */
  readonly times: readonly SaidOfTime[];
}

/** What a row says of time. */
interface SaidOfTime {
  readonly group: string;
  readonly evidence: string;
  readonly ratio: readonly number[];
}

/** A way to hand on what a ledger holds of a period. */
export interface Format {
  /** The file's text; undefined where nothing is shown, and nobody would hand it on. */
  readonly write: (
    period: Period,
    sessions: readonly Session[],
    times?: readonly MeasuredTime[],
  ) => string | undefined;
  /** What that file comes to. */
  readonly look: (
    period: Period,
    sessions: readonly Session[],
    times?: readonly MeasuredTime[],
  ) => Features | undefined;
}

/** The file of the extension in one of its forms, made by its own code. */
export function formatOf(preset: Preset): Format {
  const rowsOf: (...given: Parameters<Format['look']>) => AnonymisedRow[] | undefined = (
    period,
    sessions,
    times,
  ) => {
    const rows = applyPreset(anonymisePeriod(period, sessions, noGroups, times), preset);
    return rows.some(({ status }) => status === 'shown') ? rows : undefined;
  };
  return {
    write: (...given) => {
      const rows = rowsOf(...given);
      return rows === undefined ? undefined : anonymisedCsv(rows);
    },
    look: (...given) => {
      const rows = rowsOf(...given);
      return rows === undefined ? undefined : featuresOf(rows);
    },
  };
}

/** Custom tools are in none: the attacker could only know less with them. */
const noGroups = new Map<string, never>();

function featuresOf(rows: readonly AnonymisedRow[]): Features {
  const ofShares = rows.filter(({ scope }) => scope !== 'work_area');
  return {
    pattern: ofShares.map(({ status, sessions_band }) => `${status} ${sessions_band}`).join(),
    shares: ofShares.flatMap(({ genuine_low, genuine_high, status }) =>
      status === 'shown' ? [Number(genuine_low), Number(genuine_high)] : [],
    ),
    times: rows.flatMap(({ group, evidence, time_ratio_low, time_ratio_high }) =>
      evidence === 'none' || evidence === ''
        ? []
        : [{ group, evidence, ratio: [time_ratio_low, time_ratio_high].map(Number) }],
    ),
  };
}

/** One row a session, with tool, day and hour: what "anonymised by leaving out the name" looks like. */
export function writeRows(sessions: readonly Session[]): string {
  const rows = sessions.map(({ toolId, day, startedAt, verdict }) => ({
    tool: toolId,
    day,
    hour: new Date(startedAt).getUTCHours(),
    verdict,
  }));
  return formatCsv(['tool', 'day', 'hour', 'verdict'], rows);
}

/** Fewer sessions than this are hidden where cells are only hidden for being small. */
export const smallCell = 5;

/** Sessions and genuine ones by tool and week, cells below five hidden: the industry's rule. */
export function writeWeeks(sessions: readonly Session[]): string {
  const work = sessions.filter(({ verdict }) => verdict !== 'personal');
  const cells = [...Map.groupBy(work, ({ toolId, day }) => `${toolId} ${weekOf(day).id}`)].sort();
  const rows = cells.map(([cell, some]) => {
    const isShown = some.length >= smallCell;
    const [tool = '', week = ''] = cell.split(' ');
    return {
      tool,
      week,
      sessions: isShown ? some.length : '',
      genuine: isShown ? some.filter(({ verdict }) => verdict === 'genuine').length : '',
    };
  });
  return formatCsv(['tool', 'week', 'sessions', 'genuine'], rows);
}
