import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChromium } from '../browsers/chromium.ts';
import type { DrivenBrowser } from '../browsers/driven-browser.ts';
import { startFirefox } from '../browsers/firefox.ts';
import type { Page } from '../browsers/page.ts';
import { type ChatServer, startChatServer } from '../chat/chat-server.ts';
import { awaitGreeting } from '../visit/await-greeting.ts';
import { type Subject, subjectHosts } from './subjects.ts';

/** The browsers that accuracy is measured in. */
export const browserNames = ['chromium', 'firefox'] as const;

/** See {@link browserNames}. */
export type BrowserName = (typeof browserNames)[number];

/** A browser in which Assay watches chat pages. */
interface Opened {
  readonly browser: DrivenBrowser;
  readonly server: ChatServer;
  /** One of Assay's own pages. */
  readonly own: Page;
  /** Ends all of it and leaves nothing behind. */
  readonly close: () => Promise<void>;
}

/**
 * Starts a browser with a fresh profile, everything but this machine behind a proxy of ours, and has Assay watch.
 *
 * @param extension the folder of a build that has leave for the pages beforehand
 */
export async function openBrowser(
  name: BrowserName,
  extension: string,
  watched: readonly Subject[],
): Promise<Opened> {
  const folder = await mkdtemp(join(tmpdir(), 'assay-accuracy-'));
  const server = await startChatServer({ hosts: subjectHosts, defaultFrontEnd: 'replicas' });
  const start = name === 'chromium' ? startChromium : startFirefox;
  let browser: DrivenBrowser | undefined;
  const close = async (): Promise<void> => {
    await browser?.close();
    await server.close();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    browser = await start({
      extension,
      profile: join(folder, 'profile'),
      downloads: join(folder, 'downloads'),
      headless: true,
      proxyPort: server.proxyPort,
    });
    await awaitGreeting(browser);
    const own = await browser.open(`${browser.extensionOrigin}/welcome.html`);
    await watch(own, watched);
    return { browser, server, own, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function watch(own: Page, watched: readonly Subject[]): Promise<void> {
  await own.waitFor("document.querySelector('main')");
  const tools = watched.map(({ tool }) => tool);
  await own.evaluate(
    `await (globalThis.browser ?? chrome).runtime.sendMessage({ kind: 'watch', tools: arguments[0] });
    const registered = await (globalThis.browser ?? chrome).scripting.getRegisteredContentScripts();
    if (registered.length !== arguments[0].length)
      throw new Error('Assay watches ' + registered.length + ' of ' + arguments[0].length + ' tools.');`,
    tools,
  );
}
