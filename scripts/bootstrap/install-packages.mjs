import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './run-command.mjs';
import { Stop } from './stop.mjs';

/**
 * Installs the packages when there are none, or when package-lock.json has changed since.
 * @param {string} root the checkout's folder
 * @throws {Stop} when npm does not manage; npm's own words stand above
 */
export async function installPackages(root) {
  const stamp = join(root, 'node_modules', '.assay-installed');
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;

  console.log('Installing packages with npm; the first time takes a minute or two …');
  // Not `npm ci`: it refuses a lock file that does not name the optional packages of every other system, whereas this
  // keeps to the versions of the lock file just as well and leaves it as it is.
  const exitCode = await npm(['install', '--no-save', '--no-audit', '--no-fund'], root);
  if (exitCode > 128) throw new Stop('Stopped while packages were being installed.', exitCode);
  if (exitCode !== 0) {
    throw new Stop(
      'npm could not install the packages; its own words stand above. Check that the network reaches the npm registry and that the disk has 1 GB left, then run the same command again.',
    );
  }
  writeFileSync(stamp, wanted);
}

/** The npm that runs this script is the one to use; without one, whichever is on PATH. */
function npm(args, cwd) {
  const { npm_execpath: script } = process.env;
  return script?.endsWith('.js')
    ? runCommand(process.execPath, [script, ...args], { cwd })
    : runCommand('npm', args, { cwd, shell: process.platform === 'win32' });
}
