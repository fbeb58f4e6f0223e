import { compareChosen } from './calibrate-observed.ts';
import {
  calibrateAcrossTools,
  calibrateMinutes,
  calibratePredicted,
  calibrateTrend,
  calibrateUse,
} from './calibrate-others.ts';
import { calibrateShare } from './calibrate-share.ts';
import type { Calibration } from './judge.ts';
import type { ShareCell } from './share-cells.ts';
import type { TrialStep } from './trial-cells.ts';
import { choosy, willing } from './users.ts';

interface Asked {
  readonly cells: readonly ShareCell[];
  readonly steps: readonly TrialStep[];
  readonly runs: number;
  /** Called with what begins next. */
  readonly onBegin?: (name: string) => void;
}

/** Runs the estimates on simulated users, and the statistics of trials in simulated worlds. */
export function calibrate({ cells, steps, runs, onBegin = () => {} }: Asked): Calibration {
  onBegin(`the genuine share in ${cells.length} situations`);
  const shares = cells.flatMap((cell) => calibrateShare(cell, runs));
  onBegin('tools, guesses, minutes, trends');
  const others = [
    ...calibrateAcrossTools(runs),
    ...calibratePredicted(true, runs),
    ...calibratePredicted(false, runs),
    ...calibrateMinutes(runs),
  ];
  const decisions = [
    ...(
      [
        [0.5, 0.5],
        [0.2, 0.2],
        [0.2, 0.8],
        [0.4, 0.7],
      ] as const
    ).map((pair) => calibrateTrend(pair, runs)),
    ...[choosy, willing].flatMap((user) => [0.02, 0.35, 0.9].map((share) => calibrateUse(user, share, runs))),
  ];
  onBegin(`trials and comparisons of ${steps.length} kinds`);
  const trials = steps.flatMap(({ run }) => run(runs));
  const chosen = [1, 0.8].flatMap((ratio) => [
    compareChosen('harder-with-ai', ratio, runs),
    compareChosen('easier-with-ai', ratio, runs),
  ]);
  return { shares, others, decisions, trials, chosen };
}
