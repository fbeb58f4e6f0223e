import type { Task, TaskSize } from '../task/task.ts';
import { pairTasks } from './pair-tasks.ts';
import { throwForBlock } from './throw-for-block.ts';
import type { Trial } from './trial.ts';

/** What the coin says about a task that is about to begin. */
export interface Assignment {
  readonly block: number;
  /** Whether it is to be done with AI. */
  readonly assigned: boolean;
}

/** What has to be known of the tasks that a trial has so far. */
type AssignedTask = Pick<Task, 'size' | 'trialId' | 'block' | 'assigned' | 'startedAt'>;

/**
 * Says whether a task of a trial is to be done with AI. The first task of a size opens a block, and the coin decides
 * about it; the next one of that size closes the block and is done the other way. Blocks of different sizes are open at
 * the same time. It depends on the seed, on what was assigned before and on the size that was guessed: on nothing that
 * comes of a task.
 *
 * @param tasks those of the trial so far, whatever became of them; others are ignored
 * @param size guessed before
 * @returns undefined where the trial has ended, or has all of its blocks
 */
export function assignTask(trial: Trial, tasks: readonly Task[], size: TaskSize): Assignment | undefined {
  if (trial.endedAt !== undefined || pairTasks(trial, tasks).complete.length >= trial.blocks)
    return undefined;
  return assignNext(trial, tasks, size);
}

/** The same, without asking whether the trial goes on. */
function assignNext(
  { id, seed }: Pick<Trial, 'id' | 'seed'>,
  tasks: readonly AssignedTask[],
  size: TaskSize,
): Assignment {
  const own = tasks.filter(({ trialId, block }) => trialId === id && block !== undefined);
  const blocks = Map.groupBy(own, ({ block = 0 }) => block);
  const open = [...blocks]
    .filter(([, inBlock]) => inBlock.length === 1 && inBlock[0]?.size === size)
    .sort(([one], [other]) => one - other)
    .at(0);
  if (open !== undefined) {
    const [block, [first]] = open;
    return { block, assigned: first?.assigned !== true };
  }

  const block = 1 + Math.max(0, ...blocks.keys());
  return { block, assigned: throwForBlock(seed, block) };
}
