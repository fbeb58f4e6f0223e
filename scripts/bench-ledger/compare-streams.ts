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

/** What a ledger is streamed as, and what that is called. */
const streams = {
  'own copy': (size: string) => `own copy of ${size}: CSV`,
  backup: (size: string) => `backup of ${size}: written`,
};

/** Times streams of a ledger against the writing of plain JSON of the same sessions and as many bytes. */
export async function compareStreams(
  arena: Arena,
  { page, sessions }: LedgerTab,
  wanted: readonly (keyof typeof streams)[],
): Promise<BenchmarkRow[]> {
  const rows: BenchmarkRow[] = [];
  const add = (name: string, ms: number, ratio: number, budget: number | null): void =>
    void rows.push(rowOf({ name, browser: arena.name, value: ms / 1000, unit: 's' }, { ratio, budget }));
  const size = `${inWords(sessions)} sessions`;
  for (const stream of wanted) {
    const called = streams[stream](size);
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
    [copyIsSaved, expectSaved],
    ['a backup is written, checked and restored', runBackup],
  ] as const) {
    const peaks: Peak[] = [];
    for (const size of sizes)
      peaks.push({ size, memory: await withLedgers(arena, [size], ([tab]) => run(tab)) });
    rows.push(...memoryRows(arena, what, peaks));
  }
  return rows;
}

/** The same of one's own copy alone, in browsers that did other things before: it has the form, not the weight. */
export async function compareCopyMemory(
  arena: Arena,
  pair: readonly [small: LedgerTab, large: LedgerTab],
): Promise<BenchmarkRow[]> {
  const peaks: Peak[] = [];
  for (const tab of pair) peaks.push({ size: tab.sessions, memory: await expectSaved(tab) });
  return memoryRows(arena, copyIsSaved, peaks);
}

const copyIsSaved = 'the own copy is saved';

interface Peak {
  /** How many sessions the ledger holds. */
  readonly size: number;
  readonly memory: PeakMemory | undefined;
}

/** Nothing where the system notes no peaks. */
function memoryRows({ name: browser }: Arena, what: string, peaks: readonly Peak[]): BenchmarkRow[] {
  const [small, large] = peaks.map(({ memory }) => memory);
  if (small === undefined || large === undefined) return [];

  const sizes = peaks.map(({ size }) => inWords(size)).toReversed();
  return (['extension', 'browser'] as const).map((whose) =>
    rowOf(
      {
        name: `peak memory of the ${whose} while ${what}: ${sizes.join(' sessions against ')}`,
        browser,
        value: large[whose],
        unit: 'kB',
      },
      { ratio: large[whose] / small[whose], budget: mostMemory },
    ),
  );
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
