import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Which build: the one that is shipped, or the one that has leave for the test hosts beforehand. */
export type BuildKind = 'shipped' | 'granted';

/** What a build is made of. */
const sources = ['components', 'entrypoints', 'lib', 'public', 'wxt.config.ts', 'package-lock.json'];

/**
 * Builds the extension for a browser; a build that is newer than all its sources is left as it is.
 *
 * @returns the folder of the unpacked extension
 * @throws Error with the builder's own words when it fails
 */
export async function buildExtension(browser: 'chromium' | 'firefox', kind: BuildKind): Promise<string> {
  const target = browser === 'chromium' ? 'chrome' : 'firefox';
  const folder = `${root}.output/${target}-mv3${kind === 'granted' ? '-granted' : ''}`;
  if (!isStale(folder)) return folder;

  const mode = kind === 'granted' ? ['--mode', 'granted'] : [];
  const wxt = fileURLToPath(new URL('../../node_modules/wxt/bin/wxt.mjs', import.meta.url));
  // Whatever builds it, a test runner too: the same code as is shipped, without what helps while developing.
  const env = { ...process.env, NODE_ENV: 'production' };
  const building = spawn(process.execPath, [wxt, 'build', '-b', target, ...mode], { cwd: root, env });
  let words = '';
  building.stdout.on('data', (chunk) => {
    words += chunk;
  });
  building.stderr.on('data', (chunk) => {
    words += chunk;
  });
  const code = await new Promise((resolve) => building.on('close', resolve));
  if (code !== 0) throw new Error(`The extension could not be built for ${target}:\n${words}`);
  return folder;
}

/** The manifest is what a build writes last. */
function isStale(folder: string): boolean {
  const manifest = join(folder, 'manifest.json');
  return !existsSync(manifest) || sources.some((name) => changedAt(join(root, name)) > changedAt(manifest));
}

/** When a file, or anything in a folder, was last changed: epoch milliseconds. */
function changedAt(path: string): number {
  const inside = statSync(path).isDirectory() ? readdirSync(path, { recursive: true, encoding: 'utf8' }) : [];
  return Math.max(...[path, ...inside.map((name) => join(path, name))].map((one) => statSync(one).mtimeMs));
}
