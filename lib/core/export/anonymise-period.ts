import { boundGenuineShare, type ShareRange } from '../estimate/bound-genuine-share.ts';
import { type Tally, tally } from '../estimate/tally.ts';
import type { Session } from '../session/session.ts';
import type { Period } from '../week/week.ts';
import { roundOutward } from './outward.ts';

/** One row of the anonymised file: fixed words and outward-rounded shares, nothing else. */
export interface AnonymisedRow {
  readonly schema: 'aiuse/1';
  readonly period_start: string;
  readonly scope: 'all' | 'tool_group' | 'work_area';
  readonly group: string;
  readonly status: 'shown' | 'hidden';
  readonly sessions_band: string;
  readonly genuine_low: string;
  readonly genuine_high: string;
  readonly basis: string;
  readonly time_effect: string;
  readonly time_ratio_low: string;
  readonly time_ratio_high: string;
  readonly evidence: string;
}

/** A row is shown from so many sessions on so many days. */
const leastSessions = 10;
const leastDays = 3;

/** The rows of every file, always these and in this order. */
const rowsOfFile = [
  ['all', 'all'],
  ['tool_group', 'chat'],
  ['tool_group', 'code'],
  ['work_area', 'review'],
  ['work_area', 'documentation'],
  ['work_area', 'incident'],
  ['work_area', 'other'],
] as const;

/**
 * The rows of the anonymised file of one closed period. Only the row `all` can be shown yet; the others are
 * hidden.
 *
 * @param sessions those that began within the period
 */
export function anonymisePeriod(period: Period, sessions: readonly Session[]): AnonymisedRow[] {
  const work = sessions.filter(({ verdict }) => verdict !== 'personal');
  return rowsOfFile.map(([scope, group]) => ({
    schema: 'aiuse/1',
    period_start: period.monday,
    scope,
    group,
    ...(scope === 'all' ? cellsOf(work) : hidden),
  }));
}

type Cells = Omit<AnonymisedRow, 'schema' | 'period_start' | 'scope' | 'group'>;

const hidden: Cells = {
  status: 'hidden',
  sessions_band: '',
  genuine_low: '',
  genuine_high: '',
  basis: '',
  time_effect: '',
  time_ratio_low: '',
  time_ratio_high: '',
  evidence: '',
};

function cellsOf(work: readonly Session[]): Cells {
  const days = new Set(work.map(({ day }) => day)).size;
  const share = anonymiseShare(tally(work), days);
  if (share === undefined) return hidden;

  return {
    ...hidden,
    status: 'shown',
    sessions_band: bandOf(work.length),
    genuine_low: share.low.toFixed(1),
    genuine_high: share.high.toFixed(1),
    basis: 'counted',
    time_effect: 'not_measured',
    evidence: 'none',
  };
}

/**
 * The genuine share as it may be shown: rounded outward to tenths, and where fewer than two sessions were genuine
 * or fewer than two were not, at least 20 points wide, so that no row says "all" or "none".
 *
 * @param days on how many different days the sessions began
 * @returns undefined when there are fewer than 10 work sessions or fewer than 3 days
 */
export function anonymiseShare(counts: Tally, days: number): ShareRange | undefined {
  const sessions = counts.genuine + counts.filler + counts.exploring + counts.untagged;
  const share = boundGenuineShare(counts);
  if (share === undefined || sessions < leastSessions || days < leastDays) return undefined;

  const { low, high } = roundOutward(share);
  const others = sessions - counts.genuine - counts.untagged;
  const nearlyAll = others < 2;
  const nearlyNone = counts.genuine < 2;
  return {
    low: nearlyNone ? 0 : Math.min(low, nearlyAll ? 0.8 : 1),
    high: nearlyAll ? 1 : Math.max(high, nearlyNone ? 0.2 : 0),
  };
}

/** The band that a number of sessions lies in, in words that no spreadsheet takes for a date. */
export function bandOf(sessions: number): string {
  if (sessions < 10) return 'under_10';
  if (sessions < 20) return '10_to_19';
  if (sessions < 40) return '20_to_39';
  return sessions < 80 ? '40_to_79' : '80_plus';
}
