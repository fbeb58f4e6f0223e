import type { Task } from '../task/task.ts';
import { pairTasks } from './pair-tasks.ts';
import type { Trial } from './trial.ts';

/**
 * When a trial came to its end, in epoch milliseconds: when its last block was done, or when it was ended before. What is
 * noted as its end afterwards does not put it off.
 *
 * @param tasks those of the trial; others are ignored
 * @returns undefined while it runs
 */
export function endOfTrial(trial: Trial, tasks: readonly Task[]): number | undefined {
  const { complete } = pairTasks(trial, tasks);
  const last = complete[trial.blocks - 1];
  if (last !== undefined) return Math.min(last.completedAt, trial.endedAt ?? Number.POSITIVE_INFINITY);
  return trial.endedAt;
}
