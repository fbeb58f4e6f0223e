import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startChromium } from '../../scripts/browsers/chromium.ts';
import type { DrivenBrowser } from '../../scripts/browsers/driven-browser.ts';
import { startFirefox } from '../../scripts/browsers/firefox.ts';
import { type ChatServer, startChatServer } from '../../scripts/chat/chat-server.ts';
import type { Pace } from '../../scripts/chat/pace-answer.ts';
import { awaitGreeting } from '../../scripts/visit/await-greeting.ts';

/** The browsers that every end-to-end test runs in: both, or the one that the environment names. */
export const browserNames = (['chromium', 'firefox'] as const).filter(
  (name) => name === (process.env.ASSAY_BROWSER ?? name),
);

/** The build of each browser that is tested. */
export const built = {
  chromium: fileURLToPath(new URL('../../.output/chrome-mv3-granted', import.meta.url)),
  firefox: fileURLToPath(new URL('../../.output/firefox-mv3', import.meta.url)),
};

/** A browser with Assay in it, chat pages to visit, and folders of its own. */
export interface Visit {
  readonly browser: DrivenBrowser;
  readonly server: ChatServer;
  readonly profile: string;
  readonly downloads: string;
  /** The address of one of Assay's own pages. */
  readonly own: (page: 'popup' | 'review' | 'welcome' | 'options' | 'helps' | 'pool') => string;
  /** Ends the browser and the server; the folders stay. */
  readonly end: () => Promise<void>;
  /** Ends everything and removes the folders. */
  readonly clear: () => Promise<void>;
}

/** Where each front end is served in the end-to-end tests. */
export const hosts = {
  'chatgpt.com': 'deep-chat',
  'claude.ai': 'assistant-ui',
  'gemini.google.com': 'chatscope',
  'deep-chat.intranet.test': 'deep-chat',
  'assistant-ui.intranet.test': 'assistant-ui',
  'chatscope.intranet.test': 'chatscope',
  'vue-advanced-chat.intranet.test': 'vue-advanced-chat',
  'traps.intranet.test': 'traps',
  'unseen.intranet.test': 'unseen',
  'hostile.intranet.test': 'hostile',
  'outer.intranet.test': 'hostile',
  'quiet.intranet.test': 'hostile',
} as const;

/**
 * Starts a browser with a fresh profile, everything but this machine behind a proxy of ours.
 *
 * @param extension the folder of another build than the one that is tested otherwise
 * @param served other chat pages than otherwise, by their hosts
 * @param pace how fast answers come, where not as a person would see them
 */
export async function startVisit(
  name: (typeof browserNames)[number],
  extension: string = built[name],
  served: Readonly<Record<string, string>> = hosts,
  pace: Pace = {},
): Promise<Visit> {
  const folder = await mkdtemp(join(tmpdir(), 'assay-e2e-'));
  const [profile, downloads] = [join(folder, 'profile'), join(folder, 'downloads')];
  const server = await startChatServer({ hosts: served, defaultFrontEnd: 'deep-chat', pace });
  const start = name === 'chromium' ? startChromium : startFirefox;
  const browser = await start({
    extension,
    profile,
    downloads,
    headless: true,
    proxyPort: server.proxyPort,
  });
  await awaitGreeting(browser);
  const end = async (): Promise<void> => {
    await browser.close();
    await server.close();
  };
  return {
    browser,
    server,
    profile,
    downloads,
    own: (page) => `${browser.extensionOrigin}/${page}.html`,
    end,
    clear: async () => {
      await end();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
