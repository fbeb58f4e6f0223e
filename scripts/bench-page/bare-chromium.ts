import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { chromiumArguments } from '../browsers/chromium-arguments.ts';
import { endProcessGroup } from '../browsers/end-process-group.ts';
import { endWithParent } from '../browsers/end-with-parent.ts';
import { findBinary } from '../browsers/find-binary.ts';
import { guardProcessGroup } from '../browsers/guard-process-group.ts';
import { pollUntil } from '../browsers/poll-until.ts';
import { DevTools } from './devtools.ts';

const patienceMs = 30_000;

/** What Chromium says of a page or a worker, whether anybody is attached to it or not. */
export interface TargetInfo {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
}

/** What is started: a profile of its own, and an extension or none. */
export interface BareOptions {
  readonly profile: string;
  readonly extension: string | undefined;
}

/** A Chromium without a window that nobody is attached to. */
export interface BareChromium {
  readonly devTools: DevTools;
  /** Ends the browser in order, and what of it does not end. */
  close(): Promise<void>;
}

/**
 * Starts Chromium past the test driver, which attaches to every page and worker: that costs time in pages and keeps
 * workers awake.
 *
 * @throws Error when it does not start within 30 s
 */
export async function startBareChromium({ profile, extension }: BareOptions): Promise<BareChromium> {
  const portFile = join(profile, 'DevToolsActivePort');
  await mkdir(profile, { recursive: true });
  await rm(portFile, { force: true });
  const chromium = spawn(findBinary('chromium'), bareArguments(profile, extension), {
    detached: true,
    stdio: 'ignore',
  });
  const { pid } = chromium;
  if (pid === undefined) throw new Error('Chromium could not be started at all; try to start it by hand.');

  const letGo = endWithParent(pid);
  const dismissGuard = guardProcessGroup(pid);
  const end = async (): Promise<void> => {
    await endProcessGroup(pid, patienceMs);
    letGo();
    dismissGuard();
  };
  const address = await pollUntil(() => readAddress(portFile), patienceMs);
  if (address === undefined) {
    await end();
    throw new Error(`Chromium did not open its debugging port within ${patienceMs} ms.`);
  }
  const devTools = await DevTools.connect(address);
  await keepOwnPagesShut(devTools);
  const close = async (): Promise<void> => {
    await devTools.send('Browser.close').catch(() => undefined);
    await end();
  };
  return { devTools, close };
}

function bareArguments(profile: string, extension: string | undefined): string[] {
  return [
    ...chromiumArguments({ extension, profile, downloads: profile, headless: true }),
    '--headless',
    '--window-size=1280,900',
    '--hide-scrollbars',
    '--mute-audio',
    '--password-store=basic',
    '--disable-backgrounding-occluded-windows',
    '--disable-renderer-backgrounding',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
    'about:blank',
  ];
}

/** The file holds the port and, once it is written whole, the path. */
async function readAddress(portFile: string): Promise<string | undefined> {
  const [port, path] = (await readFile(portFile, 'utf8').catch(() => '')).split('\n');
  return path ? `ws://127.0.0.1:${port}${path}` : undefined;
}

/** An extension that is new opens a page of its own: in front of the page that is measured. */
async function keepOwnPagesShut(devTools: DevTools): Promise<void> {
  devTools.on<{ targetInfo: TargetInfo }>(
    'Target.targetInfoChanged',
    ({ targetInfo: { type, url, targetId } }) => {
      if (type === 'page' && url.startsWith('chrome-extension://'))
        void devTools.send('Target.closeTarget', { targetId }).catch(() => undefined);
    },
  );
  await devTools.send('Target.setDiscoverTargets', { discover: true });
}
