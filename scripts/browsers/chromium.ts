import { mkdir, readFile, rm } from 'node:fs/promises';
import { type BrowserContext, chromium, type Page as PlaywrightPage, type Worker } from 'playwright-core';
import { answerChromiumPrompt } from './answer-chromium-prompt.ts';
import { changeChromiumAccess } from './change-chromium-access.ts';
import { chromiumArguments, chromiumLog, withoutInstalls } from './chromium-arguments.ts';
import { chromiumExtensionId } from './chromium-extension-id.ts';
import { ChromiumTab } from './chromium-tab.ts';
import type { BrowserOptions, ColorScheme, DrivenBrowser, PermissionAnswer } from './driven-browser.ts';
import { endProcessGroup, killProcessGroup } from './end-process-group.ts';
import { endWithParent } from './end-with-parent.ts';
import { findBinary } from './find-binary.ts';
import { type ChromiumInstallation, installInChromium } from './install-in-chromium.ts';
import { Page } from './page.ts';
import { prepareChromiumProfile } from './prepare-chromium-profile.ts';
import { viewsPortFile } from './views-inspector.ts';

const patienceMs = 20_000;
const stopAgainAfterMs = 2_000;

/** Starts Chromium with an extension in it; throws when there is no Chromium or it does not start. */
export async function startChromium(options: BrowserOptions): Promise<DrivenBrowser> {
  const executablePath = findBinary('chromium');
  await mkdir(options.downloads, { recursive: true });
  await mkdir(options.profile, { recursive: true });
  const installation = options.permanent
    ? await installInChromium(options.profile, options.extension)
    : undefined;
  const extensionId = installation?.extensionId ?? chromiumExtensionId(options.extension);
  await rm(chromiumLog(options.profile), { force: true });
  await rm(viewsPortFile(options.profile), { force: true });
  await prepareChromiumProfile(options, extensionId);

  const context = await chromium.launchPersistentContext(options.profile, {
    executablePath,
    headless: options.headless,
    chromiumSandbox: process.getuid?.() !== 0,
    ignoreHTTPSErrors: true,
    colorScheme: options.headless ? 'light' : null,
    viewport: options.headless ? { width: 1280, height: 900 } : null,
    ignoreDefaultArgs: [
      ...(options.headless ? [] : ['--enable-automation']),
      ...(options.permanent ? withoutInstalls : []),
    ],
    ...(options.display === undefined ? {} : { env: { ...process.env, DISPLAY: options.display.name } }),
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: chromiumArguments(options),
  });
  return takeOver(context, options, { extensionId, installation });
}

/** The extension that runs, and where it was installed from if it was for good. */
interface Installed {
  readonly extensionId: string;
  readonly installation: ChromiumInstallation | undefined;
}

/** Waits until an extension that is being installed runs. */
async function awaitWorker(context: BrowserContext, extensionId: string): Promise<void> {
  const isOurs = (worker: Worker): boolean => worker.url().includes(extensionId);
  if (context.serviceWorkers().some(isOurs)) return;
  await context.waitForEvent('serviceworker', { predicate: isOurs, timeout: patienceMs });
}

/** Readies a browser that has just started; one that cannot be readied is ended again. */
async function takeOver(
  context: BrowserContext,
  options: BrowserOptions,
  extension: Installed,
): Promise<DrivenBrowser> {
  try {
    if (extension.installation !== undefined) await awaitWorker(context, extension.extensionId);
    const session = await expectBrowser(context).newBrowserCDPSession();
    await session.send('Browser.setDownloadBehavior', {
      behavior: 'allow',
      downloadPath: options.downloads,
    });
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    const leader = processInfo.find(({ type }) => type === 'browser')?.id;
    if (leader === undefined) throw new Error('Chromium did not name its main process.');
    return new ChromiumBrowser(context, leader, {
      profile: options.profile,
      canAnswerPrompts: options.canAnswerPrompts ?? false,
      ...extension,
    });
  } catch (error) {
    await context.close();
    throw error;
  }
}

function expectBrowser(context: BrowserContext) {
  const browser = context.browser();
  if (browser === null) throw new Error('Chromium ended before it could be driven.');
  return browser;
}

async function expectWithin(limitMs: number, awaited: Promise<void>, otherwise: string): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(otherwise)), limitMs);
  });
  await Promise.race([awaited, limit]).finally(() => clearTimeout(timer));
}

interface Known extends Installed {
  readonly profile: string;
  readonly canAnswerPrompts: boolean;
}

class ChromiumBrowser implements DrivenBrowser {
  readonly name = 'chromium';
  readonly version: string;
  readonly extensionOrigin: string;
  readonly closed: Promise<void>;

  readonly #context: BrowserContext;
  readonly #leader: number;
  readonly #known: Known;
  readonly #installation: ChromiumInstallation | undefined;
  readonly #lines: string[] = [];
  #scheme: ColorScheme | undefined;
  #areColorsForced = false;

