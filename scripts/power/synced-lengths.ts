import type { FileEvent } from './parse-strace.ts';

/**
 * How much of each file that was written to is sure to be on the disk: its length when the last sync began that
 * ended. That is the worst case, since a kernel writes out by itself what nobody asked for within seconds.
 *
 * @param lengthBefore of a file when the recording began; what it held by then is taken for safe
 */
export function syncedLengths(
  events: readonly FileEvent[],
  lengthBefore: (path: string) => number,
): Map<string, number> {
  const lengths = new Map<string, number>();
  const synced = new Map<string, number>();
  const syncing = new Map<string, number>();
  for (const event of events) {
    const { path } = event;
    const length = lengths.get(path) ?? lengthBefore(path);
    if (!synced.has(path)) synced.set(path, lengthBefore(path));

    if (event.kind === 'write')
      lengths.set(path, event.end === undefined ? length + event.bytes : Math.max(length, event.end));
    else if (event.kind === 'truncate') lengths.set(path, event.length);
    else if (event.kind === 'sync began') syncing.set(`${event.thread} ${path}`, length);
    else synced.set(path, syncing.get(`${event.thread} ${path}`) ?? length);
  }
  return synced;
}
