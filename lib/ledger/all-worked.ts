import type { Task } from '../core/task/task.ts';
import type { Worked } from '../core/trial/summarise-workflows.ts';
import type { LedgerDatabase } from './ledger-database.ts';
import { tasksOf, tasksOfTrial } from './tasks.ts';
import { trialsOf } from './trials.ts';
import { workflowsIn } from './workflows-in.ts';

/** What the ledger has of workflows: their tasks that are done, and their trials with all tasks of these. */
export async function allWorked(db: LedgerDatabase): Promise<Worked> {
  const workflows = await workflowsIn(db);
  const [trials, done] = await Promise.all([
    Promise.all(workflows.map(({ id }) => trialsOf(db, id))),
    Promise.all(workflows.map(({ id }) => tasksOf(db, id))),
  ]);
  // Those of trials that are under way are told as open blocks.
  const ofTrials = await Promise.all(trials.flat().map(({ id }) => tasksOfTrial(db, id)));
  const tasks = new Map<string, Task>([...done, ...ofTrials].flat().map((task) => [task.id, task]));
  return { workflows, trials: trials.flat(), tasks: [...tasks.values()] };
}
