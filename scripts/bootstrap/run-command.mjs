import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program whose output is this program's output, and hands signals on to it.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>} its exit code, as a shell gives it; 127 when it could not be started
 */
export function runCommand(program, args, options = {}) {
  const child = spawn(program, args, { stdio: 'inherit', ...options });
  const handOn = (signal) => {
    // A terminal sends its Ctrl-C to the child itself as well.
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  };
  for (const signal of signals) process.on(signal, handOn);

  return new Promise((resolve) => {
    const end = (code) => {
      for (const signal of signals) process.off(signal, handOn);
      resolve(code);
    };
    child.once('error', () => end(127));
    child.once('exit', (code, signal) => end(code ?? 128 + constants.signals[signal]));
  });
}
