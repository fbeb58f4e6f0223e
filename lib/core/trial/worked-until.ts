import type { Task } from '../task/task.ts';
import type { Worked } from './summarise-workflows.ts';
import type { Trial } from './trial.ts';

/**
 * What the ledger had of workflows at an earlier moment: tasks that were done later were under way or not begun, trials
 * that ended later were running. What was put right since then stays so.
 *
 * @param until epoch milliseconds
 */
export function workedUntil({ workflows, tasks, trials }: Worked, until: number): Worked {
  const hasBegun = ({ startedAt }: { readonly startedAt: number }): boolean => startedAt < until;
  return {
    workflows,
    tasks: tasks.filter(hasBegun).map((task) => ((task.endedAt ?? 0) < until ? task : underWay(task))),
    trials: trials.filter(hasBegun).map((trial) => ((trial.endedAt ?? 0) < until ? trial : running(trial))),
  };
}

const underWay = (task: Task): Task => ({ ...task, state: 'paused', endedAt: undefined });

const running = (trial: Trial): Trial => ({ ...trial, endedAt: undefined, endedEarly: undefined });
