import type { Verdict } from '../core/session/session.ts';
import { expectKnownSchema } from './expect-known-schema.ts';
import type { LedgerDatabase } from './ledger-database.ts';
import { giveVerdict, restoreAnswers, untaggedSessions } from './sessions.ts';

/** The answer that was given last by a key which works in any page. */
export interface Commanded {
  readonly sessionId: string;
  /** When, in epoch milliseconds. */
  readonly at: number;
}

/** So long it can be taken back by a key: nobody knows later what a key would undo. */
const remembersMs = 10 * 60_000;

/**
 * Gives the newest session that waits a verdict, and remembers it for {@link takeBackCommanded}.
 *
 * @param now epoch milliseconds
 * @returns whether there was one
 * @throws NewerLedgerError, or what IndexedDB throws
 */
export function answerNewestSession(db: LedgerDatabase, verdict: Verdict, now: number): Promise<boolean> {
  return db.transaction('rw', db.sessions, db.meta, async () => {
    const [session] = await untaggedSessions(db, 1, now);
    if (session === undefined) return false;

    await giveVerdict(db, session.id, verdict, now);
    await db.meta.put({ key: 'commanded', value: { sessionId: session.id, at: now } });
    return true;
  });
}

/**
 * Takes back the answer that was given last by a key, once. One that was changed since stays.
 *
 * @param now epoch milliseconds
 * @returns whether there was one
 * @throws NewerLedgerError, or what IndexedDB throws
 */
export function takeBackCommanded(db: LedgerDatabase, now: number): Promise<boolean> {
  return db.transaction('rw', db.sessions, db.meta, async () => {
    await expectKnownSchema(db);
    const commanded = (await db.meta.get('commanded'))?.value as Commanded | undefined;
    if (commanded === undefined) return false;

    await db.meta.delete('commanded');
    const session = await db.sessions.get(commanded.sessionId);
    if (session?.verdictAt !== commanded.at || now - commanded.at > remembersMs) return false;
    await restoreAnswers(db, new Map([[session.id, { verdict: 'untagged', verdictAt: undefined }]]));
    return true;
  });
}
