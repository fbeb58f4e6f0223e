import Dexie, { type IndexableType } from 'dexie';
import { leapMs } from '../core/clock/watch-clock.ts';
import type { Session, Verdict } from '../core/session/session.ts';
import { markForCopy } from './copy/mark-for-copy.ts';
import { expectKnownSchema } from './expect-known-schema.ts';
import type { LedgerDatabase } from './ledger-database.ts';

/**
 * The untagged sessions, newest first, `most` at the most. What lies far ahead was seen while the clock was wrong, and
 * comes last: nothing hides behind it.
 *
 * @param now epoch milliseconds; without it nothing is taken to lie ahead
 */
export async function untaggedSessions(
  db: LedgerDatabase,
  most: number,
  now = Number.POSITIVE_INFINITY,
): Promise<Session[]> {
  const limit = now + leapMs;
  const newest = (from: IndexableType, to: IndexableType, count: number): Promise<Session[]> =>
    untagged(db, from, to).reverse().limit(count).toArray();

  const sessions = await newest(Dexie.minKey, limit, most);
  return [...sessions, ...(await newest(limit, Dexie.maxKey, most - sessions.length))];
}

/** How many sessions are untagged; counted up to `most`, however large the ledger. */
export async function countUntagged(db: LedgerDatabase, most: number): Promise<number> {
  return (await untagged(db).limit(most).primaryKeys()).length;
}

/** @param to the end of the times, no part of them itself */
function untagged(db: LedgerDatabase, from: IndexableType = Dexie.minKey, to: IndexableType = Dexie.maxKey) {
  return db.sessions.where('[verdict+startedAt]').between(['untagged', from], ['untagged', to], true, false);
}

/** The sessions that began from one day to another (both `YYYY-MM-DD`, both included), by the time they began. */
export function sessionsBetween(db: LedgerDatabase, firstDay: string, lastDay: string): Promise<Session[]> {
  return db.sessions.where('day').between(firstDay, lastDay, true, true).sortBy('startedAt');
}

/** The first sessions by the day they began, `most` at the most: where one's own copy begins. */
export function firstSessions(db: LedgerDatabase, most: number): Promise<Session[]> {
  return db.sessions.orderBy('day').limit(most).toArray();
}

/**
 * How many sessions there are, counted up to `most`: Chromium counts as slowly as it reads, and whatever else wants
 * the ledger waits for it.
 */
export async function countSessions(db: LedgerDatabase, most: number): Promise<number> {
  return (await db.sessions.limit(most).primaryKeys()).length;
}

/** The nearest days with a session before one day and after another, each undefined when there is none. */
export async function nearestDays(
  db: LedgerDatabase,
  { before, after }: { readonly before: string; readonly after: string },
): Promise<{ earlier: string | undefined; later: string | undefined }> {
  const [earlier, later] = await Promise.all([
    db.sessions.where('day').below(before).last(),
    db.sessions.where('day').above(after).first(),
  ]);
  return { earlier: earlier?.day, later: later?.day };
}

/** A verdict, when it was given, and the workflow that a genuine one fed; what undo puts back. */
export type Answer = Pick<Session, 'verdict' | 'verdictAt' | 'workflowId'>;

/** Answers by the ids of their sessions. */
export type Answers = ReadonlyMap<string, Answer>;

/**
 * Gives a session a verdict, durably.
 *
 * @param at when the verdict was given, in epoch milliseconds
 * @returns the answer that stood before, for {@link restoreAnswers}; undefined when the session is gone
 * @throws NewerLedgerError, or what IndexedDB throws
 */
export async function giveVerdict(
  db: LedgerDatabase,
  sessionId: string,
  verdict: Verdict,
  at: number,
): Promise<Answer | undefined> {
  return (await giveVerdicts(db, [sessionId], verdict, at)).get(sessionId);
}

/** Gives several sessions the same verdict, all of them or none. See {@link giveVerdict}. */
export function giveVerdicts(
  db: LedgerDatabase,
  sessionIds: readonly string[],
  verdict: Verdict,
  at: number,
): Promise<Answers> {
  // A workflow is only ever said of what was genuine.
  const workflow = verdict === 'genuine' ? {} : { workflowId: undefined };
  return restoreAnswers(db, new Map(sessionIds.map((id) => [id, { verdict, verdictAt: at, ...workflow }])));
}

/** Puts earlier answers back, as undo does: all of them or none. See {@link giveVerdict}. */
export function restoreAnswers(db: LedgerDatabase, answers: Answers): Promise<Answers> {
  return db.transaction('rw', db.sessions, db.meta, async () => {
    await expectKnownSchema(db);
    const found = await db.sessions.bulkGet([...answers.keys()]);
    const sessions = found.filter((session) => session !== undefined);
    await db.sessions.bulkPut(sessions.map((session) => ({ ...session, ...answers.get(session.id) })));
    await markForCopy(
      db,
      sessions.map(({ day }) => day),
    );
    return new Map(
      sessions.map(({ id, verdict, verdictAt, workflowId }) => [id, { verdict, verdictAt, workflowId }]),
    );
  });
}
