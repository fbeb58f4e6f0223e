import { checkWith } from './check-with.ts';
import { runProgram } from './run-program.ts';
import type { Count } from './stage.ts';

/** Checks the types of everything, and of the core alone, whose own settings know of no browser. */
export async function checkTypes(): Promise<Count> {
  const { exitCode } = await runProgram('wxt', ['prepare']);
  if (exitCode !== 0) return { passed: 0, failed: 1 };

  return checkWith('tsc', [
    ['--noEmit', '-p', 'tsconfig.json'],
    ['--noEmit', '-p', 'lib/core/tsconfig.json'],
  ]);
}
