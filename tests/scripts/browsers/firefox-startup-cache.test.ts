import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { bringStartupCache, keepStartupCache } from '@/scripts/browsers/firefox-startup-cache.ts';

const names = ['scriptCache.bin', 'scriptCache-child.bin', 'startupCache.8.little', 'urlCache.bin'];
let folder: string;
let kept: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assay-cache-'));
  kept = join(folder, 'kept');
});
afterEach(() => rm(folder, { recursive: true }));

/** A profile that a Firefox leaves behind, with what the extension left in it. */
async function aProfile(name: string, written: readonly string[] = names): Promise<string> {
  const profile = join(folder, name);
  await mkdir(join(profile, 'startupCache'), { recursive: true });
  await writeFile(join(profile, 'compatibility.ini'), name);
  await writeFile(join(profile, 'prefs.js'), 'of this profile alone');
  for (const one of [...written, 'webext.sc.lz4']) await writeFile(join(profile, 'startupCache', one), name);
  return profile;
}

it('gives a new profile what a Firefox compiled before, and nothing of an extension or a profile', async () => {
  await keepStartupCache(await aProfile('first'), kept);
  await keepStartupCache(await aProfile('second'), kept);
  const fresh = join(folder, 'fresh');
  await mkdir(fresh);

  await bringStartupCache(fresh, kept);

  expect((await readdir(fresh)).sort()).toEqual(['compatibility.ini', 'startupCache']);
  expect((await readdir(join(fresh, 'startupCache'))).sort()).toEqual([...names].sort());
  expect(await readFile(join(fresh, 'compatibility.ini'), 'utf8')).toBe('first');
});

it('leaves a profile alone that was in use, and one where nothing was kept', async () => {
  await keepStartupCache(await aProfile('unfinished', names.slice(1)), kept);
  const fresh = join(folder, 'fresh');
  await mkdir(fresh);
  await bringStartupCache(fresh, kept);
  expect(await readdir(fresh)).toEqual([]);

  await keepStartupCache(await aProfile('first'), kept);
  const used = await aProfile('used');
  await bringStartupCache(used, kept);
  expect(await readFile(join(used, 'compatibility.ini'), 'utf8')).toBe('used');
  expect((await readdir(folder)).filter((name) => name.startsWith('kept'))).toEqual(['kept']);
});
