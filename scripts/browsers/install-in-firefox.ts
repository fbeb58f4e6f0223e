import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { BrowserOptions } from './driven-browser.ts';
import type { Marionette } from './marionette.ts';
import { packExtension } from './pack-extension.ts';
import { pollUntil } from './poll-until.ts';
import { readManifest } from './read-manifest.ts';

const patienceMs = 20_000;

const hostOf = `
  const policy = WebExtensionPolicy.getByID(arguments[0]);
  return policy?.active ? policy.mozExtensionHostname : null;`;

const isOfVersion = `
  const policy = WebExtensionPolicy.getByID(arguments[0]);
  return Boolean(policy?.active) && policy.extension.version === arguments[1];`;

const xpiIn = (profile: string): string => join(resolve(profile), 'assay-under-test.xpi');

/** An extension that Firefox runs: its id, and the origin of its pages. */
export interface InstalledExtension {
  readonly id: string;
  readonly origin: string;
}

/** Installs an extension, for good where it is packed or to be packed; throws when Firefox does not take it. */
export async function installInFirefox(
  marionette: Marionette,
  options: BrowserOptions,
): Promise<InstalledExtension> {
  const id = await install(marionette, options);
  const host = await pollUntil(() => marionette.inChrome<string | null>(hostOf, [id]), patienceMs);
  if (!host) throw new Error(`Firefox has installed ${id} but does not run it within ${patienceMs} ms.`);
  return { id, origin: `moz-extension://${host}` };
}

/**
 * Readies a newer build of an extension that was installed for good.
 *
 * @param profile where the packed extension is kept: a restart finds the same build installed already
 * @returns puts it in the old one's place, and resolves when it runs
 */
export async function stageInFirefox(
  marionette: Marionette,
  extension: string,
  profile: string,
): Promise<() => Promise<void>> {
  const { version } = readManifest(extension);
  const xpi = xpiIn(profile);
  await writeFile(xpi, await packExtension(extension));
  return async () => {
    const id = await add(marionette, xpi, false);
    const runs = await pollUntil(() => marionette.inChrome<boolean>(isOfVersion, [id, version]), patienceMs);
    if (!runs) throw new Error(`Firefox does not run ${id} ${version} within ${patienceMs} ms.`);
  };
}

async function install(
  marionette: Marionette,
  { extension, profile, permanent = false }: BrowserOptions,
): Promise<string> {
  const path = resolve(extension);
  if (path.endsWith('.xpi')) return add(marionette, path, false);
  if (!permanent) return add(marionette, path, true);

  const packed = await packExtension(path);
  const xpi = xpiIn(profile);
  const before = await readFile(xpi).catch(() => undefined);
  const { browser_specific_settings: settings } = readManifest(path);
  if (before?.equals(packed) && settings?.gecko?.id !== undefined) return settings.gecko.id;

  await writeFile(xpi, packed);
  return add(marionette, xpi, false);
}

async function add(marionette: Marionette, path: string, temporary: boolean): Promise<string> {
  const { value } = await marionette.send<{ value: string }>('Addon:Install', {
    path,
    temporary,
  });
  return value;
}
