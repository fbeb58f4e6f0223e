import { firstDayOfReview } from '../../../lib/core/week/review-week.ts';
import { lastClosedPeriod, weekOf } from '../../../lib/core/week/week.ts';
import { anonymisedExport } from '../../../lib/ledger/exports.ts';
import { healthByTool } from '../../../lib/ledger/health.ts';
import { LedgerDatabase } from '../../../lib/ledger/ledger-database.ts';
import {
  countUntagged,
  nearestDays,
  sessionsBetween,
  untaggedSessions,
} from '../../../lib/ledger/sessions.ts';
import { toolNames, watchedTools } from '../../../lib/ledger/tools.ts';

type Query = (ledger: LedgerDatabase, today: string) => Promise<unknown>;

/** What the badge, the popup and the review ask the ledger, with the limits that they set. */
const queries = {
  'badge count': (ledger) => countUntagged(ledger, 100),
  'popup query': (ledger) =>
    Promise.all([
      untaggedSessions(ledger, 30),
      countUntagged(ledger, 100),
      toolNames(ledger),
      watchedTools(ledger),
      healthByTool(ledger),
    ]),
  'week review query': (ledger, today) => {
    const week = weekOf(today);
    return Promise.all([
      sessionsBetween(ledger, firstDayOfReview(week), week.sunday),
      nearestDays(ledger, { before: week.monday, after: week.sunday }),
      toolNames(ledger),
    ]);
  },
  'anonymised file': (ledger, today) => anonymisedExport(ledger, lastClosedPeriod(today)),
} satisfies Record<string, Query>;

/** The name of a query that can be timed. */
export type QueryName = keyof typeof queries;

/** How long a query takes, in milliseconds: the mean of so many, one after the other. */
export async function timeQuery(name: QueryName, today: string, times: number): Promise<number> {
  const ledger = new LedgerDatabase();
  await queries[name](ledger, today);
  const began = performance.now();
  for (let nth = 0; nth < times; nth += 1) await queries[name](ledger, today);
  const took = (performance.now() - began) / times;
  ledger.close();
  return took;
}
