import { spawn } from 'node:child_process';
import { setPriority } from 'node:os';
import { killProcessGroup } from '../browsers/end-process-group.ts';
import { endWithParent } from '../browsers/end-with-parent.ts';
import { guardProcessGroup } from '../browsers/guard-process-group.ts';
import { findProgram } from './find-program.ts';
import { labelLines } from './label-lines.ts';

/** How a program ended, and what it wrote where that was asked for. */
interface Outcome {
  readonly exitCode: number;
  readonly output: string;
}

/** How a program is to run. */
export interface Running {
  readonly keepOutput?: boolean;
  /** Added to the environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** Stands before every line that it writes, where others run at the same time. */
  readonly label?: string;
  /** How far it stands back behind others, as the system counts it: 0 is not at all, 19 is most. */
  readonly niceness?: number;
}

/**
 * Runs the program of an installed package on this Node, its output shown as it comes.
 * With `keepOutput` the standard output is given back instead. A program that does not start has the exit code 127.
 */
export function runProgram(name: string, args: readonly string[], running: Running = {}): Promise<Outcome> {
  const { keepOutput = false, env = {}, label, niceness = 0 } = running;
  const command = ['$', ...Object.entries(env).map((one) => one.join('=')), name, ...args].join(' ');
  console.log(label === undefined ? command : `${label} | ${command}`);
  const shown = label === undefined ? 'inherit' : 'pipe';
  const child = spawn(process.execPath, [findProgram(name), ...args], {
    detached: true,
    env: { ...process.env, ...colours(label), ...env },
    stdio: ['ignore', keepOutput ? 'pipe' : shown, shown],
  });
  const { pid } = child;
  const letGo = pid === undefined ? () => undefined : holdTogether(pid);
  if (pid !== undefined && niceness > 0) setPriority(pid, niceness);
  const output = keepOutput ? collect(child.stdout) : () => '';
  if (label !== undefined) {
    if (child.stdout && !keepOutput) labelLines(child.stdout, label, (text) => process.stdout.write(text));
    if (child.stderr) labelLines(child.stderr, label, (text) => process.stderr.write(text));
  }

  return new Promise((resolve) => {
    const end = (exitCode: number) => {
      if (pid !== undefined) killProcessGroup(pid);
      letGo();
      resolve({ exitCode, output: output() });
    };
    child.once('error', () => end(127));
    child.once('close', (code) => end(code ?? 1));
  });
}

/** Whatever becomes of this process, the other does not go on alone; gives a function that lets it go. */
function holdTogether(pid: number): () => void {
  const letGo = endWithParent(pid);
  const dismissGuard = guardProcessGroup(pid);
  return () => {
    letGo();
    dismissGuard();
  };
}

/** What is written into a pipe has no colours unless they are asked for. */
function colours(label: string | undefined): Readonly<Record<string, string>> {
  return label !== undefined && process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
}

function collect(stream: NodeJS.ReadableStream | null): () => string {
  const chunks: string[] = [];
  stream?.setEncoding('utf8').on('data', (chunk: string) => chunks.push(chunk));
  return () => chunks.join('');
}
