import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Stop } from './stop.mjs';

/**
 * Gives the path of the Node that comes with the packages: it runs TypeScript as it stands.
 * @param {string} root the checkout's folder
 * @throws {Stop} when it is not there
 */
export function findNode(root) {
  const folder = join(root, 'node_modules', 'node', 'bin');
  const found = [join(folder, 'node'), join(folder, 'node.exe')].find((path) => existsSync(path));
  if (found !== undefined) return found;

  throw new Stop(
    `The package "node" has left no program in ${folder}. If npm is told to ignore install scripts, allow them (npm config delete ignore-scripts), delete the folder node_modules and run the same command again.`,
  );
}
