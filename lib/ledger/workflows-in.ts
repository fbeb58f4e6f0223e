import type { Workflow } from '../core/task/workflow.ts';
import type { LedgerDatabase } from './ledger-database.ts';

/** All workflows, by when they were named, those that are put away among them. */
export async function workflowsIn(db: LedgerDatabase): Promise<Workflow[]> {
  const workflows = await db.workflows.toArray();
  return workflows.sort((one, other) => one.createdAt - other.createdAt || (one.id < other.id ? -1 : 1));
}
