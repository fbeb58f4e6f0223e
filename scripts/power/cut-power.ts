import { statSync } from 'node:fs';
import { truncate } from 'node:fs/promises';
import type { FileEvent } from './parse-strace.ts';
import { syncedLengths } from './synced-lengths.ts';

/** Gives the length of a file by its path, as it is now; 0 for one that is not there, and for a folder. */
export function lengthNow(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() ? found.size : 0;
}

/**
 * Does to the databases in a folder what a power cut does at worst: cuts every file back to what was synced.
 *
 * @param before the lengths when the recording began
 * @returns how many files lost something
 */
export async function cutPower(
  folder: string,
  events: readonly FileEvent[],
  before: ReadonlyMap<string, number>,
): Promise<number> {
  const own = events.filter(({ path }) => path.startsWith(folder) && !/\/(LOG|LOCK)$|-shm$/.test(path));
  let cut = 0;
  for (const [path, length] of syncedLengths(own, (one) => before.get(one) ?? 0)) {
    if (lengthNow(path) <= length) continue;
    await truncate(path, length);
    cut += 1;
  }
  return cut;
}
