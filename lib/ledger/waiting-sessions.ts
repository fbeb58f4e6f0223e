import { type Ask, openAsk, planAsks } from '../core/asking/plan-asks.ts';
import { freshnessOf } from '../core/estimate/freshness-of.ts';
import type { Session } from '../core/session/session.ts';
import { addDays, dayOf } from '../core/week/day.ts';
import type { LedgerDatabase } from './ledger-database.ts';
import { untaggedSessions } from './sessions.ts';

/** What waits for a verdict, in the order in which it is shown. */
export interface Waiting {
  /** The one that is being asked about; the other drawn ones, as long as an answer comes in time; the rest. */
  readonly sessions: readonly Session[];
  /** The id of the one that is being asked about. */
  readonly asked: string | undefined;
  /** The ids of the drawn ones among the first. */
  readonly drawn: ReadonlySet<string>;
}

/** Far enough back to see two ignored days of whoever works on one day a week. */
const daysBack = 14;
/** Of more sessions than that in these days, the newest are enough. */
const mostLooked = 500;

/**
 * The sessions that wait, `most` at the most and the drawn ones besides.
 *
 * @param idleAfterMs the idle gap
 * @param now epoch milliseconds
 */
export async function waitingSessions(
  db: LedgerDatabase,
  most: number,
  idleAfterMs: number,
  now: number,
): Promise<Waiting> {
  const [newest, lately] = await Promise.all([untaggedSessions(db, most, now), drawnLately(db, now)]);
  const asked = openAsk(lately, planAsks(lately, idleAfterMs, now), now);
  const inTime = lately.filter((session) => session.verdict === 'untagged' && isInTime(session, now));
  const first = inTime.sort(
    (one, other) => Number(other.id === asked) - Number(one.id === asked) || other.startedAt - one.startedAt,
  );
  const drawn = new Set(first.map(({ id }) => id));
  return { sessions: [...first, ...newest.filter(({ id }) => !drawn.has(id))], asked, drawn };
}

/** The asks of the last two weeks. See {@link planAsks}. */
export async function asksLately(db: LedgerDatabase, idleAfterMs: number, now: number): Promise<Ask[]> {
  return planAsks(await drawnLately(db, now), idleAfterMs, now);
}

/** An answer after a day is recalled, and speaks for no other session. */
const isInTime = ({ endedAt }: Session, now: number): boolean =>
  freshnessOf({ endedAt, verdictAt: now }) !== 'recalled';

async function drawnLately(db: LedgerDatabase, now: number): Promise<Session[]> {
  const today = dayOf(now, 'UTC');
  const lately = db.sessions.where('day').between(addDays(today, -daysBack), addDays(today, 1), true, true);
  const sessions = await lately.reverse().limit(mostLooked).toArray();
  return sessions.filter(({ drawn }) => drawn === true);
}
