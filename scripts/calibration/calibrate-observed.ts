import { allResamples, bcaInterval, drawResamples } from '../../lib/core/trial/bca-interval.ts';
import { compareSamples, type Samples } from '../../lib/core/trial/compare-samples.ts';
import { medianOf } from '../../lib/core/trial/from-sorted.ts';
import { mannWhitneyTest } from '../../lib/core/trial/mann-whitney-test.ts';
import { permutationTest } from '../../lib/core/trial/permutation-test.ts';
import { type Random, seededRandom } from './seeded-random.ts';
import { byInterval, byP, TrialCount, type TrialRow } from './trial-row.ts';
import { doTask, logNormal, truthOf, type World } from './worlds.ts';

/** Tasks of two sizes, so many of each size with AI and as many without, in an order that chance gives. */
interface ObservedCell {
  readonly world: World;
  /** Tasks with AI, of both sizes together; as many without. */
  readonly tasks: number;
  readonly ratio: number;
}

/** To count all divisions of more tasks takes too long to do it thousands of times. */
const testedUpTo = 10;

/** By how much ln(minutes) of large tasks is above that of small ones. */
const largerBy = 1.2;

/** Compares tasks that a coin divided: all together, and each size for itself. */
export function calibrateObserved({ world, tasks, ratio }: ObservedCell, runs: number): TrialRow[] {
  const random = seededRandom(`observed, ${world.name}, ${tasks}, ${ratio}`);
  const effect = Math.log(ratio);
  const truth = truthOf(world, effect, 1);
  const count = new TrialCount();
  for (let run = 0; run < runs; run += 1) {
    const small = doTasks({ world, tasks: tasks / 2, effect, hardness: 0 }, random);
    const large = doTasks({ world, tasks: tasks / 2, effect, hardness: largerBy }, random);
    const alike = doTasks({ world, tasks, effect, hardness: 0 }, random);
    count.add('samples', byInterval(compareSamples([alike])?.interval), truth);
    count.add('strata', byInterval(compareSamples([small, large])?.interval), truth);
    if (tasks > testedUpTo) continue;

    count.add('mann-whitney', byP(mannWhitneyTest(alike.withAi, alike.without)?.p), truth);
    count.add('permutation', byP(permutationTest(alike.withAi, alike.without, random)?.p), truth);
  }
  return count.rows({ generator: world.name, blocks: tasks, ratio });
}

/** What a bootstrap makes of the median of so many times; all resamples where they are few. */
export function calibrateBootstrap(values: number, runs: number): TrialRow[] {
  const random = seededRandom(`bootstrap, ${values}`);
  const count = new TrialCount();
  const median = (some: readonly number[]): number => medianOf(Float64Array.from(some).sort());
  for (let run = 0; run < runs; run += 1) {
    const logs = Array.from({ length: values }, () => logNormal.noise(random));
    const replicates =
      values <= 5 ? allResamples(logs, median) : drawResamples(logs, median, { count: 500, random });
    count.add('bca', byInterval(bcaInterval(logs, median, replicates)?.interval), 0);
  }
  return count.rows({ generator: logNormal.name, blocks: values, ratio: 1 });
}

/** How AI seems to do where it is used for the harder tasks rather than by a coin. */
export interface ChosenRow {
  readonly generator: 'harder-with-ai' | 'easier-with-ai';
  readonly ratio: number;
  /** The middle of the estimated ratios: of all tasks together, and size by size. */
  readonly together: number;
  readonly bySize: number;
}

/** Compares tasks that nobody divided by a coin: four of five large (or small) ones were done with AI. */
export function compareChosen(generator: ChosenRow['generator'], ratio: number, runs: number): ChosenRow {
  const random = seededRandom(`${generator}, ${ratio}`);
  const estimates = Array.from({ length: runs }, () => {
    const [small, large] = doChosen(generator, Math.log(ratio), random);
    const all = {
      withAi: [...small.withAi, ...large.withAi],
      without: [...small.without, ...large.without],
    };
    return [compareSamples([all])?.estimate ?? 0, compareSamples([small, large])?.estimate ?? 0] as const;
  });
  const middleOf = (figures: readonly number[]): number =>
    Math.exp(medianOf(Float64Array.from(figures).sort()));
  return {
    generator,
    ratio,
    together: middleOf(estimates.map(([together]) => together)),
    bySize: middleOf(estimates.map(([, bySize]) => bySize)),
  };
}

/** Sizes are guessed, so that within a size the tasks with AI are still somewhat harder (or easier). */
function doChosen(
  generator: ChosenRow['generator'],
  effect: number,
  random: Random,
): readonly [Samples, Samples] {
  const sign = generator === 'harder-with-ai' ? 1 : -1;
  const sizes = [0, largerBy].map((hardness) => {
    const many = hardness > 0 === sign > 0 ? 12 : 3;
    const withAi = Array.from({ length: many }, (_, index) =>
      doTask(logNormal, { hardness: hardness + 0.2 * sign, index, effect }, random),
    );
    const without = Array.from({ length: 15 - many }, (_, index) =>
      doTask(logNormal, { hardness, index, effect: 0 }, random),
    );
    return { withAi, without };
  });
  const [small = noTasks, large = noTasks] = sizes;
  return [small, large];
}

const noTasks: Samples = { withAi: [], without: [] };

interface Doing {
  readonly world: World;
  readonly tasks: number;
  readonly effect: number;
  readonly hardness: number;
}

function doTasks({ world, tasks, effect, hardness }: Doing, random: Random): Samples {
  const [withAi, without]: [number[], number[]] = [[], []];
  for (let index = 0; index < 2 * tasks; index += 1) {
    const left = 2 * tasks - index;
    const isAi = random() * left < tasks - withAi.length;
    const log = doTask(world, { hardness, index, effect: isAi ? effect : 0 }, random);
    (isAi ? withAi : without).push(log);
  }
  return { withAi, without };
}
