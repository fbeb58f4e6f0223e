import { normalShareBelow } from '../../lib/core/distribution/normal.ts';
import { normalDeviate, type Random } from './seeded-random.ts';

/** How long tasks take, and how well people keep to the coin. */
export interface World {
  readonly name: string;
  /** How ln(minutes) of like tasks differ. */
  readonly noise: (random: Random) => number;
  /** By how much ln(minutes) changes from task to task: people learn. */
  readonly learning: number;
  /** Minutes are noted in steps of so many; 0 for exactly. */
  readonly step: number;
  /** The chance that a task that should have been done with AI was done without. */
  readonly crossover: number;
}

const deviation = 0.6;
const normalNoise = (random: Random): number => deviation * normalDeviate(random);
const plain = { noise: normalNoise, learning: 0, step: 0, crossover: 0 };

/** Student's distribution with two degrees of freedom: its variance is infinite. */
const heavyNoise = (random: Random): number =>
  (0.4 * normalDeviate(random)) / Math.sqrt(-Math.log(1 - random()));

export const logNormal: World = { ...plain, name: 'log-normal' };
export const heavyTails: World = { ...plain, name: 'heavy-tails', noise: heavyNoise };
const ties: World = { ...plain, name: 'ties', step: 5 };
const drift: World = { ...plain, name: 'drift', learning: -0.04 };
const crossovers: World = { ...plain, name: 'crossovers', crossover: 0.2 };

/** Where nearly every other task that should be done with AI is done without. */
export const manyCrossovers: World = { ...plain, name: 'many-crossovers', crossover: 0.4 };

export const worlds: readonly World[] = [logNormal, heavyTails, ties, drift, crossovers];

interface Task {
  /** How hard it is, in ln(minutes). */
  readonly hardness: number;
  /** How many were done before it. */
  readonly index: number;
  /** ln of what AI does to it; 0 for a task that should be done without. */
  readonly effect: number;
}

/** ln(minutes) of one task. */
export function doTask(world: World, task: Task, random: Random): number {
  return attemptTask(world, task, random).log;
}

/** The same, and whether it was done without AI though it should have been with. */
export function attemptTask(
  world: World,
  { hardness, index, effect }: Task,
  random: Random,
): { log: number; isCrossed: boolean } {
  const isCrossed = random() < world.crossover;
  const log =
    Math.log(30) + hardness + world.learning * index + world.noise(random) + (isCrossed ? 0 : effect);
  if (world.step === 0) return { log, isCrossed };

  const minutes = Math.max(world.step, Math.round(Math.exp(log) / world.step) * world.step);
  return { log: Math.log(minutes), isCrossed };
}

/** The differences within so many blocks of two like tasks, of which the coin says which is done with AI, and first. */
export function doBlocks(
  world: World,
  count: number,
  { effect, random }: { effect: number; random: Random },
): number[] {
  return Array.from({ length: count }, (_, block) => {
    const hardness = 0.5 * normalDeviate(random);
    const isAiFirst = random() < 0.5 ? 1 : 0;
    const withAi = doTask(world, { hardness, index: 2 * block + 1 - isAiFirst, effect }, random);
    return withAi - doTask(world, { hardness, index: 2 * block + isAiFirst, effect: 0 }, random);
  });
}

/**
 * What the methods estimate: the effect itself, but where some AI tasks were done without AI the effect of having been
 * told to use it (intention to treat). The middle of the mean of so many differences, whose noise is normal.
 *
 * @param together 2 for blocks (means of pairs), 1 for samples
 */
export function truthOf({ crossover }: World, effect: number, together: 1 | 2): number {
  if (crossover === 0 || effect === 0) return effect;

  const spread = (deviation * Math.SQRT2) / Math.sqrt(together);
  const parts =
    together === 1
      ? [
          { weight: crossover, at: 0 },
          { weight: 1 - crossover, at: effect },
        ]
      : [
          { weight: crossover ** 2, at: 0 },
          { weight: 2 * crossover * (1 - crossover), at: effect / 2 },
          { weight: (1 - crossover) ** 2, at: effect },
        ];
  const shareBelow = (x: number): number =>
    parts.reduce((sum, { weight, at }) => sum + weight * normalShareBelow((x - at) / spread), 0);
  let [low, high] = [Math.min(0, effect), Math.max(0, effect)];
  while (high - low > 1e-9) {
    const middle = (low + high) / 2;
    if (shareBelow(middle) < 0.5) low = middle;
    else high = middle;
  }
  return low;
}
