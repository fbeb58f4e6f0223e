import { fileURLToPath } from 'node:url';
import { ensurePrograms } from './ensure-programs.mjs';
import { findNode } from './find-node.mjs';
import { installPackages } from './install-packages.mjs';
import { runCommand } from './run-command.mjs';
import { Stop } from './stop.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Readies a machine that has nothing but Node and npm, and runs a script of the project on the project's own Node.
 * It ends this process with the script's exit code.
 * @param {() => { programs: ReadonlyArray<import('./find-program.d.mts').Program>, script: string }} readPlan
 *   reads the command line; the script's path counts from the checkout's folder
 */
export async function bootstrap(readPlan) {
  try {
    const { programs, script } = readPlan();
    await installPackages(root);
    await ensurePrograms(programs);
    process.exitCode = await runCommand(findNode(root), [script, ...process.argv.slice(2)], { cwd: root });
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    (error.exitCode === 0 ? console.log : console.error)(error.message);
    process.exitCode = error.exitCode;
  }
}
