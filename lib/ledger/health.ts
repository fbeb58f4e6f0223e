import type { Health } from '../core/health/health.ts';
import type { LedgerDatabase } from './ledger-database.ts';

/** What was learned about each tool, by its id. */
export async function healthByTool(db: LedgerDatabase): Promise<Map<string, Health>> {
  return new Map((await db.health.toArray()).map((health) => [health.toolId, health]));
}
