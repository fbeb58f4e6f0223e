import type { Task } from '../task/task.ts';

/** How often work had to be done again or was thrown away, among the tasks of which the user told. */
interface ReworkTally {
  readonly told: number;
  readonly reworked: number;
}

/** The same with AI and without. */
export interface Rework {
  readonly withAi: ReworkTally;
  readonly without: ReworkTally;
  /** With AI, as against without; `unknown` where less than half was told of either. */
  readonly change: 'more' | 'less' | 'alike' | 'unknown';
}

/** From two tasks and a tenth of them on, so that a single bad day decides nothing. */
const leastTasks = 2;
const leastShare = 0.1;

/**
 * Compares what became of tasks with AI and without: time that is saved and spent again on mending is not saved.
 *
 * Source: a rule of this project, docs/methods.md.
 */
export function compareRework(withAi: readonly Task[], without: readonly Task[]): Rework {
  const [some, others] = [tallyOf(withAi), tallyOf(without)];
  const isKnown = isMostlyTold(some, withAi) && isMostlyTold(others, without);
  return { withAi: some, without: others, change: isKnown ? changeOf(some, others) : 'unknown' };
}

function tallyOf(tasks: readonly Task[]): ReworkTally {
  const told = tasks.filter(({ outcome }) => outcome !== 'open' && outcome !== 'untold');
  return { told: told.length, reworked: told.filter(({ outcome }) => outcome !== 'used').length };
}

const isMostlyTold = ({ told }: ReworkTally, tasks: readonly Task[]): boolean =>
  told > 0 && 2 * told >= tasks.length;

function changeOf(some: ReworkTally, others: ReworkTally): Rework['change'] {
  const difference = some.reworked / some.told - others.reworked / others.told;
  const tasks = Math.abs(difference) * Math.min(some.told, others.told);
  // A share of tasks that are whole numbers, but for rounding.
  if (Math.abs(difference) < leastShare || tasks < leastTasks - 1e-9) return 'alike';
  return difference > 0 ? 'more' : 'less';
}
