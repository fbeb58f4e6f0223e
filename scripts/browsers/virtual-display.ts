import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { findProgram } from './find-program.ts';

const run = promisify(execFile);

/** A screen that nobody sees, with a window manager, and hands on its keyboard. Linux only. */
export interface VirtualDisplay {
  /** As in `DISPLAY`: `:99`. */
  readonly name: string;
  /** Presses keys one after the other, as X names them, in the window that has the focus. */
  press(...keys: readonly string[]): Promise<void>;
  /** The titles of the windows that can be seen. */
  windows(): Promise<string[]>;
  close(): Promise<void>;
}

const programs = ['Xvfb', 'openbox', 'xdotool'] as const;

/** Whether this machine has what it takes. */
export const canDisplay = (): boolean => programs.every((name) => findProgram(name) !== undefined);

/** Starts a display under the first number that is free; throws where the machine lacks a program for it. */
export async function startDisplay(): Promise<VirtualDisplay> {
  const missing = programs.filter((name) => findProgram(name) === undefined);
  if (missing.length > 0) throw new Error(`A window without a screen needs ${missing.join(', ')}.`);

  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1366x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [number] = await once(server.stdio[3] as Readable, 'data');
  const name = `:${String(number).trim()}`;
  const env = { ...process.env, DISPLAY: name };
  const manager = spawn('openbox', { env, stdio: 'ignore' });
  const hands = async (...args: readonly string[]): Promise<string> =>
    (await run('xdotool', args, { env })).stdout;
  return {
    name,
    press: async (...keys) => {
      for (const key of keys) await hands('key', '--clearmodifiers', key);
    },
    windows: () => titlesOf(hands),
    close: async () => {
      manager.kill();
      server.kill();
      await once(server, 'close');
    },
  };
}

async function titlesOf(hands: (...args: string[]) => Promise<string>): Promise<string[]> {
  const ids = (await hands('search', '--onlyvisible', '--name', '.').catch(() => '')).split('\n');
  const titles = ids.filter((id) => id !== '').map((id) => hands('getwindowname', id).catch(() => ''));
  return (await Promise.all(titles)).map((title) => title.trim()).filter((title) => title !== '');
}
