import { spawn, spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { type FileEvent, parseStrace } from './parse-strace.ts';

const calls = 'write,writev,pwrite64,pwritev,pwritev2,ftruncate,fsync,fdatasync';

/** A recording that runs. */
export interface Recording {
  /** Gives what was recorded, once the process has ended. */
  readonly events: () => Promise<FileEvent[]>;
}

/** Throws, with how to get it, when this machine has no strace. */
export function expectStrace(): void {
  if (spawnSync('strace', ['-V']).status === 0) return;
  throw new Error(
    'This needs strace, which is there for Linux only. Debian and Ubuntu: sudo apt-get install strace. ' +
      'Fedora: sudo dnf install strace.',
  );
}

/** Records from now on what a process and its threads write to files and sync, until the process ends. */
export async function recordWrites(processId: number, file: string): Promise<Recording> {
  const strace = spawn(
    'strace',
    ['-f', '-y', '-s', '0', '-e', `trace=${calls}`, '-o', file, '-p', `${processId}`],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const ended = new Promise<void>((resolve) => strace.once('close', () => resolve()));
  let words = '';
  await new Promise<void>((resolve, reject) => {
    strace.stderr.on('data', (chunk) => {
      words += chunk;
      if (/attached/.test(words)) resolve();
    });
    void ended.then(() => reject(new Error(`strace could not watch the browser:\n${words}`)));
  });
  return {
    events: async () => {
      await ended;
      return parseStrace((await readFile(file, 'utf8')).split('\n'));
    },
  };
}
