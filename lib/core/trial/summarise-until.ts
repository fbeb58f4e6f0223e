import type { Task } from '../task/task.ts';
import { summariseWorkflows, type Worked, type WorkflowSummary } from './summarise-workflows.ts';
import type { Trial } from './trial.ts';

/** What was known of workflows at a moment. */
export interface KnownWork {
  readonly summaries: readonly WorkflowSummary[];
  /** Those that had begun. */
  readonly tasks: readonly Task[];
}

/**
 * Says of each workflow what its tasks and trials bore at an earlier moment.
 *
 * @param until epoch milliseconds
 */
export function summariseUntil(worked: Worked, until: number): KnownWork {
  const known = workedUntil(worked, until);
  return { summaries: summariseWorkflows(known), tasks: known.tasks };
}

/**
 * What the ledger had of workflows at an earlier moment: tasks that were done later were under way or not begun, trials
 * that ended later were running. What was put right since then stays so.
 */
function workedUntil({ workflows, tasks, trials }: Worked, until: number): Worked {
  const hasBegun = ({ startedAt }: { readonly startedAt: number }): boolean => startedAt < until;
  return {
    workflows,
    tasks: tasks.filter(hasBegun).map((task) => ((task.endedAt ?? 0) < until ? task : underWay(task))),
    trials: trials.filter(hasBegun).map((trial) => ((trial.endedAt ?? 0) < until ? trial : running(trial))),
  };
}

const underWay = (task: Task): Task => ({ ...task, state: 'paused', endedAt: undefined });

const running = (trial: Trial): Trial => ({ ...trial, endedAt: undefined, endedEarly: undefined });
