import type { Session } from '../core/session/session.ts';
import { joinParts, splitSession } from '../core/session/split-session.ts';
import type { Signal } from '../core/signal/signal.ts';
import { markForCopy } from './copy/mark-for-copy.ts';
import { expectKnownSchema } from './expect-known-schema.ts';
import type { LedgerDatabase } from './ledger-database.ts';

/** That a session was split; what undo needs. */
export interface Split {
  /** As it was. */
  readonly whole: Session;
  readonly partIds: readonly string[];
}

/**
 * Splits a session that waits by its chats, all of it or nothing.
 *
 * @returns undefined where that cannot be: it is gone, answered, a part already, or its signals are forgotten
 * @throws NewerLedgerError, or what IndexedDB throws
 */
export function splitByChat(db: LedgerDatabase, sessionId: string): Promise<Split | undefined> {
  return db.transaction('rw', db.sessions, db.signals, db.meta, async () => {
    await expectKnownSchema(db);
    const whole = await db.sessions.get(sessionId);
    if (whole === undefined || whole.verdict !== 'untagged' || whole.isPart === true) return undefined;

    const parts = splitSession(whole, await signalsBehind(db, whole));
    if (parts === undefined) return undefined;
    await db.sessions.bulkPut([...parts]);
    await markForCopy(
      db,
      [whole, ...parts].map(({ day }) => day),
    );
    return { whole, partIds: parts.map(({ id }) => id) };
  });
}

/**
 * Puts a session together again that was split, with what came to its parts since. Where one of them was answered or
 * deleted meanwhile, they stay.
 *
 * @throws NewerLedgerError, or what IndexedDB throws
 */
export function putTogether(db: LedgerDatabase, { whole, partIds }: Split): Promise<void> {
  return db.transaction('rw', db.sessions, db.meta, async () => {
    await expectKnownSchema(db);
    const found = await db.sessions.bulkGet([...partIds]);
    const parts = found.filter((part) => part?.verdict === 'untagged' && part.isPart === true) as Session[];
    if (parts.length < partIds.length) return;

    await db.sessions.bulkDelete([...partIds]);
    await db.sessions.put(joinParts(whole, parts));
    await markForCopy(
      db,
      [whole, ...parts].map(({ day }) => day),
    );
  });
}

/** The signals of a tool within a session's time, but for those of the parts of another one that goes on beside it. */
function signalsBehind(
  db: LedgerDatabase,
  { toolId, startedAt, endedAt, chats }: Session,
): Promise<Signal[]> {
  return db.signals
    .where('at')
    .between(startedAt, endedAt, true, true)
    .filter(
      (signal) => signal.toolId === toolId && (signal.chat === undefined || chats.includes(signal.chat)),
    )
    .toArray();
}
