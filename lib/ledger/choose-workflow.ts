import { markForCopy } from './copy/mark-for-copy.ts';
import { expectKnownSchema } from './expect-known-schema.ts';
import type { LedgerDatabase } from './ledger-database.ts';

/**
 * Notes which workflow genuine sessions fed; others, and those that are gone, are passed over.
 *
 * @param workflowId undefined where it was none
 * @throws NewerLedgerError, or what IndexedDB throws
 */
export function chooseWorkflow(
  db: LedgerDatabase,
  sessionIds: readonly string[],
  workflowId: string | undefined,
): Promise<void> {
  return db.transaction('rw', db.sessions, db.meta, async () => {
    await expectKnownSchema(db);
    const found = await db.sessions.bulkGet([...sessionIds]);
    const genuine = found.filter((session) => session?.verdict === 'genuine');
    const sessions = genuine.filter((session) => session !== undefined);
    await db.sessions.bulkPut(sessions.map((session) => ({ ...session, workflowId })));
    await markForCopy(
      db,
      sessions.map(({ day }) => day),
    );
  });
}
