import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startChromium } from '../browsers/chromium.ts';
import type { DrivenBrowser } from '../browsers/driven-browser.ts';
import { startFirefox } from '../browsers/firefox.ts';
import { buildFrontEnds } from '../chat/build-front-ends.ts';
import { startChatServer } from '../chat/chat-server.ts';
import { buildExtension } from '../visit/build-extension.ts';
import { fillLedger } from '../visit/ledger-in-browser.ts';
import { clearOutput, playVisit } from './play-visit.ts';
import { sampleLedger } from './sample-ledger.ts';
import { say } from './say.ts';

const output = fileURLToPath(new URL('../../demo-output', import.meta.url));

const { values } = parseArgs({
  options: {
    browser: { type: 'string', default: 'chromium' },
    sample: { type: 'boolean', default: false },
    headless: { type: 'boolean', default: false },
  },
});
const name = values.browser === 'firefox' ? 'firefox' : 'chromium';
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);
const headless = values.headless || !hasDisplay;
if (headless && !values.headless) say('There is no display, so a visit is played without a window');

await run();

async function run(): Promise<void> {
  say('Building the extension and the demo chat');
  // Nobody can press Allow in a Chromium without a window.
  const extension = await buildExtension(name, headless && name === 'chromium' ? 'granted' : 'shipped');
  await buildFrontEnds(['deep-chat']);
  const server = await startChatServer({ hosts: {}, defaultFrontEnd: 'deep-chat' });
  const profile = await mkdtemp(join(tmpdir(), 'assay-demo-'));
  await clearOutput(output);
  try {
    await visit({ extension, profile, chat: `http://127.0.0.1:${server.httpPort}/` });
  } finally {
    await server.close();
    await rm(profile, { recursive: true, force: true });
  }
}

interface Demo {
  readonly extension: string;
  readonly profile: string;
  readonly chat: string;
}

async function visit({ extension, profile, chat }: Demo): Promise<void> {
  say(`Starting ${name === 'firefox' ? 'Firefox' : 'Chromium'}`);
  const start = name === 'firefox' ? startFirefox : startChromium;
  const browser = await start({ extension, profile, downloads: output, headless });
  try {
    if (values.sample) await addSample(browser);
    if (headless) {
      await playVisit({ browser, chat, output });
      const left = (await readdir(output)).sort().map((file) => `    demo-output/${file}`);
      console.log(`\nThe visit left:\n${left.join('\n')}`);
    } else await showAround(browser, chat);
  } finally {
    await browser.close();
  }
}

async function addSample(browser: DrivenBrowser): Promise<void> {
  say('Filling the ledger with a sample of twelve weeks');
  const review = await browser.open(`${browser.extensionOrigin}/review.html`);
  await review.waitFor("document.querySelector('.empty, .headline')");
  await fillLedger(review, sampleLedger(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone));
  // Whoever writes refreshes the badge; a request that watches nothing more does just that.
  await review.evaluate(
    "await (globalThis.browser ?? chrome).runtime.sendMessage({ kind: 'watch', tools: [] });",
  );
  await review.reload();
  await review.waitFor("document.querySelector('.week-nav')");
}

async function showAround(browser: DrivenBrowser, chat: string): Promise<void> {
  await browser.open(chat);
  await showWelcome(browser);
  console.log(`
Assay is open in a browser of its own, with a profile that is thrown away at the end.

  1. On the welcome page, watch the demo chat: ${chat}
  2. Chat there: its answers are scripted.
  3. Open Assay from the toolbar and say what the session was for.

It ends when you close the browser, or with Ctrl+C here.`);
  await Promise.race([browser.closed, interrupted()]);
}

/** Assay opens it by itself when it is new; a second one would only confuse. */
async function showWelcome(browser: DrivenBrowser): Promise<void> {
  const address = `${browser.extensionOrigin}/welcome.html`;
  for (const page of await browser.pages()) {
    if ((await page.url()) === address) return page.bringToFront();
  }
  await browser.open(address);
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}
