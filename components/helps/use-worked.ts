import { useMemo } from 'preact/hooks';
import type { Task } from '@/lib/core/task/task.ts';
import {
  summariseWorkflows,
  type Worked,
  type WorkflowSummary,
} from '@/lib/core/trial/summarise-workflows.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { tasksOf, tasksOfTrial } from '@/lib/ledger/tasks.ts';
import { trialsOf } from '@/lib/ledger/trials.ts';
import { workflowsIn } from '@/lib/ledger/workflows.ts';
import { useLiveQuery } from '../shared/use-live-query.ts';

/** What the ledger has of workflows, and what that says. */
export interface WorkedAndSaid extends Worked {
  readonly summaries: readonly WorkflowSummary[];
}

/** Keeps what the ledger has of workflows, and what that says, up to date. */
export function useWorked(ledger: LedgerDatabase): WorkedAndSaid | undefined {
  const worked = useLiveQuery(() => readWorked(ledger), [ledger]);
  return useMemo(() => worked && { ...worked, summaries: summariseWorkflows(worked) }, [worked]);
}

async function readWorked(ledger: LedgerDatabase): Promise<Worked> {
  const workflows = await workflowsIn(ledger);
  const [trials, done] = await Promise.all([
    Promise.all(workflows.map(({ id }) => trialsOf(ledger, id))),
    Promise.all(workflows.map(({ id }) => tasksOf(ledger, id))),
  ]);
  // Those of trials that are under way are told as open blocks.
  const ofTrials = await Promise.all(trials.flat().map(({ id }) => tasksOfTrial(ledger, id)));
  const tasks = new Map<string, Task>([...done, ...ofTrials].flat().map((task) => [task.id, task]));
  return { workflows, trials: trials.flat(), tasks: [...tasks.values()] };
}
