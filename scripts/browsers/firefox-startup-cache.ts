import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where it is kept from one run to the next. */
const kept = fileURLToPath(new URL('../../.output/firefox-startup-cache', import.meta.url));

/**
 * Firefox's own scripts as it compiled them, and for which Firefox that was: any other throws them away. What the same
 * folder holds of extensions is left where it was.
 */
const parts = [
  'compatibility.ini',
  'startupCache/scriptCache.bin',
  'startupCache/scriptCache-child.bin',
  'startupCache/startupCache.8.little',
  'startupCache/urlCache.bin',
];

/** Spares a new profile the compiling of Firefox's own scripts, a third of the time of a start; an old one has it done. */
export async function bringStartupCache(profile: string, from: string = kept): Promise<void> {
  if (existsSync(join(profile, 'compatibility.ini')) || !existsSync(from)) return;
  await cp(from, profile, { recursive: true });
}

/** Keeps what a Firefox that has ended in order compiled, unless there is some already. */
export async function keepStartupCache(profile: string, to: string = kept): Promise<void> {
  if (existsSync(to) || !parts.every((part) => existsSync(join(profile, part)))) return;

  await mkdir(dirname(to), { recursive: true });
  const folder = await mkdtemp(`${to}-`);
  for (const part of parts) await cp(join(profile, part), join(folder, part));
  // Whole or not at all; where another one was quicker, its is as good.
  await rename(folder, to).catch(() => rm(folder, { recursive: true, force: true }));
}
