import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Tool } from '../../lib/core/tool/tool.ts';
import { startChromium } from '../../scripts/browsers/chromium.ts';
import type { DrivenBrowser } from '../../scripts/browsers/driven-browser.ts';
import { startFirefox } from '../../scripts/browsers/firefox.ts';
import type { Page } from '../../scripts/browsers/page.ts';
import { startChatServer } from '../../scripts/chat/chat-server.ts';
import { awaitGreeting } from '../../scripts/visit/await-greeting.ts';
import { buildExtension } from '../../scripts/visit/build-extension.ts';
import { replicaHosts } from '../front-ends/replicas.ts';
import type { browserNames } from './start-visit.ts';

/** A browser in which Assay watches pages that play sites. */
export interface Watching {
  readonly browser: DrivenBrowser;
  /** One of Assay's own pages. */
  readonly own: Page;
  /** A file to attach. */
  readonly file: string;
  /** Ends all of it and leaves nothing behind. */
  readonly clear: () => Promise<void>;
}

const framesHosts = Object.fromEntries(
  ['outer', 'inner', 'unwatched'].map((name) => [`${name}.intranet.test`, 'frames']),
);

/** Starts a browser with a build that has leave for the pages beforehand, and has it watch tools. */
export async function startWatching(
  name: (typeof browserNames)[number],
  tools: readonly Tool[],
  args: readonly string[] = [],
): Promise<Watching> {
  const extension = await buildExtension(name, 'granted');
  const folder = await mkdtemp(join(tmpdir(), 'assay-e2e-'));
  const server = await startChatServer({
    hosts: { ...replicaHosts, ...framesHosts },
    defaultFrontEnd: 'replicas',
  });
  const browser = await (name === 'chromium' ? startChromium : startFirefox)({
    extension,
    profile: join(folder, 'profile'),
    downloads: join(folder, 'downloads'),
    headless: true,
    proxyPort: server.proxyPort,
    args,
  });
  await awaitGreeting(browser);
  const own = await browser.open(`${browser.extensionOrigin}/welcome.html`);
  await own.waitFor("document.querySelector('main')");
  await own.evaluate(
    `await (globalThis.browser ?? chrome).runtime.sendMessage({ kind: 'watch', tools: arguments[0] });`,
    tools,
  );
  await own.waitFor(
    `(globalThis.browser ?? chrome).scripting.getRegisteredContentScripts()
      .then((scripts) => scripts.length === ${tools.length})`,
  );
  return {
    browser,
    own,
    file: join(extension, 'manifest.json'),
    clear: async () => {
      await browser.close();
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
