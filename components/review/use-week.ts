import { mayMissIn } from '@/lib/core/health/may-miss-in.ts';
import type { Session } from '@/lib/core/session/session.ts';
import type { Workflow } from '@/lib/core/task/workflow.ts';
import { versionOf } from '@/lib/core/tool/version-of.ts';
import { firstDayOfReview } from '@/lib/core/week/review-week.ts';
import type { Week } from '@/lib/core/week/week.ts';
import { healthByTool } from '@/lib/ledger/health.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { nearestDays, sessionsBetween } from '@/lib/ledger/sessions.ts';
import { toolNames, watchedTools } from '@/lib/ledger/tools.ts';
import { workflowsIn } from '@/lib/ledger/workflows-in.ts';
import { useLiveQuery } from '../shared/use-live-query.ts';

/** What the ledger has of a week. */
export interface LedgerOfWeek {
  readonly week: Week;
  /** Those of the week, and of the eleven before it. */
  readonly sessions: readonly Session[];
  /** The nearest days with sessions before and after it. */
  readonly nearest: { readonly earlier: string | undefined; readonly later: string | undefined };
  readonly names: ReadonlyMap<string, string>;
  /** The names of watched tools whose counts of the week are likely too low. */
  readonly missed: readonly string[];
  /** Those that are put away among them. */
  readonly workflows: readonly Workflow[];
}

/** Keeps what the ledger has of a week up to date; while another week is being read, the one before stands. */
export function useWeek(ledger: LedgerDatabase, week: Week): LedgerOfWeek | undefined {
  const read = useLiveQuery(async () => {
    const [sessions, nearest] = await Promise.all([
      sessionsBetween(ledger, firstDayOfReview(week), week.sunday),
      nearestDays(ledger, { before: week.monday, after: week.sunday }),
    ]);
    return { week, sessions, nearest };
  }, [ledger, week]);
  const names = useLiveQuery(() => toolNames(ledger), [ledger]);
  const missed = useLiveQuery(() => missedTools(ledger, week), [ledger, week]);
  const workflows = useLiveQuery(() => workflowsIn(ledger), [ledger]);
  if (read === undefined || names === undefined || missed === undefined || workflows === undefined)
    return undefined;
  return { ...read, names, missed, workflows };
}

async function missedTools(ledger: LedgerDatabase, week: Week): Promise<string[]> {
  const [tools, health] = await Promise.all([watchedTools(ledger), healthByTool(ledger)]);
  return tools
    .filter(({ id }) => {
      const known = health.get(id);
      return known !== undefined && mayMissIn(week, known, versionOf(id));
    })
    .map(({ name }) => name);
}
