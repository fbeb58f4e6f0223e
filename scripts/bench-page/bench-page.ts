import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBenchServer } from './bench-server.ts';
import { type BenchmarkRow, rowOf } from './benchmark-row.ts';
import { compareScriptTimes } from './compare-script-times.ts';
import { compareTaskTimes } from './compare-task-times.ts';
import type { Arena } from './contestant.ts';
import { measureSleepInChromium } from './sleep-in-chromium.ts';
import { measureSleepInFirefox } from './sleep-in-firefox.ts';
import { asleepWithinS, watchedForS } from './watch-sleep.ts';

/** The builds that are measured. */
export interface Builds {
  /** Folder of the build for Chromium that has the test hosts granted. */
  readonly chromium: string;
  /** Folder of the build for Firefox that is shipped. */
  readonly firefox: string;
}

/** Measures what Assay costs a chat page, side by side with other extensions and with none; takes about seven minutes. */
export function benchPage({ chromium, firefox }: Builds): Promise<BenchmarkRow[]> {
  return inArena(chromium, async (arena) => {
    const scripts = await compareScriptTimes(arena, { rounds: 8, alsoLoaded: true });
    const tasks = await compareTaskTimes(arena, 5);
    const asleep = await Promise.all([
      measureSleepInChromium(arena, watchedForS.whole),
      measureSleepInFirefox(arena, firefox),
    ]);
    return [...scripts, ...tasks, sleepRow('chromium', asleep[0]), sleepRow('firefox', asleep[1])];
  });
}

/** Measures only what tells a costly page script from a cheap one, and Chromium's worker, in under 90 seconds. */
export function benchPageShortly({ chromium }: Pick<Builds, 'chromium'>): Promise<BenchmarkRow[]> {
  return inArena(chromium, async (arena) => {
    // A browser in which nothing happens does not disturb the others.
    const [asleepAfterS, rows] = await Promise.all([
      measureSleepInChromium(arena, watchedForS.short),
      compareScriptTimes(arena, { rounds: 2, alsoLoaded: false }),
    ]);
    return [...rows, sleepRow('chromium', asleepAfterS)];
  });
}

async function inArena(
  assay: string,
  measure: (arena: Arena) => Promise<BenchmarkRow[]>,
): Promise<BenchmarkRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'assay-bench-'));
  const server = await startBenchServer();
  try {
    return await measure({ folder, assay, address: server.address });
  } finally {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

const sleepRow = (browser: BenchmarkRow['browser'], value: number): BenchmarkRow =>
  rowOf({ name: 'background asleep after an answer', browser, value, unit: 's' }, { budget: asleepWithinS });
