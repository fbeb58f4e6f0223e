import { runProgram } from './run-program.ts';
import type { Count } from './stage.ts';

/** Runs a program several times and counts each run: it passes when the program ends without complaint. */
export async function checkWith(program: string, runs: readonly (readonly string[])[]): Promise<Count> {
  let passed = 0;
  for (const args of runs) {
    const { exitCode } = await runProgram(program, args);
    if (exitCode === 0) passed += 1;
    else console.error(`${program} ${args.join(' ')} ended with exit code ${exitCode}.`);
  }
  return { passed, failed: runs.length - passed };
}
