import { countIn, roomIn } from '../core/health/flow.ts';
import type { Signal } from '../core/signal/signal.ts';
import { expectKnownSchema } from './expect-known-schema.ts';
import type { LedgerDatabase } from './ledger-database.ts';
import { recordSignals } from './record-signals.ts';

interface Admission {
  /** All of one tool, in the order of their times. */
  readonly signals: readonly Signal[];
  /** The most that may be taken of the tool in an hour. */
  readonly most: number;
  /** Epoch milliseconds. */
  readonly now: number;
  /** The idle gap. */
  readonly idleAfterMs: number;
}

/**
 * Records the signals of one tool as {@link recordSignals} does, as many as a person can have sent in an hour. Of
 * more, the oldest are dropped and counted.
 *
 * @returns how many were new
 * @throws NewerLedgerError, or what IndexedDB throws
 */
export function admitSignals(
  db: LedgerDatabase,
  toolId: string,
  { signals, most, now, idleAfterMs }: Admission,
): Promise<number> {
  return db.transaction('rw', db.signals, db.sessions, db.runs, db.health, db.meta, async () => {
    const room = roomIn((await db.health.get(toolId))?.flow, most, now);
    const tooMany = Math.max(0, signals.length - room);
    const recorded = await recordSignals(db, signals.slice(tooMany), idleAfterMs);
    await countFlow(db, toolId, [signals.length - tooMany, tooMany], now);
    return recorded;
  });
}

/**
 * Notes that signals in the name of a tool were dropped unread.
 *
 * @param now epoch milliseconds
 * @throws NewerLedgerError, or what IndexedDB throws
 */
export function noteDropped(db: LedgerDatabase, toolId: string, count: number, now: number): Promise<void> {
  return db.transaction('rw', db.health, db.meta, async () => {
    await expectKnownSchema(db);
    await countFlow(db, toolId, [0, count], now);
  });
}

async function countFlow(
  db: LedgerDatabase,
  toolId: string,
  [taken, dropped]: readonly [number, number],
  now: number,
): Promise<void> {
  const flow = (await db.health.get(toolId))?.flow;
  await db.health.update(toolId, { flow: countIn(flow, taken, dropped, now) });
}