  constructor(context: BrowserContext, leader: number, known: Known) {
    this.#context = context;
    this.#leader = leader;
    this.#known = known;
    this.#installation = known.installation;
    this.version = expectBrowser(context).version();
    this.extensionOrigin = `chrome-extension://${known.extensionId}`;

    const letGo = endWithParent(leader);
    this.closed = new Promise<void>((resolve) => context.once('close', () => resolve())).then(letGo);
    context.on('page', (page) => void this.#paint(page).catch(() => undefined));
    context.on('console', (message) => this.#lines.push(`${message.type()}: ${message.text()}`));
  }

  async open(url: string): Promise<Page> {
    const page = await this.#context.newPage();
    await this.#paint(page);
    await page.goto(url);
    return new Page(new ChromiumTab(page));
  }

  async pages(): Promise<Page[]> {
    return this.#context.pages().map((page) => new Page(new ChromiumTab(page)));
  }

  /** A worker that is woken at once looks like the stopped one: only the browser's own word tells that it ended. */
  async stopBackground(): Promise<void> {
    const [page] = this.#context.pages();
    if (page === undefined) throw new Error('A tab has to be open to stop the background.');

    const session = await this.#context.newCDPSession(page);
    // Listens before it asks: of a worker that is stopped already, only the first word tells.
    const stopped = new Promise<void>((resolve) => {
      session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
        if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) resolve();
      });
    });
    await session.send('ServiceWorker.enable');
    const stop = () => session.send('ServiceWorker.stopAllWorkers');
    await stop();
    // One that is just starting does not hear it.
    const again = setInterval(() => void stop().catch(() => undefined), stopAgainAfterMs);
    await expectWithin(patienceMs, stopped, 'The worker still runs after it was stopped.').finally(() =>
      clearInterval(again),
    );
    await session.detach();
  }

  /** Chromium would wait until the extension is idle; told to, it changes it over at once. */
  async stageUpdate(extension: string): Promise<() => Promise<void>> {
    if (this.#installation === undefined) throw new Error('Only what was installed for good can be updated.');

    await this.#installation.publish(extension);
    const own = await this.open(`${this.extensionOrigin}/options.html`);
    await own.evaluate(`
      const available = new Promise((resolve) => chrome.runtime.onUpdateAvailable.addListener(resolve));
      await chrome.runtime.requestUpdateCheck();
      await available;`);
    const { host } = new URL(this.extensionOrigin);
    return async () => {
      const started = this.#context.waitForEvent('serviceworker', {
        predicate: (worker) => worker.url().includes(host),
        timeout: patienceMs,
      });
      // The page that asks for it goes with the old one.
      await Promise.all([started, own.evaluate('chrome.runtime.reload();').catch(() => undefined)]);
    };
  }

  backgroundRuns(): Promise<never> {
    return Promise.reject(
      new Error('In Chromium the driver is attached to the worker, so whether it would run is not known.'),
    );
  }

  answerPermissionPrompt(answer: PermissionAnswer): Promise<void> {
    if (this.#known.canAnswerPrompts) return answerChromiumPrompt(this.#known.profile, answer);
    return Promise.reject(
      new Error(
        'This Chromium was started without a way to its permission prompt: start it with canAnswerPrompts, or with a build that has its hosts granted.',
      ),
    );
  }

  async changeSiteAccess(site: string, isAllowed: boolean): Promise<void> {
    const details = await this.open(`chrome://extensions/?id=${this.#known.extensionId}`);
    await changeChromiumAccess(details, site, isAllowed);
    await details.close();
  }

  /** What the browser's log says of uncaught errors is added: no event tells of those in a worker. */
  async consoleText(): Promise<string> {
    const log = await readFile(chromiumLog(this.#known.profile), 'utf8').catch(() => '');
    const entries = log.split(/^(?=\[[^\]\n]*:[A-Z]+:[^\]\n]*\] )/m);
    const uncaught = entries.filter((entry) => /^\[[^\]]*:CONSOLE:\d+\] "Uncaught /.test(entry));
    return [
      ...this.#lines,
      ...uncaught.map((entry) => entry.replace(/^\[[^\]]*\] /, 'error: ').trimEnd()),
    ].join('\n');
  }

  async setColorScheme(colorScheme: ColorScheme): Promise<void> {
    this.#scheme = colorScheme;
    await Promise.all(this.#context.pages().map((page) => this.#paint(page)));
  }

  async setForcedColors(areForced: boolean): Promise<void> {
    this.#areColorsForced = areForced;
    const forcedColors = areForced ? 'active' : 'none';
    await Promise.all(this.#context.pages().map((page) => page.emulateMedia({ forcedColors })));
  }

  async #paint(page: PlaywrightPage): Promise<void> {
    if (this.#scheme !== undefined) await page.emulateMedia({ colorScheme: this.#scheme });
    if (this.#areColorsForced) await page.emulateMedia({ forcedColors: 'active' });
  }

  async kill(): Promise<void> {
    killProcessGroup(this.#leader);
    await this.closed;
    this.#installation?.close();
  }

  async close(): Promise<void> {
    await this.#context.close();
    this.#installation?.close();
    await endProcessGroup(this.#leader, patienceMs);
  }
}
