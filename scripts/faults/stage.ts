import { join } from 'node:path';
import { startChromium } from '../browsers/chromium.ts';
import type { DrivenBrowser } from '../browsers/driven-browser.ts';
import { startFirefox } from '../browsers/firefox.ts';
import type { Page } from '../browsers/page.ts';
import type { BrowserName } from './fault.ts';
import type { Collected, Method } from './method.ts';

/** So many prompts are sent in a tab that no fault closes. */
const mostPerTab = 50;

interface Running {
  readonly browser: DrivenBrowser;
  readonly own: Page;
}

/** What a stage is set up with. */
export interface StageOptions {
  readonly browser: BrowserName;
  readonly method: Method;
  /** The chat's address, with a slash at the end. */
  readonly address: string;
  /** For the profile. */
  readonly folder: string;
  /** Firefox only. */
  readonly preferences: Readonly<Record<string, boolean | number>>;
}

/** A browser with a method in it and a chat page, each of which is there again after whatever became of it. */
export class Stage {
  readonly #options: StageOptions;
  #running: Running | undefined;
  #chat: { readonly page: Page; asked: number } | undefined;
  #chats = 0;
  #isPrepared = false;

  constructor(options: StageOptions) {
    this.#options = options;
  }

  /** Gives the browser, started if it does not run, with a page of the method's own. */
  async running(): Promise<Running> {
    if (this.#running === undefined) {
      const browser = await this.#start();
      const { method, address } = this.#options;
      const own = await browser.open(`${browser.extensionOrigin}/${method.ownPage}`);
      this.#running = { browser, own };
      if (!this.#isPrepared) await method.prepare(own, address);
      this.#isPrepared = true;
      await method.ready(own);
    }
    return this.#running;
  }

  /** Gives a chat page that has answered and waits for a prompt; another one now and then. */
  async chat(): Promise<Page> {
    if (this.#chat !== undefined && this.#chat.asked >= mostPerTab) {
      await this.#options.method.release(this.#chat.page);
      await this.closeChat();
    }
    this.#chat ??= { page: await this.#openChat(), asked: 0 };
    this.#chat.asked += 1;
    await this.#chat.page.waitFor("document.documentElement.dataset.ready === 'true'");
    return this.#chat.page;
  }

  /** Closes the chat page, whatever its script may still have to do. */
  async closeChat(): Promise<void> {
    const page = this.#chat?.page;
    this.#chat = undefined;
    await page?.close();
  }

  /** Kills the browser. */
  async kill(): Promise<void> {
    const { browser } = await this.running();
    this.#running = undefined;
    this.#chat = undefined;
    await browser.kill();
  }

  /** Gives what the method has kept, once the chat page has done what it still had to. */
  async collect(): Promise<Collected> {
    if (this.#chat !== undefined) await this.#options.method.release(this.#chat.page);
    const { own } = await this.running();
    return this.#options.method.collect(own);
  }

  /** Ends the browser in order. */
  async end(): Promise<void> {
    const browser = this.#running?.browser;
    this.#running = undefined;
    this.#chat = undefined;
    await browser?.close();
  }

  #start(): Promise<DrivenBrowser> {
    const { browser, method, folder, preferences } = this.#options;
    return (browser === 'chromium' ? startChromium : startFirefox)({
      extension: method.extension,
      profile: join(folder, 'profile'),
      downloads: join(folder, 'downloads'),
      headless: true,
      // Firefox forgets any other when it ends; Chromium loads it from its folder each time.
      permanent: browser === 'firefox',
      preferences,
    });
  }

  async #openChat(): Promise<Page> {
    const { browser } = await this.running();
    this.#chats += 1;
    return browser.open(`${this.#options.address}chat/${String(this.#chats).padStart(12, '0')}`);
  }
}
