import type { MeasuredTime } from '../../lib/core/export/time-cells.ts';
import { compareBlocks } from '../../lib/core/trial/compare-blocks.ts';
import { asRatio } from '../../lib/core/trial/ratio-estimate.ts';
import { normal, pick, type Random } from './random.ts';

/** What somebody found out about time in two periods that follow each other, for the rows of work areas. */
export type MeasuredTimes = readonly [earlier: readonly MeasuredTime[], later: readonly MeasuredTime[]];

/** Nobody measured anything. */
export const noTimes: MeasuredTimes = [[], []];

const areas = ['review', 'documentation', 'incident', 'other'];
/** How much the hands-on time of like tasks differs, on the scale of logarithms. */
const deviation = 0.6;

/**
 * The results of an invented person who measures time or does not: some never, some seldom, some in most periods. Who
 * does stays with one kind of work mostly, and AI helps that person there as much in one period as in the next.
 */
export function inventTimes(random: Random): MeasuredTimes {
  if (random() < 0.5) return noTimes;

  const eagerness = random() * 0.9;
  const usual = pick(random, areas, [4, 3, 1, 2]);
  const ratios = areas.map(() => normal(random, -0.15, 0.35));
  const ofPeriod = (): MeasuredTime[] => {
    if (random() >= eagerness) return [];
    const group = random() < 0.8 ? usual : pick(random, areas, [1, 1, 1, 1]);
    return [measure(random, group, ratios[areas.indexOf(group)] ?? 0)];
  };
  return [ofPeriod(), ofPeriod()];
}

function measure(random: Random, group: string, truth: number): MeasuredTime {
  const pairs = 10 + Math.floor(random() * 11);
  const interval = compareBlocks(
    Array.from({ length: pairs }, () => normal(random, truth, deviation)),
  )?.interval;
  return {
    scope: 'work_area',
    group,
    pairs,
    evidence: random() < 0.6 ? 'randomised' : 'observed',
    ratio: interval === undefined ? undefined : asRatio(interval),
    isMixed: random() < 0.15,
  };
}
