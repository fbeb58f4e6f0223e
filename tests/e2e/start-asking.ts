import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChromium } from '../../scripts/browsers/chromium.ts';
import { startFirefox } from '../../scripts/browsers/firefox.ts';
import { startDisplay } from '../../scripts/browsers/virtual-display.ts';
import { startChatServer } from '../../scripts/chat/chat-server.ts';
import { buildExtension } from '../../scripts/visit/build-extension.ts';
import type { Visit } from './start-visit.ts';

const served = { 'chatgpt.com': 'deep-chat', 'claude.ai': 'deep-chat', 'gemini.google.com': 'deep-chat' };

/** Starts a browser that asks its user for leave: the build that is shipped, Chromium with its windows on a display. */
export async function startAsking(name: 'chromium' | 'firefox'): Promise<Visit> {
  const extension = await buildExtension(name, 'shipped');
  const folder = await mkdtemp(join(tmpdir(), 'assay-asking-'));
  const [profile, downloads] = [join(folder, 'profile'), join(folder, 'downloads')];
  const server = await startChatServer({ hosts: served, defaultFrontEnd: 'deep-chat' });
  const display = name === 'chromium' ? await startDisplay() : undefined;
  const start = name === 'chromium' ? startChromium : startFirefox;
  const browser = await start({
    extension,
    profile,
    downloads,
    headless: display === undefined,
    proxyPort: server.proxyPort,
    ...(display === undefined ? {} : { display }),
  });
  const end = async (): Promise<void> => {
    await browser.close();
    await display?.close();
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
