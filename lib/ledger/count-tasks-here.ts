import type { LedgerDatabase } from './ledger-database.ts';

/** How many of some tasks are in the ledger already, by their ids. */
export function countTasksHere(db: LedgerDatabase, ids: readonly string[]): Promise<number> {
  return db.tasks
    .where('id')
    .anyOf([...ids])
    .count();
}
