import type { UseVerdict } from '../estimate/judge-use.ts';
import type { HelpVerdict } from './estimate-trial.ts';
import type { WorkflowSummary } from './summarise-workflows.ts';

/** Whether a tool earns its place in a workflow, by its use and by the workflow's trial, and why. */
export type ToolVerdict =
  | {
      readonly verdict: 'keep';
      /** `faster`: a trial says so; `mostly-genuine`: its use says so, and no trial says that it is slower. */
      readonly reason: 'faster' | 'mostly-genuine';
      readonly time: HelpVerdict | undefined;
      readonly use: UseVerdict;
    }
  | {
      readonly verdict: 'drop';
      /** `slower`: a trial says so; `seldom-genuine`: its use says so, and no trial says that it is faster. */
      readonly reason: 'slower' | 'seldom-genuine';
      readonly time: HelpVerdict | undefined;
      readonly use: UseVerdict;
    }
  | {
      readonly verdict: 'undecided';
      readonly reason: UndecidedReason;
      readonly time: HelpVerdict | undefined;
      readonly use: UseVerdict;
      /** So many more blocks would show a third less time in 80 of 100 cases; undefined where blocks are not what lacks. */
      readonly moreBlocks: number | undefined;
    };

/** Why nothing is decided: no trial yet, one that goes on, one that found no difference or cannot tell, or time won and
 * rework lost. */
type UndecidedReason = 'no-trial' | 'trial-running' | 'no-difference' | 'cannot-tell' | 'mixed';

/**
 * Judges a tool in a workflow. What was only observed does not count: associations decide nothing.
 *
 * Source: a rule of this project, docs/methods.md.
 *
 * @param use what the tool's use says for it
 * @param workflow undefined where the tool's sessions fed none
 */
export function judgeHelp(use: UseVerdict, workflow: WorkflowSummary | undefined): ToolVerdict {
  const time = workflow?.verdict;
  const basis = { time, use };
  if (time === 'faster') return { verdict: 'keep', reason: 'faster', ...basis };
  if (time === 'slower') return { verdict: 'drop', reason: 'slower', ...basis };
  if (use.verdict === 'keep') return { verdict: 'keep', reason: 'mostly-genuine', ...basis };
  if (use.verdict === 'drop-candidate') return { verdict: 'drop', reason: 'seldom-genuine', ...basis };
  return { verdict: 'undecided', reason: reasonOf(workflow), ...basis, moreBlocks: moreBlocks(workflow) };
}

function reasonOf(workflow: WorkflowSummary | undefined): UndecidedReason {
  if (workflow?.trial === undefined) return 'no-trial';
  if (workflow.trial.state === 'running') return 'trial-running';
  const { verdict } = workflow;
  return verdict === 'mixed' || verdict === 'no-difference' ? verdict : 'cannot-tell';
}

function moreBlocks(workflow: WorkflowSummary | undefined): number | undefined {
  const trial = workflow?.trial;
  if (trial === undefined || workflow?.verdict !== 'cannot-tell') return undefined;
  return Math.max(0, trial.couldSee.blocksForThird - trial.blocks.length);
}
