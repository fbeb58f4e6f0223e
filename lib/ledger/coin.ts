import { type Coin, usualChance } from '../core/asking/coin.ts';
import { expectKnownSchema } from './expect-known-schema.ts';
import type { LedgerDatabase } from './ledger-database.ts';

/** The ledger's coin; undefined before it was made. */
export async function knownCoin(db: LedgerDatabase): Promise<Coin | undefined> {
  const value = (await db.meta.get('coin'))?.value;
  return typeof value === 'object' && 'seed' in value ? value : undefined;
}

/** Makes the ledger's coin, once in its life. */
export async function ensureCoin(db: LedgerDatabase): Promise<void> {
  if ((await knownCoin(db)) !== undefined) return;
  const [seed = 0] = crypto.getRandomValues(new Uint32Array(1));
  // Of two that make one at the same time the first has made it.
  await db.meta.add({ key: 'coin', value: { seed, chance: usualChance } }).catch(() => undefined);
}

/**
 * Chooses the chance with which the coin is thrown for sessions that begin from now on.
 *
 * @throws NewerLedgerError, or what IndexedDB throws
 */
export function chooseChance(db: LedgerDatabase, chance: number): Promise<void> {
  return db.transaction('rw', db.meta, async () => {
    await expectKnownSchema(db);
    await ensureCoin(db);
    const coin = await knownCoin(db);
    if (coin !== undefined) await db.meta.put({ key: 'coin', value: { ...coin, chance } });
  });
}
