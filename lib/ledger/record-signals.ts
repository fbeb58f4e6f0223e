import Dexie, { type EntityTable } from 'dexie';
import { foldHealth } from '../core/health/health.ts';
import { foldSignal, isSession } from '../core/session/fold-signal.ts';
import type { Session } from '../core/session/session.ts';
import { uncovered } from '../core/signal/attention.ts';
import { longestPieceMs } from '../core/signal/outbox-item.ts';
import { endOf, type Signal } from '../core/signal/signal.ts';
import { versionOf } from '../core/tool/version-of.ts';
import { markForCopy } from './copy/mark-for-copy.ts';
import { expectKnownSchema } from './expect-known-schema.ts';
import type { LedgerDatabase } from './ledger-database.ts';

/**
 * Records signals and folds each into its session, all in one transaction: either everything is kept, durably,
 * or nothing. A signal that is already there is passed over, and so is attention at moments that are recorded.
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
  return db.transaction('rw', db.signals, db.sessions, db.runs, db.health, db.meta, async () => {
    await expectKnownSchema(db);
    let recorded = 0;
    const days: string[] = [];
    for (const signal of signals) {
      if ((await db.signals.where('id').equals(signal.id).count()) > 0) continue;

      for (const part of await partsOf(db, signal)) {
        await db.signals.add({ ...part });
        days.push(...(await fold(db, part, idleAfterMs)));
        await db.health.put(foldHealth(await db.health.get(part.toolId), part, versionOf(part.toolId)));
        recorded += 1;
      }
    }
    await markForCopy(db, days);
    return recorded;
  });
}

/** A signal is one part; attention may come to several, or to none. The first part keeps the id. */
async function partsOf(db: LedgerDatabase, signal: Signal): Promise<Signal[]> {
  const { id, at, forMs } = signal;
  if (forMs === undefined) return [signal];

  const near = await db.signals
    .where('[kind+at]')
    .between(['attention', at - longestPieceMs], ['attention', endOf(signal)], true, false)
    .toArray();
  const others = near.map((other) => ({ at: other.at, forMs: other.forMs ?? 0 }));
  return uncovered({ at, forMs }, others).map((part, nth) => ({
    ...signal,
    ...part,
    id: nth === 0 ? id : `${id}/${nth}`,
  }));
}

/**
 * Runs without a use wait in a table of their own, so that nothing else ever takes them for sessions.
 *
 * @returns the days whose sessions it changed
 */
async function fold(db: LedgerDatabase, signal: Signal, idleAfterMs: number): Promise<string[]> {
  const [sessions, runs] = await Promise.all([
    neighboursOf(db.sessions, signal, idleAfterMs),
    neighboursOf(db.runs, signal, idleAfterMs),
  ]);
  const { session, absorbed } = foldSignal([...sessions, ...runs], signal, idleAfterMs);
  const sessionGoes = (id: string): boolean => sessions.some((one) => one.id === id);
  const runGoes = (id: string): boolean => runs.some((one) => one.id === id);
  const table = isSession(session) ? db.sessions : db.runs;

  await db.sessions.bulkDelete(absorbed.filter(sessionGoes));
  await db.runs.bulkDelete([...absorbed, ...(isSession(session) ? [session.id] : [])].filter(runGoes));
  await table.put(session);
  return isSession(session) ? [...sessions, session].map(({ day }) => day) : [];
}

/** The runs of a tool do not overlap, so in the order of their ends those that are near stand together. */
function neighboursOf(
  table: EntityTable<Session, 'id'>,
  signal: Signal,
  idleAfterMs: number,
): Promise<Session[]> {
  return table
    .where('[toolId+endedAt]')
    .between([signal.toolId, signal.at - idleAfterMs], [signal.toolId, Dexie.maxKey], true, true)
    .until(({ startedAt }) => startedAt - endOf(signal) > idleAfterMs)
    .toArray();
}
