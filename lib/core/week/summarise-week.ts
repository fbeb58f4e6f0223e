import { boundGenuineShare, type ShareRange } from '../estimate/bound-genuine-share.ts';
import { boundGenuineUse, daysOf, type GenuineUse, promptsOf } from '../estimate/bound-genuine-use.ts';
import { type Tally, tally } from '../estimate/tally.ts';
import type { Session } from '../session/session.ts';
import { type Week, weekdaysOf } from './week.ts';

/** What some sessions come to. */
interface Summary {
  /** Counted use: what a usage dashboard would see. */
  readonly sessions: number;
  /** Written and implied ones. */
  readonly prompts: number;
  readonly activeDays: number;
  readonly tally: Tally;
  readonly genuine: GenuineUse;
  /** Undefined when there is nothing that may be work. */
  readonly genuineShare: ShareRange | undefined;
}

/** A week's summary: whole, by day, and by tool. */
export interface WeekSummary extends Summary {
  readonly days: readonly { readonly day: string; readonly tally: Tally }[];
  /** Most sessions first. */
  readonly tools: readonly (Summary & { readonly toolId: string })[];
}

/**
 * Summarises a week.
 *
 * @param sessions those that began in the week
 */
export function summariseWeek(week: Week, sessions: readonly Session[]): WeekSummary {
  return {
    ...summarise(sessions),
    days: weekdaysOf(week).map((day) => ({
      day,
      tally: tally(sessions.filter((session) => session.day === day)),
    })),
    tools: [...Map.groupBy(sessions, ({ toolId }) => toolId)]
      .map(([toolId, ofTool]) => ({ toolId, ...summarise(ofTool) }))
      .sort((one, other) => other.sessions - one.sessions || (one.toolId < other.toolId ? -1 : 1)),
  };
}

function summarise(sessions: readonly Session[]): Summary {
  const counts = tally(sessions);
  return {
    sessions: sessions.length,
    prompts: promptsOf(sessions),
    activeDays: daysOf(sessions),
    tally: counts,
    genuine: boundGenuineUse(sessions),
    genuineShare: boundGenuineShare(counts),
  };
}
