import { type BenchmarkRow, rowOf } from './benchmark-row.ts';
import { typedCharacters } from './phases.ts';
import type { ScriptTime } from './script-time.ts';
import { median, spreadOf } from './statistics.ts';

/** The most that Assay's script may do. */
const budgets = {
  againstFloor: 1.25,
  answerMs: 2,
  loadMs: 1.5,
  forcedLayouts: 0,
  /** All that a thousand changes may add to what is done in the same time without them. */
  changesMs: 0.1,
} as const;

/** What was traced, once for every round; of Assay where nobody is named. */
export interface Traced {
  readonly load: ScriptTime[];
  readonly loadOfFloor: ScriptTime[];
  /** 400 characters, in the same minute. */
  readonly typing: {
    readonly floor: ScriptTime;
    readonly assay: ScriptTime;
    readonly floorAgain: ScriptTime;
  }[];
  /** From the key that sends to the answer's first token. */
  readonly prompt: ScriptTime[];
  readonly answer: ScriptTime[];
  readonly naive: { readonly typing: ScriptTime; readonly answer: ScriptTime };
}

/** The script's own time: medians of the rounds, and for a key the median of the ratios within each round. */
export function scriptRows(traced: Traced): BenchmarkRow[] {
  return [
    ...keyRows(traced),
    ...layoutRows(traced),
    row('script time from a prompt to its first token: Assay', medianMs(traced.prompt), 'ms'),
    row('script time in 3,000 tokens: Assay', medianMs(traced.answer), 'ms', { budget: budgets.answerMs }),
    row('script time in 3,000 tokens: naive', traced.naive.answer.ms, 'ms'),
    row('script time at load: Assay', medianMs(traced.load), 'ms', { budget: budgets.loadMs }),
    row('script time at load: floor', medianMs(traced.loadOfFloor), 'ms'),
  ];
}

function keyRows({ typing, naive }: Traced): BenchmarkRow[] {
  const floorMs = medianMs(typing.map(({ floor }) => floor));
  const noise = Math.max(...typing.map(({ floor, floorAgain }) => spreadOf(floor.ms, floorAgain.ms)));
  const key = (name: string, ms: number, ratio: number, budget: number | null = null): BenchmarkRow =>
    row(`script time a key: ${name} against floor`, (ms * 1_000) / typedCharacters, 'µs', { ratio, budget });
  return [
    key('floor', floorMs, 1),
    key('the noise, floor', floorMs, 1 + noise),
    key(
      'Assay',
      medianMs(typing.map(({ assay }) => assay)),
      median(typing.map(({ floor, assay, floorAgain }) => (2 * assay.ms) / (floor.ms + floorAgain.ms))),
      Math.max(budgets.againstFloor, 1 + noise),
    ),
    key('naive', naive.typing.ms, naive.typing.ms / floorMs),
  ];
}

/** The most in any round: one is too many. */
function layoutRows({ typing, naive }: Traced): BenchmarkRow[] {
  const ofAssay = Math.max(...typing.map(({ assay }) => assay.forcedLayouts));
  return [
    row('layouts forced in 400 keys: Assay', ofAssay, 'count', { budget: budgets.forcedLayouts }),
    row('layouts forced in 400 keys: naive', naive.typing.forcedLayouts, 'count'),
  ];
}

/** What the scripts do in ten seconds in which nobody does anything, and the page changes once, or 1,000 times. */
export function restRows(
  when: string,
  still: ScriptTime,
  assay: ScriptTime,
  naive: ScriptTime,
): BenchmarkRow[] {
  const changing = `script time in 1,000 changes at rest, ${when}`;
  return [
    row(`script time in one change at rest, ${when}: Assay`, still.ms, 'ms'),
    row(`${changing}: Assay`, assay.ms, 'ms', { budget: still.ms + budgets.changesMs }),
    row(`${changing}: naive`, naive.ms, 'ms'),
  ];
}

const row = (
  name: string,
  value: number,
  unit: BenchmarkRow['unit'],
  promised: Parameters<typeof rowOf>[1] = {},
): BenchmarkRow => rowOf({ name, browser: 'chromium', value, unit }, promised);

const medianMs = (rounds: readonly ScriptTime[]): number => median(rounds.map(({ ms }) => ms));
