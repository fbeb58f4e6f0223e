import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pollUntil } from '../browsers/poll-until.ts';

const patienceMs = 5 * 60_000;
const restMs = 3_000;

/**
 * Waits until a browser no longer rearranges the files of its databases, as it does for a while after very much was
 * written at once: what is measured is a ledger as it lies there on any day.
 *
 * @throws Error when it does not rest within five minutes
 */
export async function settle(profile: string): Promise<void> {
  let before = '';
  const rests = await pollUntil(async () => {
    const last = before;
    before = await listDatabases(profile);
    if (before === last) return true;
    await sleep(restMs);
    return false;
  }, patienceMs);
  if (!rests)
    throw new Error(`The databases in ${profile} are still being rearranged after ${patienceMs} ms.`);
}

/** Names and sizes of all files of databases. */
async function listDatabases(profile: string): Promise<string> {
  const names = await readdir(profile, { recursive: true });
  const ofDatabases = names.filter((name) => /indexeddb|[/\\]idb[/\\]/i.test(name)).sort();
  const sizes = ofDatabases.map(
    async (name) => (await stat(join(profile, name)).catch(() => undefined))?.size,
  );
  return JSON.stringify([ofDatabases, await Promise.all(sizes)]);
}
