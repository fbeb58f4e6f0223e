import Dexie from 'dexie';
import type { Session, Verdict } from '../core/session/session.ts';
import { markForCopy } from './copy/mark-for-copy.ts';
import { expectKnownSchema } from './expect-known-schema.ts';
import type { LedgerDatabase } from './ledger-database.ts';

/** The untagged sessions, newest first, `most` at the most. */
export function untaggedSessions(db: LedgerDatabase, most: number): Promise<Session[]> {
  return untagged(db).reverse().limit(most).toArray();
}

/** How many sessions are untagged; counted up to `most`, however large the ledger. */
export async function countUntagged(db: LedgerDatabase, most: number): Promise<number> {
  return (await untagged(db).limit(most).primaryKeys()).length;
}

function untagged(db: LedgerDatabase) {
  return db.sessions
    .where('[verdict+startedAt]')
    .between(['untagged', Dexie.minKey], ['untagged', Dexie.maxKey], true, true);
}

/** The sessions that began from one day to another (both `YYYY-MM-DD`, both included), by the time they began. */
export function sessionsBetween(db: LedgerDatabase, firstDay: string, lastDay: string): Promise<Session[]> {
  return db.sessions.where('day').between(firstDay, lastDay, true, true).sortBy('startedAt');
}

/** All sessions, by the day they began. */
export function allSessions(db: LedgerDatabase): Promise<Session[]> {
  return db.sessions.orderBy('day').toArray();
}

/** How many sessions there are. */
export function countSessions(db: LedgerDatabase): Promise<number> {
  return db.sessions.count();
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

/** A verdict and when it was given; what undo puts back. */
export type Answer = Pick<Session, 'verdict' | 'verdictAt'>;

/**
 * Gives a session a verdict, durably.
 *
 * @param at when the verdict was given, in epoch milliseconds
 * @returns the answer that stood before, for {@link restoreAnswer}; undefined when the session is gone
 * @throws NewerLedgerError, or what IndexedDB throws
 */
export function giveVerdict(
  db: LedgerDatabase,
  sessionId: string,
  verdict: Verdict,
  at: number,
): Promise<Answer | undefined> {
  return replaceAnswer(db, sessionId, { verdict, verdictAt: at });
}

/** Puts an earlier answer back, as undo does. See {@link giveVerdict}. */
export function restoreAnswer(
  db: LedgerDatabase,
  sessionId: string,
  answer: Answer,
): Promise<Answer | undefined> {
  return replaceAnswer(db, sessionId, answer);
}

function replaceAnswer(
  db: LedgerDatabase,
  sessionId: string,
  { verdict, verdictAt }: Answer,
): Promise<Answer | undefined> {
  return db.transaction('rw', db.sessions, db.meta, async () => {
    await expectKnownSchema(db);
    const session = await db.sessions.get(sessionId);
    if (session === undefined) return undefined;

    await db.sessions.put({ ...session, verdict, verdictAt });
    await markForCopy(db, [session.day]);
    return { verdict: session.verdict, verdictAt: session.verdictAt };
  });
}
