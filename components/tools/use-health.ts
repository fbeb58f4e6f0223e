import { type HealthState, judgeHealth } from '@/lib/core/health/judge-health.ts';
import { versionOf } from '@/lib/core/tool/version-of.ts';
import { healthByTool } from '@/lib/ledger/health.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { useLiveQuery } from '../shared/use-live-query.ts';

/** How the site of a tool is doing, by the tool's id. */
export type HealthOf = (toolId: string) => HealthState;

/** Keeps the judgement of every tool's site up to date with the ledger; undefined while not yet known. */
export function useHealth(ledger: LedgerDatabase): HealthOf | undefined {
  const health = useLiveQuery(() => healthByTool(ledger), [ledger]);
  if (health === undefined) return undefined;
  return (toolId) => judgeHealth(health.get(toolId), versionOf(toolId));
}
