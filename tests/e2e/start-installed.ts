import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChromium } from '../../scripts/browsers/chromium.ts';
import type { DrivenBrowser } from '../../scripts/browsers/driven-browser.ts';
import { startFirefox } from '../../scripts/browsers/firefox.ts';
import { type ChatServer, startChatServer } from '../../scripts/chat/chat-server.ts';
import { awaitGreeting } from '../../scripts/visit/await-greeting.ts';
import { type browserNames, built, hosts } from './start-visit.ts';

/** A browser in which Assay is installed as users have it: it can be updated, and outlives a restart. */
export interface Installed {
  browser: DrivenBrowser;
  readonly server: ChatServer;
  /** The folder in which saved files land. */
  readonly downloads: string;
  /** Another build than the installed one only by its version, which is higher. */
  readonly newer: string;
  /** Ends the browser and starts it again on the same profile. */
  readonly restart: (extension: string) => Promise<void>;
  /** Ends everything and removes what is left of it. */
  readonly clear: () => Promise<void>;
}

/** Starts a browser with a fresh profile in which Assay is installed for good. */
export async function startInstalled(name: (typeof browserNames)[number]): Promise<Installed> {
  const folder = await mkdtemp(join(tmpdir(), 'assay-e2e-'));
  const newer = join(folder, 'newer');
  await raiseVersion(built[name], newer);
  const server = await startChatServer({ hosts, defaultFrontEnd: 'deep-chat' });
  const start = (extension: string): Promise<DrivenBrowser> =>
    (name === 'chromium' ? startChromium : startFirefox)({
      extension,
      permanent: true,
      profile: join(folder, 'profile'),
      downloads: join(folder, 'downloads'),
      headless: true,
      proxyPort: server.proxyPort,
    });
  const installed: Installed = {
    browser: await start(built[name]),
    server,
    downloads: join(folder, 'downloads'),
    newer,
    restart: async (extension) => {
      await installed.browser.close();
      installed.browser = await start(extension);
    },
    clear: async () => {
      await installed.browser.close();
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
  await awaitGreeting(installed.browser);
  return installed;
}

async function raiseVersion(extension: string, newer: string): Promise<void> {
  await cp(extension, newer, { recursive: true });
  const file = join(newer, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as { version: string };
  const [major = '0', ...rest] = manifest.version.split('.');
  await writeFile(file, JSON.stringify({ ...manifest, version: [Number(major) + 1, ...rest].join('.') }));
}
