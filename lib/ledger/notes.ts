import { longestNote } from '../core/session/session.ts';
import { markForCopy } from './copy/mark-for-copy.ts';
import { expectKnownSchema } from './expect-known-schema.ts';
import type { LedgerDatabase } from './ledger-database.ts';

/**
 * Keeps a note of the user's with a session, cut where it is longer than any may be; an empty one takes it away. A
 * session that is gone stays so.
 *
 * @throws NewerLedgerError, or what IndexedDB throws
 */
export function keepNote(db: LedgerDatabase, sessionId: string, text: string): Promise<void> {
  return db.transaction('rw', db.sessions, db.meta, async () => {
    await expectKnownSchema(db);
    const session = await db.sessions.get(sessionId);
    if (session === undefined) return;

    const { note: _, ...rest } = session;
    const note = text.trim().slice(0, longestNote);
    await db.sessions.put(note === '' ? rest : { ...rest, note });
    await markForCopy(db, [session.day]);
  });
}
