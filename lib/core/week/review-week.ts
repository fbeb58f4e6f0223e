import { type AskingTally, tallyAsking } from '../estimate/asking-tally.ts';
import { boundGenuineMeasure, minutesOf } from '../estimate/bound-genuine-measure.ts';
import type { CountRange } from '../estimate/bound-genuine-use.ts';
import { countOfShare } from '../estimate/count-of-share.ts';
import { estimateGenuineShare, type ShareEstimate } from '../estimate/estimate-genuine-share.ts';
import { freshnessOf } from '../estimate/freshness-of.ts';
import { type Narrowing, rankByNarrowing } from '../estimate/rank-by-narrowing.ts';
import { type StatedShare, stateShare } from '../estimate/state-share.ts';
import { type Trend, traceTrend } from '../estimate/trace-trend.ts';
import type { Session } from '../session/session.ts';
import { addDays, offsetText } from './day.ts';
import type { BlockSessions } from './judge-tool.ts';
import { judgedBlocks } from './judged-blocks.ts';
import { reviewTools, type ToolReview } from './review-tools.ts';
import { summariseWeek, type WeekSummary } from './summarise-week.ts';
import { addWeeks, type Period, type Week } from './week.ts';

/** The genuine share of some sessions, with all that is known of it. */
export interface ShareReport {
  readonly tally: AskingTally;
  readonly estimate: ShareEstimate;
  readonly stated: StatedShare;
  /** The stated share in whole sessions. */
  readonly count: CountRange;
}

/** Something that a dashboard counts, and how much of it was genuine; in one unit. */
export interface Measure {
  readonly what: 'sessions' | 'prompts' | 'minutes' | 'active_days';
  readonly counted: number;
  readonly genuine: CountRange;
}

/** What the page says of a week. */
export interface WeekReview {
  readonly summary: WeekSummary;
  /** Undefined where nothing may have been work. */
  readonly share: ShareReport | undefined;
  readonly measures: readonly Measure[];
  readonly tools: readonly ToolReview[];
  /** The last day of the block of four weeks that tools are judged by. */
  readonly judgedTo: string;
  readonly trend: Trend;
  readonly open: readonly Narrowing<Session>[];
  /** Verdicts that came more than a day after the session. */
  readonly recalled: number;
  /** The time zones that sessions began in, each once. */
  readonly zones: readonly string[];
  /** Whether the clocks of one of these zones were put forward or back in the week. */
  readonly clocksChanged: boolean;
}

/** What a review is made from. */
export interface ReviewInput {
  readonly week: Week;
  /** Those that began from {@link firstDayOfReview} to the end of the week. */
  readonly sessions: readonly Session[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

const weeksBefore = 11;

/** The first day of which a week's review tells: eleven weeks before its Monday, with both blocks of its tools in them. */
export function firstDayOfReview(week: Week): string {
  return addWeeks(week, -weeksBefore).monday;
}

/** Reviews a week: all that the page says, as figures. */
export function reviewWeek({ week, sessions, today, now }: ReviewInput): WeekReview {
  const ofWeek = sessions.filter(({ day }) => day >= week.monday && day <= week.sunday);
  const summary = summariseWeek(week, ofWeek);
  const share = reportShare(ofWeek);
  const { blocks, judgedTo } = judgedBlocks({ week, sessions, today });
  const zones = [...new Set(ofWeek.map(({ zone }) => zone))];
  return {
    summary,
    share,
    measures: measuresOf(ofWeek, summary, share),
    tools: reviewTools(ofWeek, blocks),
    judgedTo,
    trend: traceTrend(tallyWeeks(week, sessions), today),
    open: rankByNarrowing(ofWeek, now),
    recalled: ofWeek.filter((session) => freshnessOf(session) === 'recalled').length,
    zones,
    clocksChanged: changesClocks(week, zones),
  };
}

/** Whether a zone was differently far ahead of UTC at both ends of a week. */
function changesClocks({ monday, sunday }: Week, zones: readonly string[]): boolean {
  const [begin, end] = [Date.parse(monday), Date.parse(addDays(sunday, 1))];
  return zones.some((zone) => offsetText(begin, zone) !== offsetText(end, zone));
}

function reportShare(sessions: readonly Session[]): ShareReport | undefined {
  const tally = tallyAsking(sessions);
  const estimate = estimateGenuineShare(tally);
  if (estimate === undefined) return undefined;

  const stated = stateShare(estimate);
  return { tally, estimate, stated, count: countOfShare(stated) };
}

function measuresOf(
  sessions: readonly Session[],
  { prompts, activeDays, genuine }: WeekSummary,
  share: ShareReport | undefined,
): Measure[] {
  const minutes = sessions.reduce((sum, session) => sum + minutesOf(session), 0);
  const genuineMinutes = boundGenuineMeasure(sessions, minutesOf).amount;
  const whole: CountRange = { low: Math.floor(genuineMinutes.low), high: Math.ceil(genuineMinutes.high) };
  return [
    { what: 'sessions', counted: sessions.length, genuine: share?.count ?? { low: 0, high: 0 } },
    { what: 'prompts', counted: prompts, genuine: genuine.prompts },
    { what: 'minutes', counted: Math.ceil(minutes), genuine: whole },
    { what: 'active_days', counted: activeDays, genuine: genuine.activeDays },
  ];
}

function sessionsOf({ monday, sunday }: Period, sessions: BlockSessions): BlockSessions {
  return sessions.filter(({ day }) => day >= monday && day <= sunday);
}

function tallyWeeks(week: Week, sessions: BlockSessions) {
  return Array.from({ length: weeksBefore + 1 }, (_, index) => {
    const { id, monday, sunday } = addWeeks(week, index - weeksBefore);
    return { id, sunday, tally: tallyAsking(sessionsOf({ monday, sunday }, sessions)) };
  });
}
