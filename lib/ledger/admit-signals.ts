import { letIn } from '../core/health/flow.ts';
import type { Signal } from '../core/signal/signal.ts';
import type { LedgerDatabase } from './ledger-database.ts';
import { recordSignals } from './record-signals.ts';

/** How many came in, the most there may be in an hour, and when that is, in epoch milliseconds. */
interface Flow {
  readonly came: number;
  readonly most: number;
  readonly now: number;
}

/**
 * Records the signals of one tool as {@link recordSignals} does, as many as a person can have sent in an hour. Of
 * more, the oldest are dropped and counted.
 *
 * @param signals in the order of their times; none where what came was dropped unread
 * @param idleAfterMs the idle gap
 * @returns how many were new
 * @throws NewerLedgerError, or what IndexedDB throws
 */
export function admitSignals(
  db: LedgerDatabase,
  toolId: string,
  signals: readonly Signal[],
  { came, most, now }: Flow,
  idleAfterMs: number,
): Promise<number> {
  return db.transaction('rw', db.signals, db.sessions, db.runs, db.health, db.meta, async () => {
    const [flow, tooMany] = letIn((await db.health.get(toolId))?.flow, came, most, now);
    const recorded = await recordSignals(db, signals.slice(tooMany), idleAfterMs);
    await db.health.update(toolId, { flow });
    return recorded;
  });
}
