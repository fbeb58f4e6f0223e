import type { Task } from '../task/task.ts';
import type { Workflow } from '../task/workflow.ts';
import { adjustByHolm } from './adjust-by-holm.ts';
import { type Association, estimateAssociation } from './estimate-association.ts';
import { estimateTrial, type HelpVerdict, type TrialEstimate } from './estimate-trial.ts';
import type { Trial } from './trial.ts';

/** All that can be said about a workflow. */
export interface WorkflowSummary {
  readonly workflow: Workflow;
  /** The trial that decides: the newest one. Undefined where there was none. */
  readonly trial: TrialEstimate | undefined;
  /** Those before it, the newest first. */
  readonly earlier: readonly TrialEstimate[];
  readonly association: Association;
  /** What the trial says, after all workflows that were tried are weighed together; undefined without a trial. */
  readonly verdict: HelpVerdict | undefined;
  /** The trial's p-value among those of all workflows (Holm); undefined where only one was tried, or it has none. */
  readonly adjustedP: number | undefined;
  /** What speaks against the verdict or the trial's ratio. */
  readonly contradictions: readonly Contradiction[];
}

/** `rework`: time one way, rework the other; `observed`: tasks outside the trial surely went the other way; `earlier`:
 * an earlier trial said the opposite. */
export type Contradiction = 'rework' | 'observed' | 'earlier';

/** What the ledger has of workflows. */
export interface Worked {
  readonly workflows: readonly Workflow[];
  readonly tasks: readonly Task[];
  readonly trials: readonly Trial[];
}

/** A false finding among all workflows is as seldom as this. */
const level = 0.05;

/**
 * Says of each workflow what its tasks and trials bear, in the order given. Of several that were tried, a verdict stands
 * only if it would stand among all of them.
 *
 * Source: Holm (1979) over the trials that are over: of those that are complete by their sign flips, of others by the
 * most that their bets ever were, whose inverse is a p-value at any time.
 */
export function summariseWorkflows({ workflows, tasks, trials }: Worked): WorkflowSummary[] {
  const estimates = workflows.map(({ id }) =>
    trials
      .filter(({ workflowId }) => workflowId === id)
      .sort((one, other) => other.startedAt - one.startedAt)
      .map((trial) => estimateTrial(trial, tasks)),
  );
  const adjusted = adjustPs(estimates.map(([newest]) => newest));
  return workflows.map((workflow, index) => {
    const [trial, ...earlier] = estimates[index] ?? [];
    const association = estimateAssociation(tasks.filter(({ workflowId }) => workflowId === workflow.id));
    const adjustedP = adjusted[index];
    const verdict = trial && amongAll(trial, adjustedP);
    return {
      workflow,
      trial,
      earlier,
      association,
      verdict,
      adjustedP,
      contradictions: trial === undefined ? [] : contradictionsOf(trial, earlier, association),
    };
  });
}

/** Undefined for those that are not over, and where there are not several. */
function adjustPs(newest: readonly (TrialEstimate | undefined)[]): (number | undefined)[] {
  const ps = newest.map((estimate) => estimate && estimate.state !== 'running' && pOf(estimate));
  const over = ps.filter((p) => typeof p === 'number');
  if (over.length < 2) return newest.map(() => undefined);

  const adjusted = adjustByHolm(over);
  let next = 0;
  return ps.map((p) => (typeof p === 'number' ? adjusted[next++] : undefined));
}

const pOf = ({ p, mostEvidence }: TrialEstimate): number => p ?? Math.min(1, 1 / mostEvidence);

function amongAll({ verdict }: TrialEstimate, adjustedP: number | undefined): HelpVerdict {
  const isFinding = verdict === 'faster' || verdict === 'slower' || verdict === 'mixed';
  return isFinding && adjustedP !== undefined && adjustedP > level ? 'cannot-tell' : verdict;
}

function contradictionsOf(
  { ratio, rework, verdict }: TrialEstimate,
  earlier: readonly TrialEstimate[],
  { interval }: Association,
): Contradiction[] {
  const isShorter = ratio !== undefined && ratio < 1;
  const isLonger = ratio !== undefined && ratio > 1;
  const isReworked = (isShorter && rework.change === 'more') || (isLonger && rework.change === 'less');
  const isObserved =
    interval !== undefined && ((isShorter && interval.low > 1) || (isLonger && interval.high < 1));
  const opposite = verdict === 'faster' ? 'slower' : verdict === 'slower' ? 'faster' : undefined;
  return [
    ...(isReworked ? (['rework'] as const) : []),
    ...(isObserved ? (['observed'] as const) : []),
    ...(earlier.some((one) => one.verdict === opposite) ? (['earlier'] as const) : []),
  ];
}
