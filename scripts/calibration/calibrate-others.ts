import { tallyAsking } from '../../lib/core/estimate/asking-tally.ts';
import { boundGenuineMeasure, minutesOf } from '../../lib/core/estimate/bound-genuine-measure.ts';
import { estimateAcrossTools, estimateByTool } from '../../lib/core/estimate/estimate-by-tool.ts';
import { estimateGenuineShare } from '../../lib/core/estimate/estimate-genuine-share.ts';
import { judgeUse, type UseBlock } from '../../lib/core/estimate/judge-use.ts';
import { predictedShare } from '../../lib/core/estimate/predicted-share.ts';
import { stateShare } from '../../lib/core/estimate/state-share.ts';
import { traceTrend } from '../../lib/core/estimate/trace-trend.ts';
import { askAtRandom } from './ask-at-random.ts';
import { Coverage } from './coverage.ts';
import { normalDeviate, type Random, seededRandom } from './seeded-random.ts';
import { choosy, type Lived, type User } from './users.ts';

/** A method for one purpose, in the one situation that it is for; as in `ShareRow`. */
export interface OtherRow {
  readonly generator: string;
  readonly sessions: number;
  readonly asked: number;
  readonly share: number;
  readonly method: 'across-tools' | 'predicted' | 'minutes-bounds';
  readonly coverage: number | undefined;
  readonly width: number | undefined;
}

const toolsUsed = [
  { toolId: 'one', sessions: 60, asked: 15, share: 0.7 },
  { toolId: 'two', sessions: 40, asked: 10, share: 0.4 },
  { toolId: 'three', sessions: 20, asked: 5, share: 0.2 },
];

/** Three tools that are asked about with different chances, and the share of all. */
export function calibrateAcrossTools(runs: number): OtherRow[] {
  const random = seededRandom('across tools');
  const coverage = new Coverage();
  for (let run = 0; run < runs; run += 1) {
    const tools = toolsUsed.map((tool) => ({ ...tool, lived: choosy.live({ ...tool, random }) }));
    const sessions = tools.flatMap(({ toolId, lived, asked }) =>
      askAtRandom(lived, asked, random).map((session) => ({ ...session, toolId })),
    );
    coverage.add(
      estimateAcrossTools(estimateByTool(sessions)),
      genuinePart(tools.flatMap(({ lived }) => lived)),
    );
  }
  const situation = { generator: 'three-tools', sessions: 120, asked: 30, share: 0.52 };
  return [{ ...situation, method: 'across-tools', coverage: coverage.coverage, width: coverage.width }];
}

/** Guesses that are worth much, and such that are worth nothing. */
export function calibratePredicted(isGood: boolean, runs: number): OtherRow[] {
  const [sessions, asked, share] = [160, 40, 0.5];
  const random = seededRandom(`predicted, ${isGood}`);
  const coverage = new Coverage();
  for (let run = 0; run < runs; run += 1) {
    const truths = Array.from({ length: sessions }, () => (random() < share ? 1 : 0));
    const guesses = truths.map((truth) => (isGood ? 0.2 + 0.6 * truth : 0.5) + 0.3 * (random() - 0.5));
    const drawn = truths
      .map((genuine, at) => ({ at, genuine, order: random() }))
      .sort((one, other) => one.order - other.order)
      .slice(0, asked);
    coverage.add(
      predictedShare({ guesses, drawn })?.range,
      truths.reduce<number>((sum, one) => sum + one, 0) / sessions,
    );
  }
  const generator = isGood ? 'good-guesses' : 'worthless-guesses';
  const { coverage: held, width } = coverage;
  return [{ generator, sessions, asked, share, method: 'predicted', coverage: held, width }];
}

/** Sessions that are longer where the work is genuine, and the bounds of the minutes. */
export function calibrateMinutes(runs: number): OtherRow[] {
  const situation = { generator: 'longer-when-genuine', sessions: 160, asked: 40, share: 0.5 };
  const random = seededRandom('minutes');
  const coverage = new Coverage();
  for (let run = 0; run < runs; run += 1) {
    const lived = choosy.live({ ...situation, random });
    const timed = lived.map(({ truth }) => ({ verdict: truth, attentionMs: minutesLived(truth, random) }));
    const asked = askAtRandom(lived, situation.asked, random).map(({ verdict }, index) => ({
      verdict,
      attentionMs: timed[index]?.attentionMs ?? 0,
    }));
    const truth = boundGenuineMeasure(timed, minutesOf).share?.low ?? 0;
    coverage.add(boundGenuineMeasure(asked, minutesOf).share, truth);
  }
  return [{ ...situation, method: 'minutes-bounds', coverage: coverage.coverage, width: coverage.width }];
}

const minutesLived = (truth: Lived['truth'], random: Random): number =>
  60_000 * Math.exp((truth === 'genuine' ? 3 : 2.5) + 0.8 * normalDeviate(random));

/** How often something is said of tools or weeks whose share is known. */
export interface DecisionRow {
  readonly generator: string;
  readonly sessions: number;
  readonly asked: number;
  /** Before and after; equal where nothing changed. */
  readonly shares: readonly [number, number];
  readonly method: 'trend' | 'use';
  /** The part of runs with each answer. */
  readonly said: Readonly<Record<string, number>>;
}

const [sessionsPerWeek, askedPerWeek] = [30, 8];

/** Eight weeks, the share changing in their middle or not. */
export function calibrateTrend(shares: DecisionRow['shares'], runs: number): DecisionRow {
  const random = seededRandom(`trend, ${shares}`);
  const said = sayOften(runs, () => {
    const weeks = Array.from({ length: 8 }, (_, index) => {
      const share = shares[index < 4 ? 0 : 1];
      const lived = choosy.live({ sessions: sessionsPerWeek, share, random });
      const tally = tallyAsking(askAtRandom(lived, askedPerWeek, random));
      return { id: `week ${index}`, sunday: `2026-01-0${index + 1}`, tally };
    });
    return traceTrend(weeks, '2026-02-01').change;
  });
  return {
    generator: choosy.name,
    sessions: sessionsPerWeek,
    asked: askedPerWeek,
    shares,
    method: 'trend',
    said,
  };
}

/** Two closed blocks of one tool. */
export function calibrateUse(user: User, share: number, runs: number): DecisionRow {
  const [sessions, asked] = [60, 20];
  const random = seededRandom(`use, ${user.name}, ${share}`);
  const said = sayOften(runs, () => {
    const blocks = Array.from({ length: 2 }, (): UseBlock => {
      const lived = user.live({ sessions, share, random });
      const estimate = estimateGenuineShare(tallyAsking(askAtRandom(lived, asked, random)));
      return { sessions, range: estimate && stateShare(estimate).range };
    });
    return judgeUse(blocks).verdict;
  });
  return { generator: user.name, sessions, asked, shares: [share, share], method: 'use', said };
}

function sayOften(runs: number, say: () => string): Record<string, number> {
  const said: Record<string, number> = {};
  for (let run = 0; run < runs; run += 1) {
    const word = say();
    said[word] = (said[word] ?? 0) + 1 / runs;
  }
  return said;
}

const genuinePart = (lived: readonly Lived[]): number =>
  lived.filter(({ truth }) => truth === 'genuine').length / lived.length;
