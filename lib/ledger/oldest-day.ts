import type { LedgerDatabase } from './ledger-database.ts';

/** The first day (`YYYY-MM-DD`) on which a session or a task began; undefined where there is none. */
export async function oldestDay(db: LedgerDatabase): Promise<string | undefined> {
  const [session, task] = await Promise.all([
    db.sessions.orderBy('day').first(),
    db.tasks.orderBy('day').first(),
  ]);
  return [session, task].flatMap((row) => row?.day ?? []).sort()[0];
}
