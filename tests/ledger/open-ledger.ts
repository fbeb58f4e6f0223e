import { onTestFinished } from 'vitest';
import { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';

let opened = 0;

/** An empty ledger of its own, which is gone when the test is over. */
export function openLedger(): LedgerDatabase {
  opened += 1;
  const db = new LedgerDatabase(`ledger ${opened}`);
  onTestFinished(() => db.delete());
  return db;
}

/** Everything that a ledger holds: table to rows, but for the marks of what its second copy lacks. */
export async function everythingIn(db: LedgerDatabase): Promise<Record<string, unknown[]>> {
  const tables = await Promise.all(
    db.tables.map(async (table) => [table.name, (await table.toArray()).filter(isNoMark)] as const),
  );
  return Object.fromEntries(tables);
}

const isNoMark = (row: { readonly key?: unknown }): boolean => !String(row.key).startsWith('uncopied ');
