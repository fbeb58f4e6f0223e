import { runProgram } from './run-program.ts';
import type { Count } from './stage.ts';

/** Runs a program several times and counts each run: it passes when the program ends without complaint. */
export async function checkWith(program: string, runs: readonly (readonly string[])[]): Promise<Count> {
  let passed = 0;
  for (const args of runs) if (await endsWell(program, args)) passed += 1;
  return { passed, failed: runs.length - passed };
}

/** The same with two runs at a time, each line with the name of its run before it. */
export async function checkInPairs(
  program: string,
  runs: Readonly<Record<string, readonly string[]>>,
): Promise<Count> {
  const waiting = Object.entries(runs);
  let passed = 0;
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [label, args] = next;
      if (await endsWell(program, args, label)) passed += 1;
    }
  };
  await Promise.all([work(), work()]);
  return { passed, failed: Object.keys(runs).length - passed };
}

async function endsWell(program: string, args: readonly string[], label?: string): Promise<boolean> {
  const { exitCode } = await runProgram(program, args, label === undefined ? {} : { label });
  if (exitCode !== 0) console.error(`${program} ${args.join(' ')} ended with exit code ${exitCode}.`);
  return exitCode === 0;
}
