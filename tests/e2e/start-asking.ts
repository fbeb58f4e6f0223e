import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChromium } from '../../scripts/browsers/chromium.ts';
import { startFirefox } from '../../scripts/browsers/firefox.ts';
import { startDisplay } from '../../scripts/browsers/virtual-display.ts';
import { startChatServer } from '../../scripts/chat/chat-server.ts';
import { buildExtension } from '../../scripts/visit/build-extension.ts';
import type { browserNames, Visit } from './start-visit.ts';

const hosts = ['chatgpt.com', 'claude.ai', 'gemini.google.com', 'copilot.microsoft.com'];
const served = Object.fromEntries(hosts.map((host) => [host, 'deep-chat']));

/**
 * Starts a browser that asks its user for leave: the build that is shipped, whose prompts can be answered. Chromium
 * shows its windows on a display, where this machine has one that nobody sees.
 */
export async function startAsking(name: (typeof browserNames)[number]): Promise<Visit> {
  const extension = await buildExtension(name, 'shipped');
  const folder = await mkdtemp(join(tmpdir(), 'assay-e2e-'));
  const [profile, downloads] = [join(folder, 'profile'), join(folder, 'downloads')];
  const server = await startChatServer({ hosts: served, defaultFrontEnd: 'deep-chat' });
  const display = name === 'chromium' ? await startDisplay() : undefined;
  const browser = await (name === 'chromium' ? startChromium : startFirefox)({
    extension,
    profile,
    downloads,
    headless: display === undefined,
    ...(display === undefined ? {} : { display }),
    canAnswerPrompts: true,
    proxyPort: server.proxyPort,
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
