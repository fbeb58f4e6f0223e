import Dexie from 'dexie';
import { foldSignal } from '../core/session/fold-signal.ts';
import type { Session } from '../core/session/session.ts';
import type { Signal } from '../core/signal/signal.ts';
import { expectKnownSchema } from './expect-known-schema.ts';
import type { LedgerDatabase } from './ledger-database.ts';

/**
 * Records signals and folds each into its session, all in one transaction: either everything is kept, durably,
 * or nothing. A signal that is already there is passed over.
 *
 * @param signals in the order of their times
 * @param idleAfterMs the idle gap
 * @returns how many were new
 * @throws NewerLedgerError, or what IndexedDB throws
 */
export function recordSignals(
  db: LedgerDatabase,
  signals: readonly Signal[],
  idleAfterMs: number,
): Promise<number> {
  return db.transaction('rw', db.signals, db.sessions, db.meta, async () => {
    await expectKnownSchema(db);
    let recorded = 0;
    for (const signal of signals) {
      if ((await db.signals.where('id').equals(signal.id).count()) > 0) continue;

      await db.signals.add({ ...signal });
      await fold(db, signal, idleAfterMs);
      recorded += 1;
    }
    return recorded;
  });
}

async function fold(db: LedgerDatabase, signal: Signal, idleAfterMs: number): Promise<void> {
  const { session, absorbed } = foldSignal(await neighboursOf(db, signal, idleAfterMs), signal, idleAfterMs);
  await db.sessions.bulkDelete([...absorbed]);
  await db.sessions.put(session);
}

/** The sessions of a tool do not overlap, so in the order of their ends those that are near stand together. */
function neighboursOf(db: LedgerDatabase, { toolId, at }: Signal, idleAfterMs: number): Promise<Session[]> {
  return db.sessions
    .where('[toolId+endedAt]')
    .between([toolId, at - idleAfterMs], [toolId, Dexie.maxKey], true, true)
    .until(({ startedAt }) => startedAt - at > idleAfterMs)
    .toArray();
}
