import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { findProgram } from '../bootstrap/find-program.mjs';
import { killProcessGroup } from './end-process-group.ts';
import { endWithParent } from './end-with-parent.ts';
import { guardProcessGroup } from './guard-process-group.ts';

/** A screen that nobody sees. */
export interface VirtualDisplay {
  /** As in `DISPLAY`: `:99`. */
  readonly name: string;
  /** Ends the display. May be called twice. */
  close(): Promise<void>;
}

/**
 * Starts a display under the first number that is free, which ends when this process does.
 *
 * @returns undefined where this machine has no Xvfb: a browser has to do without windows then
 * @throws Error where it does not start
 */
export async function startDisplay(): Promise<VirtualDisplay | undefined> {
  const program = findProgram('xvfb');
  if (program === undefined) return undefined;

  const server = spawn(program, ['-displayfd', '3', '-screen', '0', '1366x1000x24', '-nolisten', 'tcp'], {
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const closed = once(server, 'close');
  const { pid } = server;
  if (pid === undefined) throw new Error('Xvfb could not be started at all; try to start it by hand.');

  const letGo = endWithParent(pid);
  const dismissGuard = guardProcessGroup(pid);
  const close = async (): Promise<void> => {
    killProcessGroup(pid);
    await closed;
    letGo();
    dismissGuard();
  };
  const number = await Promise.race([numberOf(server), closed.then(() => undefined)]);
  if (number === undefined) {
    await close();
    throw new Error('Xvfb ended before its display was there; try to start it by hand.');
  }
  return { name: `:${number}`, close };
}

/** The server writes the number of its display once it listens. */
async function numberOf(server: ChildProcess): Promise<string> {
  const [number] = await once(server.stdio[3] as Readable, 'data');
  return String(number).trim();
}
