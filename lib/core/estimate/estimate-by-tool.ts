import type { Session } from '../session/session.ts';
import {
  type AskingTally,
  countPossibleWork,
  type DecidedSession,
  sumTallies,
  tallyAsking,
  workOf,
} from './asking-tally.ts';
import type { Sample } from './bound-count.ts';
import type { ShareRange } from './bound-genuine-share.ts';
import { estimateGenuineShare, type ShareEstimate } from './estimate-genuine-share.ts';
import { minimumOfTool, type StatedShare, stateShare } from './state-share.ts';
import { stratifiedShare } from './stratified-share.ts';

/** A row: one tool, or all those that were used too little for a row of their own. */
export interface ToolShare {
  /** Several where they were merged. */
  readonly toolIds: readonly string[];
  readonly tally: AskingTally;
  readonly estimate: ShareEstimate;
  readonly stated: StatedShare;
}

/** From how many sessions, that may have been work, a tool has a row of its own. */
const sessionsForRow = 5;

/**
 * The genuine share of each tool, most sessions first; tools with fewer than five sessions are one row together, the
 * last. Tools that were used for personal things alone have no row.
 */
export function estimateByTool(sessions: readonly (DecidedSession & Pick<Session, 'toolId'>)[]): ToolShare[] {
  const tools = [...Map.groupBy(sessions, ({ toolId }) => toolId)]
    .map(([toolId, ofTool]) => ({ toolId, tally: tallyAsking(ofTool) }))
    .filter(({ tally }) => countPossibleWork(tally) > 0)
    .sort((one, other) => compare(one.toolId, other.toolId));
  const { own = [], merged = [] } = Object.groupBy(tools, ({ tally }) =>
    countPossibleWork(tally) >= sessionsForRow ? 'own' : 'merged',
  );
  const rows = own
    .map((tool) => rowOf([tool]))
    .sort((one, other) => other.estimate.sessions - one.estimate.sessions);
  return merged.length === 0 ? rows : [...rows, rowOf(merged)];
}

/**
 * The genuine share of all rows together, each weighing as many sessions as it has. For the case that those who did
 * not answer are like those who did in the same tool, and that the coin has the same chance within a tool, not between
 * tools. Rows of which fewer than two were answered are counted together.
 *
 * Source: see `stratifiedShare`; what was volunteered is counted.
 *
 * @returns undefined where too few were answered, or for some sessions no coin was thrown yet
 */
export function estimateAcrossTools(rows: readonly Pick<ToolShare, 'tally'>[]): ShareRange | undefined {
  if (rows.length === 0 || rows.some(({ tally }) => tally.undecided > 0)) return undefined;

  const strata = collapse(
    rows.map(({ tally }) => sampleOf(tally)).filter(({ population }) => population > 0),
  );
  const asked = strata.length === 0 ? { range: { low: 0, high: 0 } } : stratifiedShare(strata);
  if (asked === undefined) return undefined;

  const all = sumTallies(rows.map(({ tally }) => tally));
  const sessions = countPossibleWork(all);
  const weight = sessions - workOf(all.volunteered);
  const { low, high } = asked.range;
  return {
    low: (all.volunteered.genuine + weight * low) / sessions,
    high: (all.volunteered.genuine + weight * high) / sessions,
  };
}

function rowOf(tools: readonly { toolId: string; tally: AskingTally }[]): ToolShare {
  const tally = sumTallies(tools.map((tool) => tool.tally));
  const estimate = estimateGenuineShare(tally);
  if (estimate === undefined) throw new Error('A row without a session.');
  return {
    toolIds: tools.map(({ toolId }) => toolId),
    tally,
    estimate,
    stated: stateShare(estimate, minimumOfTool),
  };
}

function sampleOf({ rest }: AskingTally): Sample {
  const { total, answered, known } = rest;
  const population = total - answered.personal - known.personal;
  return { population, drawn: workOf(answered), found: answered.genuine };
}

/** Puts together strata that tell nothing of their variance, if need be with the smallest of the others. */
function collapse(strata: readonly Sample[]): Sample[] {
  const isPoor = ({ drawn, population }: Sample): boolean => drawn < Math.min(2, population);
  const poor = strata.filter(isPoor);
  const rich = strata.filter((stratum) => !isPoor(stratum)).sort((one, other) => one.drawn - other.drawn);
  if (poor.length === 0) return rich;

  const together = sumSamples(poor);
  const [smallest, ...others] = rich;
  if (!isPoor(together) || smallest === undefined) return [together, ...rich];
  return [sumSamples([together, smallest]), ...others];
}

function sumSamples(samples: readonly Sample[]): Sample {
  const sum = (count: (sample: Sample) => number): number =>
    samples.reduce((total, sample) => total + count(sample), 0);
  return {
    population: sum(({ population }) => population),
    drawn: sum(({ drawn }) => drawn),
    found: sum(({ found }) => found),
  };
}

const compare = (one: string, other: string): number => (one < other ? -1 : 1);
