import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserOptions } from './driven-browser.ts';
import { endProcessGroup, killProcessGroup } from './end-process-group.ts';
import { endWithParent } from './end-with-parent.ts';
import { findBinary } from './find-binary.ts';
import { firefoxPreferences } from './firefox-preferences.ts';
import { bringStartupCache, keepStartupCache } from './firefox-startup-cache.ts';
import { guardProcessGroup } from './guard-process-group.ts';
import { pollUntil } from './poll-until.ts';

const startPatienceMs = 60_000;
const endPatienceMs = 10_000;

/** A Firefox that has just started and listens. */
export interface FirefoxProcess {
  readonly marionettePort: number;
  /** Gives what Firefox wrote to its standard output so far: the consoles of all pages are there. */
  output(): string;
  /** Resolves when Firefox and all its processes have ended. */
  readonly ended: Promise<void>;
  /** Waits for Firefox to end by itself and ends what does not. */
  end(): Promise<void>;
  /** Ends all its processes at once, and resolves when nobody holds its output any longer. */
  kill(): Promise<void>;
}

/** Starts Firefox and waits until it can be driven; throws with Firefox's own words when it does not come to that. */
export async function launchFirefox(options: BrowserOptions): Promise<FirefoxProcess> {
  const binary = findBinary('firefox');
  const portFile = portFileOf(options.profile);
  await mkdir(options.profile, { recursive: true });
  await mkdir(options.downloads, { recursive: true });
  await rm(portFile, { force: true });
  await bringStartupCache(options.profile);
  await writeFile(join(options.profile, 'user.js'), firefoxPreferences(options));

  const firefox = spawn(binary, firefoxArguments(options), {
    detached: true,
    env: {
      ...process.env,
      MOZ_CRASHREPORTER_DISABLE: '1',
      MOZ_HEADLESS_WIDTH: '1280',
      MOZ_HEADLESS_HEIGHT: '985',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return watch(firefox, options.profile);
}

function firefoxArguments({ headless, profile, args = [] }: BrowserOptions): string[] {
  return [
    '--marionette',
    '--remote-allow-system-access',
    '--no-remote',
    '--profile',
    profile,
    ...(headless ? ['--headless'] : []),
    ...args,
  ];
}

async function watch(firefox: ChildProcess, profile: string): Promise<FirefoxProcess> {
  const stdout = collect(firefox.stdout);
  const stderr = collect(firefox.stderr);
  const exited = new Promise<void>((resolve) =>
    firefox.once('close', () => resolve()).once('error', () => resolve()),
  );
  const { pid } = firefox;
  if (pid === undefined) throw new Error('Firefox could not be started at all; try to start it by hand.');

  const letGo = endWithParent(pid);
  const dismissGuard = guardProcessGroup(pid);
  const ended = exited
    .then(() => endProcessGroup(pid, endPatienceMs))
    .then(letGo)
    .then(dismissGuard);
  const end = async () => {
    await Promise.race([ended, endProcessGroup(pid, endPatienceMs)]);
    await ended;
    await keepStartupCache(profile);
  };

  const kill = async () => {
    killProcessGroup(pid);
    await exited;
  };

  const port = await pollUntil(
    () => (firefox.exitCode === null ? readPort(portFileOf(profile)) : Number.NaN),
    startPatienceMs,
  );
  if (port === undefined) await end();
  if (!port)
    throw new Error(`Firefox did not start within ${startPatienceMs} ms. It wrote:\n${stdout()}${stderr()}`);
  return { marionettePort: port, output: stdout, ended, end, kill };
}

function collect(stream: NodeJS.ReadableStream | null): () => string {
  const chunks: string[] = [];
  stream?.setEncoding('utf8').on('data', (chunk: string) => chunks.push(chunk));
  return () => chunks.join('');
}

const portFileOf = (profile: string): string => join(profile, 'MarionetteActivePort');

async function readPort(portFile: string): Promise<number> {
  const text = await readFile(portFile, 'utf8').catch(() => '');
  return Number(text);
}
