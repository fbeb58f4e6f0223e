import { expectKnownSchema } from './expect-known-schema.ts';
import type { LedgerDatabase } from './ledger-database.ts';
import { countUntagged } from './sessions.ts';

/** What the badge has to say. */
interface BadgeFacts {
  /** How many sessions wait, counted up to `most`. */
  readonly waiting: number;
  /** Whether the user wants the number on the toolbar button; its title says it in any case. */
  readonly isShown: boolean;
}

/** What the badge has to say now. */
export async function badgeFacts(db: LedgerDatabase, most: number): Promise<BadgeFacts> {
  const [waiting, row] = await Promise.all([countUntagged(db, most), db.meta.get('badge')]);
  return { waiting, isShown: row?.value !== 'off' };
}

/**
 * Notes whether the user wants the badge.
 *
 * @throws NewerLedgerError, or what IndexedDB throws
 */
export function chooseBadge(db: LedgerDatabase, isShown: boolean): Promise<void> {
  return db.transaction('rw', db.meta, async () => {
    await expectKnownSchema(db);
    await db.meta.put({ key: 'badge', value: isShown ? 'on' : 'off' });
  });
}
