import { defaultIdleAfterMs } from '../core/session/session.ts';
import { expectKnownSchema } from './expect-known-schema.ts';
import type { LedgerDatabase } from './ledger-database.ts';

/** The idle gap that ends a session, in milliseconds. */
export async function idleGapMs(db: LedgerDatabase): Promise<number> {
  return Number((await db.meta.get('idleAfterMs'))?.value ?? defaultIdleAfterMs);
}

/**
 * Chooses the idle gap. Sessions that are over stay as they are, unless something new falls within the gap of them.
 *
 * @throws NewerLedgerError, or what IndexedDB throws
 */
export function chooseIdleGap(db: LedgerDatabase, idleAfterMs: number): Promise<void> {
  return db.transaction('rw', db.meta, async () => {
    await expectKnownSchema(db);
    await db.meta.put({ key: 'idleAfterMs', value: idleAfterMs });
  });
}
