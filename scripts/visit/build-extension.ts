import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Which build: the one that is shipped, or the one that has leave for the test hosts beforehand. */
export type BuildKind = 'shipped' | 'granted';

/**
 * Builds the extension for a browser.
 *
 * @returns the folder of the unpacked extension
 * @throws Error with the builder's own words when it fails
 */
export async function buildExtension(browser: 'chromium' | 'firefox', kind: BuildKind): Promise<string> {
  const target = browser === 'chromium' ? 'chrome' : 'firefox';
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

  return `${root}.output/${target}-mv3${kind === 'granted' ? '-granted' : ''}`;
}
