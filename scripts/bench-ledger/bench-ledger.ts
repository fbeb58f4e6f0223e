import type { BenchmarkRow } from '../bench-page/benchmark-row.ts';
import type { Arena } from './arena.ts';
import { compareQueries } from './compare-queries.ts';
import { compareRecording } from './compare-recording.ts';
import { compareMemory, compareStreams } from './compare-streams.ts';
import { callProbe } from './in-extension.ts';
import { withLedgers } from './ledger-tab.ts';
import { settle } from './settle.ts';
import { timeReturn } from './time-return.ts';

/** How many sessions, and how much is measured. */
interface Plan {
  readonly small: number;
  /** The smaller one of the two ledgers whose streams are compared. */
  readonly middle: number;
  readonly large: number;
  /** The ledger that is brought back from its second copy. */
  readonly lost: number;
  readonly rounds: number;
  readonly repeats: number;
  readonly openings: number;
  readonly prompts: number;
}

const whole: Plan = {
  small: 1_000,
  middle: 100_000,
  large: 1_000_000,
  // Ten years of ordinary use.
  lost: 20_000,
  rounds: 40,
  repeats: 5,
  openings: 16,
  prompts: 300,
};
/** The sizes that the end-to-end tests look at as well. */
export const short = {
  small: 1_000,
  middle: 1_000,
  large: 20_000,
  lost: 1_000,
  rounds: 1,
  repeats: 5,
  openings: 1,
  prompts: 10,
} satisfies Plan;

/** Measures a ledger of a million sessions against one of a thousand; gives each figure as soon as it is there. */
export function benchLedger(arena: Arena): AsyncGenerator<BenchmarkRow, void> {
  return measure(arena, whole);
}

/**
 * The same with twenty thousand sessions and next to no repetition: what comes out has the form, not the weight, so
 * nothing is promised of it.
 */
export async function benchLedgerShortly(arena: Arena): Promise<BenchmarkRow[]> {
  const rows: BenchmarkRow[] = [];
  for await (const row of measure(arena, short)) rows.push({ ...row, budget: null });
  return rows;
}

async function* measure(arena: Arena, plan: Plan): AsyncGenerator<BenchmarkRow, void> {
  const sizes = new Set([plan.small, plan.middle, plan.large, plan.lost]);
  for (const sessions of sizes) await fill(arena, sessions);
  yield* await withLedgers(arena, [plan.small, plan.large], async ([small, large]) => {
    await settle(large.profile);
    return [
      ...(await compareQueries(arena, [small, large], plan)),
      await compareRecording(arena, small, plan.prompts),
      await compareRecording(arena, large, plan.prompts),
    ];
  });
  yield await timeReturn(arena, plan.lost);
  yield* await withLedgers(arena, [plan.large], ([large]) => compareStreams(arena, large));
  yield* await compareMemory(arena, [plan.middle, plan.large]);
}

/** The browser ends after it: what is measured then is a ledger that was opened, not one that was just written. */
async function fill(arena: Arena, sessions: number): Promise<void> {
  await withLedgers(arena, [sessions], async ([{ page, profile }]) => {
    await callProbe(page, 'fillLedger', { sessions, sunday: arena.sunday });
    await settle(profile);
  });
}
