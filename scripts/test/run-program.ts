import { spawn } from 'node:child_process';
import { killProcessGroup } from '../browsers/end-process-group.ts';
import { endWithParent } from '../browsers/end-with-parent.ts';
import { findProgram } from './find-program.ts';

/** How a program ended, and what it wrote where that was asked for. */
interface Outcome {
  readonly exitCode: number;
  readonly output: string;
}

interface Running {
  readonly keepOutput?: boolean;
  /** Added to the environment. */
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Runs the program of an installed package on this Node, its output shown as it comes.
 * With `keepOutput` the standard output is given back instead. A program that does not start has the exit code 127.
 */
export function runProgram(
  name: string,
  args: readonly string[],
  { keepOutput = false, env = {} }: Running = {},
): Promise<Outcome> {
  console.log(['$', ...Object.entries(env).map((one) => one.join('=')), name, ...args].join(' '));
  const child = spawn(process.execPath, [findProgram(name), ...args], {
    detached: true,
    env: { ...process.env, ...env },
    stdio: ['ignore', keepOutput ? 'pipe' : 'inherit', 'inherit'],
  });
  const { pid } = child;
  const letGo = pid === undefined ? () => undefined : endWithParent(pid);
  const chunks: string[] = [];
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => chunks.push(chunk));

  return new Promise((resolve) => {
    const end = (exitCode: number) => {
      if (pid !== undefined) killProcessGroup(pid);
      letGo();
      resolve({ exitCode, output: chunks.join('') });
    };
    child.once('error', () => end(127));
    child.once('close', (code) => end(code ?? 1));
  });
}
