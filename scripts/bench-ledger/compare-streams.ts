import { type BenchmarkRow, rowOf } from '../bench-page/benchmark-row.ts';
import type { Arena } from './arena.ts';
import { callProbe } from './in-extension.ts';
import { inWords } from './in-words.ts';
import { type LedgerTab, withLedgers } from './ledger-tab.ts';
import { type PeakMemory, readPeakMemory } from './peak-memory.ts';
import { saveOwnCopy } from './save-own-copy.ts';

/** As CSV, the same bytes may take twice as long as in the form that browsers write themselves. */
const mostTimes = 2;
/** Ten times the ledger may take a fifth more memory: what is not flat takes many times that. */
const mostMemory = 1.2;

/** Times streams of a ledger against the writing of plain JSON of the same sessions and as many bytes. */
export async function compareStreams(arena: Arena, { page, sessions }: LedgerTab): Promise<BenchmarkRow[]> {
  const rows: BenchmarkRow[] = [];
  const add = (name: string, ms: number, ratio: number, budget: number | null): void =>
    void rows.push(rowOf({ name, browser: arena.name, value: ms / 1000, unit: 's' }, { ratio, budget }));
  const size = `${inWords(sessions)} sessions`;
  for (const [stream, called] of [
    ['own copy', `own copy of ${size}: CSV`],
    ['backup', `backup of ${size}: written`],
  ] as const) {
    const { bytes, writeMs, restoreMs } = await callProbe(page, 'runStream', stream);
    const plain = await callProbe(page, 'runStream', 'plain JSON', bytes / sessions);
    const plainMs = (plain.writeMs / plain.bytes) * bytes;
    add(`${called} against as many bytes of plain JSON`, writeMs, writeMs / plainMs, mostTimes);
    // Rows go into a database then, not into a file: nothing is promised of it.
    if (restoreMs !== undefined)
      add(`backup of ${size}: checked and restored against the same`, restoreMs, restoreMs / plainMs, null);
  }
  return rows;
}

/**
 * Saves one's own copy of a small ledger and of a large one as a person does, and writes and restores a backup of
 * them, each in a browser that has just started, and compares the most memory that it took.
 *
 * @throws Error when a file does not hold every session
 */
export async function compareMemory(
  arena: Arena,
  sizes: readonly [small: number, large: number],
): Promise<BenchmarkRow[]> {
  const rows: BenchmarkRow[] = [];
  for (const [what, run] of [
    ['the own copy is saved', expectSaved],
    ['a backup is written, checked and restored', runBackup],
  ] as const) {
    const peaks: (PeakMemory | undefined)[] = [];
    for (const size of sizes) peaks.push(await withLedgers(arena, [size], ([tab]) => run(tab)));
    const [small, large] = peaks;
    if (small === undefined || large === undefined) continue;
    for (const whose of ['extension', 'browser'] as const) {
      const name = `peak memory of the ${whose} while ${what}: ${sizes.toReversed().map(inWords).join(' sessions against ')}`;
      const ratio = large[whose] / small[whose];
      rows.push(
        rowOf({ name, browser: arena.name, value: large[whose], unit: 'kB' }, { ratio, budget: mostMemory }),
      );
    }
  }
  return rows;
}

async function runBackup({ page, profile }: LedgerTab): Promise<PeakMemory | undefined> {
  await callProbe(page, 'runStream', 'backup');
  return readPeakMemory(profile);
}

async function expectSaved(tab: LedgerTab): Promise<PeakMemory | undefined> {
  const copy = await saveOwnCopy(tab);
  if (copy.lines < tab.sessions + 1)
    throw new Error(`The own copy of ${tab.sessions} sessions has ${copy.lines} lines.`);
  return copy.peak;
}
