import type { Session } from '../core/session/session.ts';
import type { LedgerDatabase } from './ledger-database.ts';

/**
 * The sessions of the next days, whole days, by the day they began and by their ids within a day.
 *
 * @param day after which they begin, as `YYYY-MM-DD`; the empty string comes before all
 * @param most how many at the most, unless one day alone has more
 * @returns none where no day comes after
 */
export async function wholeDaysAfter(db: LedgerDatabase, day: string, most: number): Promise<Session[]> {
  const sessions = await db.sessions.where('day').above(day).limit(most).toArray();
  const [first, last] = [sessions.at(0), sessions.at(-1)];
  if (first === undefined || last === undefined || sessions.length < most) return sessions;

  // The last day may go on beyond what was read: it comes next, or is read whole.
  if (first.day === last.day) return db.sessions.where('day').equals(first.day).toArray();
  return sessions.filter((session) => session.day !== last.day);
}
