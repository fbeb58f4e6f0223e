import { useMemo } from 'preact/hooks';
import {
  summariseWorkflows,
  type Worked,
  type WorkflowSummary,
} from '@/lib/core/trial/summarise-workflows.ts';
import { allWorked } from '@/lib/ledger/all-worked.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { useLiveQuery } from '../shared/use-live-query.ts';

/** What the ledger has of workflows, and what that says. */
export interface WorkedAndSaid extends Worked {
  readonly summaries: readonly WorkflowSummary[];
}

/** Keeps what the ledger has of workflows, and what that says, up to date. */
export function useWorked(ledger: LedgerDatabase): WorkedAndSaid | undefined {
  const worked = useLiveQuery(() => allWorked(ledger), [ledger]);
  return useMemo(() => worked && { ...worked, summaries: summariseWorkflows(worked) }, [worked]);
}
