import type { BenchmarkRow } from '../bench-page/benchmark-row.ts';
import type { Arena } from './arena.ts';
import { compareQueries } from './compare-queries.ts';
import { compareRecording } from './compare-recording.ts';
import { compareCopyMemory, compareMemory, compareStreams } from './compare-streams.ts';
import { callProbe } from './in-extension.ts';
import { type LedgerTab, withLedgers } from './ledger-tab.ts';
import { settle } from './settle.ts';
import { timeReturn } from './time-return.ts';

/** How many sessions, and how much is measured. */
const whole = {
  small: 1_000,
  /** The smaller one of the two ledgers whose streams are compared. */
  middle: 100_000,
  large: 1_000_000,
  /** The ledger that is brought back from its second copy: ten years of ordinary use. */
  lost: 20_000,
  rounds: 40,
  repeats: 5,
  openings: 16,
  prompts: 300,
};
/** The sizes that the end-to-end tests look at as well, and next to no repetition. */
export const short = { small: 1_000, large: 12_000, rounds: 1, repeats: 5, openings: 1, prompts: 10 };

/** Measures a ledger of a million sessions against one of a thousand; gives each figure as soon as it is there. */
export async function* benchLedger(arena: Arena): AsyncGenerator<BenchmarkRow, void> {
  const { small, middle, large, lost, prompts } = whole;
  for (const sessions of [small, middle, large, lost]) await fill(arena, sessions);
  yield* await withLedgers(arena, [small, large], async (pair) => {
    await settle(pair[1].profile);
    return [
      ...(await compareQueries(arena, pair, whole)),
      ...(await compareRecordings(arena, pair, prompts)),
    ];
  });
  yield await timeReturn(arena, lost);
  yield* await withLedgers(arena, [large], ([tab]) => compareStreams(arena, tab, ['own copy', 'backup']));
  yield* await compareMemory(arena, [middle, large]);
}

/**
 * The same of twelve thousand sessions, without backups and the way back from the second copy, in two browsers that
 * are filled and go on: what comes out has the form, not the weight, so nothing is promised of it.
 *
 * @param pair on empty ledgers, to be of the sizes in {@link short}
 */
export async function benchLedgerShortly(
  arena: Arena,
  pair: readonly [small: LedgerTab, large: LedgerTab],
): Promise<BenchmarkRow[]> {
  for (const { page, sessions } of pair)
    await callProbe(page, 'fillLedger', { sessions, sunday: arena.sunday });
  const rows = [
    ...(await compareQueries(arena, pair, short)),
    ...(await compareRecordings(arena, pair, short.prompts)),
    ...(await compareStreams(arena, pair[1], ['own copy'])),
    ...(await compareCopyMemory(arena, pair)),
  ];
  return rows.map((row) => ({ ...row, budget: null }));
}

async function compareRecordings(
  arena: Arena,
  pair: readonly LedgerTab[],
  prompts: number,
): Promise<BenchmarkRow[]> {
  const rows: BenchmarkRow[] = [];
  for (const tab of pair) rows.push(await compareRecording(arena, tab, prompts));
  return rows;
}

/** The browser ends after it: what is measured then is a ledger that was opened, not one that was just written. */
async function fill(arena: Arena, sessions: number): Promise<void> {
  await withLedgers(arena, [sessions], async ([{ page, profile }]) => {
    await callProbe(page, 'fillLedger', { sessions, sunday: arena.sunday });
    await settle(profile);
  });
}
