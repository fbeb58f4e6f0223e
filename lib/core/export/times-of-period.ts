import type { Task } from '../task/task.ts';
import type { Workflow } from '../task/workflow.ts';
import { endOfTrial } from '../trial/end-of-trial.ts';
import { isByCoin } from '../trial/estimate-trial.ts';
import { summariseWorkflows, type Worked, type WorkflowSummary } from '../trial/summarise-workflows.ts';
import type { Trial } from '../trial/trial.ts';
import { addDays, momentOf } from '../week/day.ts';
import type { Period } from '../week/week.ts';
import { leastPairs, type MeasuredTime } from './time-cells.ts';

/** From the first moment of a period up to the first one after it, in epoch milliseconds. */
export interface Bounds {
  readonly from: number;
  readonly to: number;
}

/** The days of a period in UTC, so that a moment lies in one period and no other, wherever it is looked up. */
export const boundsOf = ({ monday, sunday }: Period): Bounds => ({
  from: momentOf(monday, 0, 'UTC'),
  to: momentOf(addDays(sunday, 1), 0, 'UTC'),
});

/**
 * What was found out about time within a period, at most once for each work area: by the trials that came to their end
 * in it, and otherwise by the tasks that were done in it and that no coin divided. So no trial and no task is told of in
 * the files of two periods.
 *
 * The verdict of a trial is what it is among all trials that were over by the end of the period. Where several
 * workflows of an area came to something, the one with the most pairs is told.
 *
 * @param worked all trials of the workflows, with their tasks, and the tasks done within the period; others are ignored
 */
export function timesOfPeriod(period: Period, { workflows, trials, tasks }: Worked): MeasuredTime[] {
  const bounds = boundsOf(period);
  const byTrial = Map.groupBy(tasks, ({ trialId }) => trialId);
  const endOf = (trial: Trial): number => endOfTrial(trial, byTrial.get(trial.id) ?? []) ?? bounds.to;
  const summaries = summariseWorkflows({
    workflows,
    trials: trials.filter((trial) => endOf(trial) < bounds.to),
    tasks: tasks.filter((task) => task.trialId !== undefined || isWithin(bounds, task)),
  });
  const found = summaries.flatMap((summary) => [
    ...(summary.trial !== undefined && endOf(summary.trial.trial) >= bounds.from ? byTrialOf(summary) : []),
    byTasksOf(summary),
  ]);
  return fullestOf(found.filter(({ pairs }) => pairs >= leastPairs));
}

const isWithin = ({ from, to }: Bounds, { endedAt = to }: Task): boolean => endedAt >= from && endedAt < to;

/** Nothing where its tasks were not divided by its coin: it is no trial then. */
function byTrialOf({ workflow, trial, verdict }: WorkflowSummary): MeasuredTime[] {
  if (trial === undefined || verdict === undefined || !isByCoin(trial.check)) return [];
  const { blocks, interval } = trial;
  return [{ ...rowOf(workflow), pairs: blocks.length, evidence: 'randomised', ratio: interval, verdict }];
}

function byTasksOf({ workflow, association }: WorkflowSummary): MeasuredTime {
  const { withAi, without, interval } = association;
  const pairs = Math.min(withAi, without);
  return { ...rowOf(workflow), pairs, evidence: 'observed', ratio: interval, verdict: 'cannot-tell' };
}

const rowOf = ({ area }: Workflow): Pick<MeasuredTime, 'scope' | 'group'> => ({
  scope: 'work_area',
  group: area,
});

/** For each row one: what a coin decided before what was observed, then the one with the most pairs, then the first. */
function fullestOf(found: readonly MeasuredTime[]): MeasuredTime[] {
  const byRow = Map.groupBy(found, ({ group }) => group);
  return [...byRow.values()].flatMap((some) =>
    some
      .toSorted(
        (one, other) =>
          Number(other.evidence === 'randomised') - Number(one.evidence === 'randomised') ||
          other.pairs - one.pairs,
      )
      .slice(0, 1),
  );
}
