import { handsOnMs, type Task, type TaskSize } from '../task/task.ts';
import type { Trial } from './trial.ts';

/** Two like tasks, one assigned to AI and one not, both done. */
export interface Block {
  readonly block: number;
  /** As both were guessed; undefined where a guess was taken back. */
  readonly size: TaskSize | undefined;
  /** Counted as assigned, however they were done. */
  readonly withAi: Task;
  readonly without: Task;
  readonly isAiFirst: boolean;
  /** When the later one was done, in epoch milliseconds. */
  readonly completedAt: number;
}

/** A trial's tasks, put together to blocks. */
export interface PairedTasks {
  /** As many as the trial has at the most, in the order in which they were completed. */
  readonly complete: readonly Block[];
  /** Blocks whose second task has not come, or is not done. */
  readonly open: number;
  /** Blocks that can never be compared: a task took no time, or time of it is unsure. */
  readonly spoiled: number;
}

/** Puts the tasks of a trial together to blocks; others are ignored. */
export function pairTasks({ id, blocks }: Trial, tasks: readonly Task[]): PairedTasks {
  const own = tasks.filter(({ trialId, block }) => trialId === id && block !== undefined);
  const pairs = [...Map.groupBy(own, ({ block = 0 }) => block)].map(([block, some]) => ({
    block,
    tasks: [...some].sort((one, other) => one.startedAt - other.startedAt),
  }));
  const all = pairs.flatMap(toBlock).sort(byCompletion);
  const spoiled =
    pairs.filter(({ tasks: some }) => some.length >= 2 && some.every(isDone)).length - all.length;
  return { complete: all.slice(0, blocks), open: pairs.length - all.length - spoiled, spoiled };
}

function toBlock({ block, tasks }: { block: number; tasks: readonly Task[] }): Block[] {
  const withAi = tasks.find(({ assigned }) => assigned === true);
  const without = tasks.find(({ assigned }) => assigned === false);
  if (withAi === undefined || without === undefined || !isTimed(withAi) || !isTimed(without)) return [];
  return [
    {
      block,
      size: withAi.size === without.size ? withAi.size : undefined,
      withAi,
      without,
      isAiFirst: withAi.startedAt <= without.startedAt,
      completedAt: Math.max(withAi.endedAt ?? 0, without.endedAt ?? 0),
    },
  ];
}

const byCompletion = (one: Block, other: Block): number =>
  one.completedAt - other.completedAt || one.block - other.block;

const isDone = ({ state }: Task): boolean => state === 'done';

/** Whether a task has a time that can be compared. */
export const isTimed = (task: Task): boolean =>
  isDone(task) && task.unsure.length === 0 && handsOnMs(task) > 0;
