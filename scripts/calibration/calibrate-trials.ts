import { studentCritical } from '../../lib/core/distribution/student-critical.ts';
import { adjustByHolm } from '../../lib/core/trial/adjust-by-holm.ts';
import { betOnBlocks, evidenceNeeded } from '../../lib/core/trial/bet-on-blocks.ts';
import { betOnSigns } from '../../lib/core/trial/bet-on-signs.ts';
import { compareBlocks } from '../../lib/core/trial/compare-blocks.ts';
import { confidenceSequence } from '../../lib/core/trial/confidence-sequence.ts';
import { judgeTime } from '../../lib/core/trial/judge-time.ts';
import { pairedTInterval } from '../../lib/core/trial/paired-t-interval.ts';
import { asRatio } from '../../lib/core/trial/ratio-estimate.ts';
import { signFlipTest } from '../../lib/core/trial/sign-flip-test.ts';
import { type Random, seededRandom } from './seeded-random.ts';
import { byInterval, byP, type Said, TrialCount, type TrialRow } from './trial-row.ts';
import { doBlocks, truthOf, type World } from './worlds.ts';

/** A trial that is done many times. */
export interface TrialCell {
  readonly world: World;
  readonly blocks: number;
  readonly ratio: number;
}

/** Student's critical values by their degrees of freedom, which are slow to find anew each time. */
const criticals = Array.from({ length: 61 }, (_, degrees) =>
  degrees === 0 ? Number.NaN : studentCritical(degrees),
);

/** How many blocks a trial has unless somebody chose another number beforehand. */
export const blocksPlanned = 12;

/** Does trials of a size that was set beforehand: the interval that gives the verdict, and the tests beside it. */
export function calibrateFixed({ world, blocks, ratio }: TrialCell, runs: number): TrialRow[] {
  const random = seededRandom(`fixed, ${world.name}, ${blocks}, ${ratio}`);
  const effect = Math.log(ratio);
  const truth = truthOf(world, effect, 2);
  const count = new TrialCount();
  // To count all signs of many blocks takes long.
  const flipped = blocks <= blocksPlanned ? runs : runs / 10;
  for (let run = 0; run < runs; run += 1) {
    const differences = doBlocks(world, blocks, { effect, random });
    count.add('blocks', judgeBlocks(differences), truth);
    count.add('paired-t', byInterval(pairedTInterval(differences, criticals[blocks - 1])), truth);
    if (run < flipped) count.add('sign-flip', byP(signFlipTest(differences, random).p), truth);
    if (blocks <= blocksPlanned && ratio === 1) count.add('holm', findAny(world, blocks, random), truth);
  }
  return count.rows({ generator: world.name, blocks, ratio });
}

/** Does trials that are looked at after every block: bets may be, a test of fixed size may not. */
export function calibrateRunning({ world, blocks, ratio }: TrialCell, runs: number): TrialRow[] {
  const random = seededRandom(`running, ${world.name}, ${blocks}, ${ratio}`);
  const effect = Math.log(ratio);
  const truth = truthOf(world, effect, 2);
  const count = new TrialCount();
  for (let run = 0; run < runs; run += 1) {
    const differences = doBlocks(world, blocks, { effect, random });
    const hasFound = betOnBlocks(differences).some((evidence) => evidence >= evidenceNeeded);
    count.add('bets', { hasFound }, truth);
    count.add('bets-on-signs', { hasFound: hasEverBetOnSigns(differences) }, truth);
    count.add('confidence-sequence', byInterval(confidenceSequence(differences)), truth);
    count.add('peeking', { hasFound: hasEverPeeked(differences) }, truth);
  }
  return count.rows({ generator: world.name, blocks, ratio });
}

function judgeBlocks(differences: readonly number[]): Said {
  const interval = compareBlocks(differences)?.interval;
  const verdict = judgeTime(interval && asRatio(interval));
  return { interval, hasFound: verdict === 'faster' || verdict === 'slower' };
}

/** Four workflows at once, as somebody would have who tries everything. */
function findAny(world: World, blocks: number, random: Random): Said {
  const ps = Array.from(
    { length: 4 },
    () => signFlipTest(doBlocks(world, blocks, { effect: 0, random }), random).p,
  );
  return byP(Math.min(...adjustByHolm(ps)));
}

function hasEverBetOnSigns(differences: readonly number[]): boolean {
  let [faster, slower] = [0, 0];
  return differences.some((difference) => {
    if (difference < 0) faster += 1;
    if (difference > 0) slower += 1;
    return betOnSigns(faster, slower).evidence >= evidenceNeeded;
  });
}

function hasEverPeeked(differences: readonly number[]): boolean {
  return differences.some(
    (_, index) =>
      index >= 4 && byInterval(pairedTInterval(differences.slice(0, index + 1), criticals[index])).hasFound,
  );
}
