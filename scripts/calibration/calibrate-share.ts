import { type DecidedSession, tallyAsking, workOf } from '../../lib/core/estimate/asking-tally.ts';
import type { ShareRange } from '../../lib/core/estimate/bound-genuine-share.ts';
import { clopperPearsonInterval } from '../../lib/core/estimate/clopper-pearson-interval.ts';
import { estimateGenuineShare, type ShareEstimate } from '../../lib/core/estimate/estimate-genuine-share.ts';
import { jeffreysInterval } from '../../lib/core/estimate/jeffreys-interval.ts';
import { stateShare } from '../../lib/core/estimate/state-share.ts';
import { type Found, wilsonInterval } from '../../lib/core/estimate/wilson-interval.ts';
import { askAtRandom } from './ask-at-random.ts';
import { Coverage } from './coverage.ts';
import { rememberLeast } from './remember-least.ts';
import { seededRandom } from './seeded-random.ts';
import { nameOf, type ShareCell } from './share-cells.ts';
import type { Lived } from './users.ts';

/** What a method said of one situation, over all runs. */
export interface ShareRow {
  readonly generator: string;
  readonly sessions: number;
  readonly asked: number;
  readonly share: number;
  readonly method: ShareMethod;
  /** The part of runs whose range held the true share; undefined where the method never said anything. */
  readonly coverage: number | undefined;
  /** The ranges' mean width. */
  readonly width: number | undefined;
}

/**
 * `headline`: as shown; `if-alike`: the same if refusals are like answers; `bounds`: without any assumption; `naive`:
 * of the tagged alone; the last two take the asked for draws from an endless population.
 */
export const shareMethods = [
  'headline',
  'if-alike',
  'bounds',
  'naive',
  'clopper-pearson',
  'jeffreys',
] as const;
export type ShareMethod = (typeof shareMethods)[number];

/** Lives through a situation so many times, and asks each method what it would have said. */
export function calibrateShare(cell: ShareCell, runs: number): ShareRow[] {
  const random = seededRandom(nameOf(cell));
  const coverages = new Map(shareMethods.map((method) => [method, new Coverage()]));
  for (let run = 0; run < runs; run += 1) {
    const lived = cell.user.live({ ...cell, random });
    const truth = shareOf(lived);
    if (truth === undefined) continue;

    const ranges = rangesOf(askAtRandom(lived, cell.asked, random));
    for (const method of shareMethods) coverages.get(method)?.add(ranges[method], truth);
  }
  const { user, sessions, asked, share } = cell;
  return [...coverages].map(([method, { coverage, width }]) => ({
    generator: user.name,
    sessions,
    asked,
    share,
    method,
    coverage,
    width,
  }));
}

function shareOf(lived: readonly Lived[]): number | undefined {
  const work = lived.filter(({ truth }) => truth !== 'personal');
  return work.length === 0 ? undefined : work.filter(({ truth }) => truth === 'genuine').length / work.length;
}

function rangesOf(sessions: readonly DecidedSession[]): Partial<Record<ShareMethod, ShareRange>> {
  const tally = tallyAsking(sessions);
  const estimate = estimateGenuineShare(tally, rememberLeast);
  if (estimate === undefined) return {};

  const { volunteered, rest } = tally;
  const answered = { found: rest.answered.genuine, drawn: workOf(rest.answered) };
  const told = { found: volunteered.genuine + answered.found, drawn: workOf(volunteered) + answered.drawn };
  return {
    headline: stateShare(estimate).range,
    'if-alike': estimate.rangeIfAlike,
    bounds: estimate.bounds,
    ...(told.drawn === 0 ? {} : { naive: wilsonInterval(told) }),
    'clopper-pearson': besideVolunteered(recall('clopper-pearson', answered), { estimate, volunteered }),
    jeffreys: besideVolunteered(recall('jeffreys', answered), { estimate, volunteered }),
  };
}

interface Counted {
  readonly estimate: ShareEstimate;
  readonly volunteered: { readonly genuine: number; readonly other: number };
}

/** What was volunteered is counted, and the range is for the rest. */
function besideVolunteered({ low, high }: ShareRange, { estimate, volunteered }: Counted): ShareRange {
  const rest = estimate.sessions - workOf(volunteered);
  return {
    low: (volunteered.genuine + rest * low) / estimate.sessions,
    high: (volunteered.genuine + rest * high) / estimate.sessions,
  };
}

const intervals = { 'clopper-pearson': clopperPearsonInterval, jeffreys: jeffreysInterval };
const recalled = new Map<string, ShareRange>();

/** Beta quantiles are slow, and the same few are asked for again and again. */
function recall(method: keyof typeof intervals, sample: Found): ShareRange {
  const key = `${method} ${sample.found} ${sample.drawn}`;
  const range = recalled.get(key) ?? intervals[method](sample);
  recalled.set(key, range);
  return range;
}
