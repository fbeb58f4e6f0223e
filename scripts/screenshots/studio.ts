import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChromium } from '../browsers/chromium.ts';
import type { DrivenBrowser } from '../browsers/driven-browser.ts';
import { startFirefox } from '../browsers/firefox.ts';
import type { Page } from '../browsers/page.ts';
import { buildFrontEnds } from '../chat/build-front-ends.ts';
import { startChatServer } from '../chat/chat-server.ts';
import { awaitGreeting } from '../visit/await-greeting.ts';
import { buildExtension } from '../visit/build-extension.ts';
import { emptyLedger, fillLedger, type LedgerRows, readLedger } from '../visit/ledger-in-browser.ts';

/** The browsers that pictures are taken in. */
export const browserNames = ['chromium', 'firefox'] as const;

/** A browser with Assay in it, whose ledger can be set up anew for each picture. */
export interface Studio {
  readonly browser: DrivenBrowser;
  /** Makes the ledger hold these rows and nothing else. */
  setUp(rows: Partial<LedgerRows>): Promise<void>;
  close(): Promise<void>;
}

const hosts = { 'chatgpt.com': 'deep-chat', 'claude.ai': 'deep-chat', 'gemini.google.com': 'deep-chat' };

/** Starts a browser with leave for the tools of the pictures, and chat pages under their addresses. */
export async function startStudio(name: (typeof browserNames)[number], language?: string): Promise<Studio> {
  const extension = await buildExtension(name, name === 'chromium' ? 'granted' : 'shipped');
  await buildFrontEnds(['deep-chat']);
  const folder = await mkdtemp(join(tmpdir(), 'assay-studio-'));
  const server = await startChatServer({ hosts, defaultFrontEnd: 'deep-chat' });
  const start = name === 'chromium' ? startChromium : startFirefox;
  const browser = await start({
    extension,
    profile: join(folder, 'profile'),
    downloads: join(folder, 'downloads'),
    headless: true,
    proxyPort: server.proxyPort,
  });
  await awaitGreeting(browser);
  const own = await openSettings(browser);
  const { meta } = await readLedger(own);
  const spoken = language === undefined ? [] : [{ key: 'language', value: language }];
  return {
    browser,
    setUp: async (rows) => {
      await emptyLedger(own, { meta: [...meta, ...spoken] });
      if (Object.keys(rows).length > 0) await fillLedger(own, rows);
    },
    close: async () => {
      await browser.close();
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Opens a page of Assay's that stays open. Firefox is asked for leave, and answered, on the way. */
async function openSettings(browser: DrivenBrowser): Promise<Page> {
  const own = await browser.open(`${browser.extensionOrigin}/options.html`);
  await own.waitFor("document.querySelector('.tool-chooser') && document.querySelector('.deletion')");
  if (browser.name === 'firefox') {
    for (const text of ['ChatGPT', 'Claude', 'Gemini']) await own.click('.ticks label', { text });
    await own.click('.tool-chooser > button.primary');
    await browser.answerPermissionPrompt('allow');
    await own.waitFor("document.querySelectorAll('.watched-tools li').length === 3");
  }
  return own;
}
