import type { Task } from '../task/task.ts';
import { betOnBlocks, evidenceNeeded } from './bet-on-blocks.ts';
import { checkTrial, type TrialCheck } from './check-trial.ts';
import { compareBlocks } from './compare-blocks.ts';
import { compareRework, type Rework } from './compare-rework.ts';
import { confidenceSequence } from './confidence-sequence.ts';
import { type Crossing, countCrossings } from './count-crossings.ts';
import { detectableRatio, tasksPerArm } from './detectable.ts';
import { judgeTime, type TimeVerdict } from './judge-time.ts';
import { logSpread } from './log-spread.ts';
import { mannWhitneyTest } from './mann-whitney-test.ts';
import { minutesOf } from './minutes-of.ts';
import { type Block, pairTasks } from './pair-tasks.ts';
import { randomFrom } from './random-from.ts';
import { asRatio, type Interval } from './ratio-estimate.ts';
import { signFlipTest } from './sign-flip-test.ts';
import type { Trial } from './trial.ts';

/** What is said of time, or that it is bought with rework. */
export type HelpVerdict = TimeVerdict | 'mixed';

/** What a trial says so far, or in the end. */
export interface TrialEstimate {
  readonly trial: Trial;
  /** `complete` once all blocks are done, also where nobody has ended it yet. */
  readonly state: 'running' | 'complete' | 'ended-early';
  readonly blocks: readonly Block[];
  /** Blocks whose second task has not come yet; left out once the trial is over. */
  readonly open: number;
  /** Blocks that cannot be compared, since a time is missing or unsure. */
  readonly spoiled: number;
  /** Times with AI to times without; undefined before the first block. */
  readonly ratio: number | undefined;
  /** At 95 %: the exact one once complete, before that one that may be looked at at any time. Undefined without one. */
  readonly interval: Interval | undefined;
  /** Of the sign flips; undefined unless complete. */
  readonly p: number | undefined;
  /** The bets: as they stand, the most they ever were, and the block after which they first sufficed. */
  readonly evidence: number;
  readonly mostEvidence: number;
  readonly sufficedAt: number | undefined;
  readonly verdict: HelpVerdict;
  /** Whether it went by its coin; one that did not gives no verdict. */
  readonly check: TrialCheck;
  readonly crossing: Crossing;
  readonly rework: Rework;
  /** Whether blocks with AI first differ from the others; undefined with fewer than 12. */
  readonly orderP: number | undefined;
  readonly couldSee: CouldSee;
}

/** What so many blocks can show. */
interface CouldSee {
  /** The smallest effect that all planned blocks show in 80 of 100 cases, as a ratio below 1. */
  readonly ratio: number;
  /** As many blocks would show a third less, in 80 of 100 cases. */
  readonly blocksForThird: number;
  /** Whether too few blocks are done to know how times spread here. */
  readonly isAssumed: boolean;
}

/** What "a third less" means wherever it is promised to be seen. */
const thirdLess = 0.67;

const blocksForOrder = 12;

/**
 * Estimates what AI does to the time of a workflow from a trial: as assigned, whatever was done (intention to treat).
 * The exact interval and the test belong to the number of blocks that was set beforehand; until then, and for good where
 * the trial ended early, only the bets speak, which may be looked at at any time.
 *
 * Source: docs/methods.md; the estimators name theirs.
 *
 * @param tasks those of the trial; others are ignored
 */
export function estimateTrial(trial: Trial, tasks: readonly Task[]): TrialEstimate {
  const { complete: blocks, open, spoiled } = pairTasks(trial, tasks);
  const check = checkTrial(trial, tasks);
  const state = stateOf(trial, blocks.length);
  const differences = blocks.map(differenceOf);
  const shift = compareBlocks(differences);
  const evidences = betOnBlocks(differences);
  const reachedAt = evidences.findIndex((evidence) => evidence >= evidenceNeeded);
  const interval = state === 'complete' ? shift?.interval : confidenceSequence(differences);
  const ratio = interval && differences.length > 0 ? asRatio(interval) : undefined;
  const time = state === 'complete' ? judgeTime(ratio) : judgeBets(differences, reachedAt, ratio);
  const rework = compareRework(
    blocks.map(({ withAi }) => withAi),
    blocks.map(({ without }) => without),
  );
  return {
    trial,
    state,
    blocks,
    open,
    spoiled,
    ratio: shift && Math.exp(shift.estimate),
    interval: ratio,
    p: state === 'complete' ? signFlipTest(differences, randomFrom(trial.seed)).p : undefined,
    evidence: evidences.at(-1) ?? 1,
    mostEvidence: Math.max(1, ...evidences),
    sufficedAt: reachedAt < 0 ? undefined : reachedAt + 1,
    verdict: isByCoin(check) ? weighRework(time, rework) : 'cannot-tell',
    check,
    crossing: countCrossings(blocks, shift?.interval),
    rework,
    orderP: orderPOf(blocks),
    couldSee: couldSeeOf(differences, trial.blocks),
  };
}

/** `ln(with AI) - ln(without)` of a block's minutes. */
const differenceOf = ({ withAi, without }: Block): number =>
  Math.log(minutesOf(withAi)) - Math.log(minutesOf(without));

/** Whether a trial's tasks were divided by the coin that it began with. */
export const isByCoin = ({ isSeedKept, unlike }: TrialCheck): boolean => isSeedKept && unlike.length === 0;

/** One that had all of its blocks and lost some afterwards has ended all the same. */
function stateOf({ blocks, endedAt }: Trial, done: number): TrialEstimate['state'] {
  if (done >= blocks) return 'complete';
  return endedAt === undefined ? 'running' : 'ended-early';
}

/** By the bets, once they ever sufficed; to which side they did, the blocks up to then tell. */
function judgeBets(
  differences: readonly number[],
  reachedAt: number,
  ratio: Interval | undefined,
): TimeVerdict {
  if (reachedAt < 0) return judgeTime(ratio) === 'no-difference' ? 'no-difference' : 'cannot-tell';
  const until = compareBlocks(differences.slice(0, reachedAt + 1));
  return (until?.estimate ?? 0) < 0 ? 'faster' : 'slower';
}

/** Time that is paid for with rework, or rework that is spared with time, is neither won nor lost. */
function weighRework(time: TimeVerdict, { change }: Rework): HelpVerdict {
  const isMixed = (time === 'faster' && change === 'more') || (time === 'slower' && change === 'less');
  return isMixed ? 'mixed' : time;
}

function orderPOf(blocks: readonly Block[]): number | undefined {
  if (blocks.length < blocksForOrder) return undefined;
  const of = (isFirst: boolean): number[] =>
    blocks.filter(({ isAiFirst }) => isAiFirst === isFirst).map(differenceOf);
  return mannWhitneyTest(of(true), of(false))?.p;
}

function couldSeeOf(differences: readonly number[], planned: number): CouldSee {
  const { deviation, isAssumed } = logSpread([differences]);
  // A difference has the spread of two tasks.
  const ofTask = isAssumed ? deviation : deviation / Math.SQRT2;
  return {
    ratio: detectableRatio(ofTask, planned),
    blocksForThird: Math.max(6, Math.ceil(tasksPerArm(ofTask, thirdLess))),
    isAssumed,
  };
}
