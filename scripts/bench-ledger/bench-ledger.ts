import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { weekOf } from '../../lib/core/week/week.ts';
import type { BenchmarkRow } from '../bench-page/benchmark-row.ts';
import { compareQueries } from './compare-queries.ts';
import { compareRecording } from './compare-recording.ts';
import { compareMemory, compareOwnCopy } from './compare-streams.ts';
import { addProbe, callProbe } from './in-extension.ts';
import { type Arena, withLedgers } from './ledger-tab.ts';

/** How many sessions, and how much is measured. */
interface Plan {
  readonly small: number;
  /** The smaller one of the two ledgers whose streams are compared. */
  readonly middle: number;
  readonly large: number;
  readonly rounds: number;
  readonly repeats: number;
  readonly prompts: number;
}

const whole: Plan = {
  small: 1_000,
  middle: 100_000,
  large: 1_000_000,
  rounds: 15,
  repeats: 20,
  prompts: 300,
};
const short: Plan = { small: 1_000, middle: 1_000, large: 20_000, rounds: 1, repeats: 5, prompts: 10 };

/** Measures a ledger of a million sessions against one of a thousand. */
export function benchLedger(name: Arena['name'], build: string): Promise<BenchmarkRow[]> {
  return inArena(name, build, (arena) => measure(arena, whole));
}

/**
 * The same with twenty thousand sessions and next to no repetition: what comes out has the form, not the weight, so
 * nothing is promised of it.
 */
export async function benchLedgerShortly(name: Arena['name'], build: string): Promise<BenchmarkRow[]> {
  const rows = await inArena(name, build, (arena) => measure(arena, short));
  return rows.map((row) => ({ ...row, budget: null }));
}

/** Runs something in a folder of its own, with the probe beside the build's files, and clears up behind it. */
export async function inArena<Result>(
  name: Arena['name'],
  build: string,
  act: (arena: Arena) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'assay-ledger-'));
  const extension = join(folder, 'extension');
  const today = new Date().toISOString().slice(0, 10);
  try {
    await addProbe(build, extension);
    return await act({ name, extension, folder, today, sunday: weekOf(today).sunday });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(arena: Arena, plan: Plan): Promise<BenchmarkRow[]> {
  for (const sessions of new Set([plan.small, plan.middle, plan.large])) await fill(arena, sessions);
  const rows = await withLedgers(arena, [plan.small, plan.large], async ([small, large]) => [
    ...(await compareQueries(arena, [small, large], plan)),
    await compareRecording(arena, small, plan.prompts),
    await compareRecording(arena, large, plan.prompts),
    await compareOwnCopy(arena, large),
  ]);
  return [...rows, ...(await compareMemory(arena, [plan.middle, plan.large]))];
}

/** The browser ends after it: what is measured then is a ledger that was opened, not one that was just written. */
export async function fill(arena: Arena, sessions: number): Promise<void> {
  await withLedgers(arena, [sessions], ([{ page }]) =>
    callProbe(page, 'fillLedger', { sessions, sunday: arena.sunday }),
  );
}
