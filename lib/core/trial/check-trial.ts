import type { Task } from '../task/task.ts';
import { isSeedKept } from './seed-hash.ts';
import { throwForBlock } from './throw-for-block.ts';
import type { Trial } from './trial.ts';

/** Whether a trial went by the coin that was fixed when it began. */
export interface TrialCheck {
  /** Whether the seed gives the hash that was shown. */
  readonly isSeedKept: boolean;
  /** The numbers of blocks in which the coin says something else than what was assigned. */
  readonly unlike: readonly number[];
}

/** Throws the coin again for every block of a trial, and compares; tasks of others are ignored. */
export function checkTrial(trial: Trial, tasks: readonly Task[]): TrialCheck {
  const own = tasks.filter(({ trialId, block }) => trialId === trial.id && block !== undefined);
  const unlike = [...Map.groupBy(own, ({ block = 0 }) => block)]
    .filter(([block, inBlock]) => !isAsThrown(inBlock, throwForBlock(trial.seed, block)))
    .map(([block]) => block)
    .sort((one, other) => one - other);
  return { isSeedKept: isSeedKept(trial), unlike };
}

/** Of a block whose first task was deleted only the second is left: nothing can be said. */
function isAsThrown(tasks: readonly Task[], isAiFirst: boolean): boolean {
  const [first, second] = [...tasks].sort((one, other) => one.startedAt - other.startedAt);
  return first === undefined || second === undefined || first.assigned === isAiFirst;
}
