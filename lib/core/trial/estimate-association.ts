import { isSettled, type Task } from '../task/task.ts';
import { compareRework, type Rework } from './compare-rework.ts';
import { compareSamples, type Samples } from './compare-samples.ts';
import { detectableRatio } from './detectable.ts';
import { logSpread } from './log-spread.ts';
import { minutesOf } from './minutes-of.ts';
import { isTimed } from './pair-tasks.ts';
import { asRatio, type Interval } from './ratio-estimate.ts';
import { type TippingPoint, tippingPoint } from './tipping-point.ts';

/** How times with AI and without go together where nobody threw a coin. Never a verdict. */
export interface Association {
  /** Tasks that can be compared with some of their size done the other way. */
  readonly withAi: number;
  readonly without: number;
  /** What is known besides: tasks of a size that were all done one way. */
  readonly alone: number;
  /** Of all that are known, those with AI. */
  readonly allWithAi: number;
  /** Times with AI to times without, size by size; undefined with fewer than 8 of either kind. */
  readonly ratio: number | undefined;
  /** At 95 %, if like tasks had been chosen. */
  readonly interval: Interval | undefined;
  /** By which share tasks with AI (or, where they took longer, those without) must have been shorter anyway. */
  readonly tipping: TippingPoint | undefined;
  readonly rework: Rework;
  /** The smallest effect that so many tasks show in 80 of 100 cases, as a ratio below 1; undefined without both. */
  readonly couldSee: number | undefined;
  /** Whether too few tasks are done to know how times spread here. */
  readonly isSpreadAssumed: boolean;
}

/** From so many tasks of either kind an association is shown. */
const tasksForAssociation = 8;

/**
 * Compares the times of tasks that nobody divided by a coin, each with those of its size. Tasks of trials have no place
 * here, nor these in a trial.
 *
 * Source: `compareSamples`; from 8 against 8 by a rule of this project, docs/methods.md.
 */
export function estimateAssociation(tasks: readonly Task[]): Association {
  const known = tasks.filter((task) => task.trialId === undefined && isSettled(task) && isTimed(task));
  const groups = [...Map.groupBy(known, ({ size }) => size).values()];
  const both = groups.filter((group) => group.some(isWithAi) && !group.every(isWithAi));
  const compared = both.flat();
  const [some, others] = [compared.filter(isWithAi), compared.filter((task) => !isWithAi(task))];
  const isEnough = some.length >= tasksForAssociation && others.length >= tasksForAssociation;
  const strata = both.map(samplesOf);
  const { deviation, isAssumed } = logSpread(strata.flatMap(({ withAi, without }) => [withAi, without]));
  return {
    withAi: some.length,
    without: others.length,
    alone: known.length - compared.length,
    allWithAi: known.filter(isWithAi).length,
    ...(isEnough ? ratioOf(strata) : { ratio: undefined, interval: undefined, tipping: undefined }),
    rework: compareRework(some, others),
    couldSee:
      compared.length === 0 ? undefined : detectableRatio(deviation, perArm(some.length, others.length)),
    isSpreadAssumed: isAssumed,
  };
}

const isWithAi = ({ withAi }: Task): boolean => withAi === true;

function samplesOf(group: readonly Task[]): Samples {
  const logs = (some: readonly Task[]): number[] => some.map((task) => Math.log(minutesOf(task)));
  return {
    withAi: logs(group.filter(isWithAi)),
    without: logs(group.filter((task) => !isWithAi(task))),
  };
}

function ratioOf(strata: readonly Samples[]): Pick<Association, 'ratio' | 'interval' | 'tipping'> {
  const shift = compareSamples(strata);
  const ratio = shift && Math.exp(shift.estimate);
  const interval = shift?.interval && asRatio(shift.interval);
  return {
    ratio,
    interval,
    tipping: ratio === undefined ? undefined : interval && tippingOf(ratio, interval),
  };
}

/** For a ratio above 1 the sides change places. */
const tippingOf = (ratio: number, { low, high }: Interval): TippingPoint =>
  ratio <= 1 ? tippingPoint(ratio, high) : tippingPoint(1 / ratio, 1 / low);

/** As many of either kind as so many of one and of the other are worth. */
const perArm = (some: number, others: number): number => 2 / (1 / some + 1 / others);
