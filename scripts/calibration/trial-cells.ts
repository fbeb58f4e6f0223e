import { detectableRatio } from '../../lib/core/trial/detectable.ts';
import { calibrateBootstrap, calibrateObserved } from './calibrate-observed.ts';
import { calibratePlayed } from './calibrate-played.ts';
import { blocksPlanned, calibrateFixed, calibrateRunning } from './calibrate-trials.ts';
import type { TrialRow } from './trial-row.ts';
import { heavyTails, logNormal, manyCrossovers, type World, worlds } from './worlds.ts';

/** One kind of trial that is done many times. */
export interface TrialStep {
  readonly name: string;
  readonly run: (runs: number) => readonly TrialRow[];
}

const ratios = [1, 0.67, 0.5];

/** Where many runs are cheap, and a hair's breadth from 95 % is to be told from 94.5 %. */
const finely = 10;

const ofWorld = (world: World, ratio: number): TrialStep[] => [
  step(`fixed, ${world.name}, ${ratio}`, (runs) =>
    calibrateFixed({ world, blocks: blocksPlanned, ratio }, finely * runs),
  ),
  step(`running, ${world.name}, ${ratio}`, (runs) => calibrateRunning({ world, blocks: 30, ratio }, runs)),
  step(`played, ${world.name}, ${ratio}`, (runs) =>
    calibratePlayed({ world, blocks: blocksPlanned, ratio }, runs),
  ),
  step(`observed, ${world.name}, ${ratio}`, (runs) =>
    calibrateObserved({ world, tasks: 8, ratio }, finely * runs),
  ),
];

/** Every world with each ratio, and a few larger ones. */
export const trialSteps: readonly TrialStep[] = [
  ...worlds.flatMap((world) => ratios.flatMap((ratio) => ofWorld(world, ratio))),
  ...[0.67, 0.5].map((ratio) =>
    step(`fixed, 30 blocks, ${ratio}`, (runs) =>
      calibrateFixed({ world: logNormal, blocks: 30, ratio }, finely * runs),
    ),
  ),
  step('played, 24 blocks', (runs) => calibratePlayed({ world: logNormal, blocks: 24, ratio: 1 }, runs)),
  step('played, many crossovers', (runs) =>
    calibratePlayed({ world: manyCrossovers, blocks: blocksPlanned, ratio: 0.5 }, runs),
  ),
  step('running, 60 blocks', (runs) => calibrateRunning({ world: heavyTails, blocks: 60, ratio: 1 }, runs)),
  step('observed, detectable', (runs) =>
    calibrateObserved({ world: logNormal, tasks: 20, ratio: detectableRatio(0.6, 20) }, finely * runs),
  ),
  step('bootstrap', (runs) => calibrateBootstrap(40, Math.ceil(runs / 4))),
];

function step(name: string, run: TrialStep['run']): TrialStep {
  return { name, run };
}
