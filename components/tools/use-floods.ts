import { droppedLately } from '@/lib/core/health/flow.ts';
import { healthByTool } from '@/lib/ledger/health.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { useLiveQuery } from '../shared/use-live-query.ts';

/** How many signals of a tool were dropped lately, by the tool's id. */
export type DroppedOf = (toolId: string) => number;

/**
 * Keeps up to date which tools' sites sent more than a person can.
 *
 * @param now gives epoch milliseconds
 */
export function useFloods(ledger: LedgerDatabase, now: () => number): DroppedOf {
  const health = useLiveQuery(() => healthByTool(ledger), [ledger]);
  return (toolId) => droppedLately(health?.get(toolId)?.flow, now());
}
