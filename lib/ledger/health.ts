import type { Health } from '../core/health/health.ts';
import type { LedgerDatabase } from './ledger-database.ts';

/** How the site of each tool has been doing, by the tool's id; tools of which nothing was seen are missing. */
export async function healthByTool(db: LedgerDatabase): Promise<Map<string, Health>> {
  return new Map((await db.health.toArray()).map((health) => [health.toolId, health]));
}
