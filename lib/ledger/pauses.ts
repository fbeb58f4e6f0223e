import type { Deletion } from '../core/session/deletion.ts';
import { deletionsIn, noteDeletions } from './deletions.ts';
import { expectKnownSchema } from './expect-known-schema.ts';
import type { LedgerDatabase } from './ledger-database.ts';

/** That nothing is recorded for a while. */
export interface Pause {
  /** Undefined for all tools. */
  readonly toolId: string | undefined;
  /** When it ends, in epoch milliseconds. */
  readonly until: number;
}

/**
 * Records nothing of a tool, or of any, from now until some moment. It is noted as a stretch of time that was deleted
 * beforehand: what is seen in it is never recorded, however late it comes.
 *
 * @param until and now in epoch milliseconds
 * @throws NewerLedgerError, or what IndexedDB throws
 */
export function pause(db: LedgerDatabase, { toolId, until }: Pause, now: number): Promise<void> {
  return db.transaction('rw', db.meta, async () => {
    await expectKnownSchema(db);
    await noteDeletions(db, [{ toolId, from: now, to: until, deletedAt: now, isPause: true }]);
  });
}

/**
 * Records everything again from now on.
 *
 * @param now epoch milliseconds
 * @throws NewerLedgerError, or what IndexedDB throws
 */
export function endPauses(db: LedgerDatabase, now: number): Promise<void> {
  return db.transaction('rw', db.meta, async () => {
    await expectKnownSchema(db);
    const deletions = await deletionsIn(db);
    const ended = deletions.map((one) => (isPauseAt(one, now) ? { ...one, to: now } : one));
    await db.meta.put({ key: 'deletions', value: ended });
  });
}

/** The pauses that last, of each tool the one that ends last. */
export async function pausesIn(db: LedgerDatabase, now: number): Promise<Pause[]> {
  const lasting = (await deletionsIn(db)).filter((one) => isPauseAt(one, now));
  const byTool = Map.groupBy(lasting, ({ toolId }) => toolId);
  return [...byTool].map(([toolId, some]) => ({ toolId, until: Math.max(...some.map(({ to }) => to)) }));
}

const isPauseAt = ({ isPause, from, to }: Deletion, now: number): boolean =>
  isPause === true && from <= now && now < to;
