import { addDays } from './day.ts';
import type { BlockSessions } from './judge-tool.ts';
import type { ReviewInput } from './review-week.ts';
import { lastClosedPeriod, type Period, type Week } from './week.ts';

/** What tools are judged by. */
export interface JudgedBlocks {
  /** The closed blocks of four weeks, the older first; none from before anything was watched. */
  readonly blocks: readonly BlockSessions[];
  /** The last day of the later one. */
  readonly judgedTo: string;
}

/** The last two blocks of four weeks that were over by the end of a week, or by today. */
export function judgedBlocks({ week, sessions, today }: Omit<ReviewInput, 'now'>): JudgedBlocks {
  const periods = closedBlocks(week, today);
  const blocks = periods.map(({ monday, sunday }) =>
    sessions.filter(({ day }) => day >= monday && day <= sunday),
  );
  return { blocks: sinceBegun(blocks), judgedTo: periods[1].sunday };
}

function closedBlocks({ sunday }: Week, today: string): readonly [Period, Period] {
  const dayAfter = addDays(sunday, 1);
  const later = lastClosedPeriod(dayAfter < today ? dayAfter : today);
  return [lastClosedPeriod(later.monday), later];
}

/** Blocks without any session that come first are from before anything was watched, as far as can be told. */
function sinceBegun(blocks: readonly BlockSessions[]): readonly BlockSessions[] {
  const first = blocks.findIndex((block) => block.length > 0);
  return first === -1 ? [] : blocks.slice(first);
}
