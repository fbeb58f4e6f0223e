import { boundsOf } from '../core/export/times-of-period.ts';
import type { Worked } from '../core/trial/summarise-workflows.ts';
import type { Period } from '../core/week/week.ts';
import type { LedgerDatabase } from './ledger-database.ts';
import { tasksOf, tasksOfTrial } from './tasks.ts';
import { trialsOf } from './trials.ts';
import { workflowsIn } from './workflows-in.ts';

/** Reads what can tell of time within a period: all trials with their tasks, and the tasks that were done in it. */
export async function workedIn(db: LedgerDatabase, period: Period): Promise<Worked> {
  const { from, to } = boundsOf(period);
  const workflows = await workflowsIn(db);
  const [trials, done] = await Promise.all([
    Promise.all(workflows.map(({ id }) => trialsOf(db, id))),
    Promise.all(workflows.map(({ id }) => tasksOf(db, id, from, to - 1))),
  ]);
  const ofTrials = await Promise.all(trials.flat().map(({ id }) => tasksOfTrial(db, id)));
  return {
    workflows,
    trials: trials.flat(),
    tasks: [...done.flat().filter(({ trialId }) => trialId === undefined), ...ofTrials.flat()],
  };
}
