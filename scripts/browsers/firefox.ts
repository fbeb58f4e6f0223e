import { answerFirefoxPrompt } from './answer-firefox-prompt.ts';
import { changeFirefoxAccess } from './change-firefox-access.ts';
import type { BrowserOptions, ColorScheme, DrivenBrowser, PermissionAnswer } from './driven-browser.ts';
import { FirefoxTab } from './firefox-tab.ts';
import { type InstalledExtension, installInFirefox, stageInFirefox } from './install-in-firefox.ts';
import { type FirefoxProcess, launchFirefox } from './launch-firefox.ts';
import { Marionette } from './marionette.ts';
import { Page } from './page.ts';
import { pollUntil } from './poll-until.ts';

const patienceMs = 20_000;
/** Without a limit for scripts, Firefox 153 does not wait for their results at all. */
const timeouts = { implicit: 0, pageLoad: 30_000, script: 1_800_000 };

/** Stops the event page, if it runs, and gives the state it is in. */
const stopEventPage = `
  const { extension } = WebExtensionPolicy.getByID(arguments[0]);
  if (extension.backgroundState !== 'running') return extension.backgroundState;
  return extension
    .terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true })
    .then(() => extension.backgroundState);`;

const backgroundState = 'return WebExtensionPolicy.getByID(arguments[0]).extension.backgroundState;';

/** Errors that nobody caught, in what the web and the extension run: the browser's own are left out. */
const uncaughtErrors = `
  return Services.console
    .getMessageArray()
    .filter((message) => message instanceof Ci.nsIScriptError && /^(https?|moz-extension):/.test(message.sourceName))
    .map((message) => 'error: ' + message.errorMessage + ' (' + message.sourceName + ':' + message.lineNumber + ')');`;

/** Starts Firefox with an extension in it; throws when there is no Firefox or it does not start. */
export async function startFirefox(options: BrowserOptions): Promise<DrivenBrowser> {
  const firefox = await launchFirefox(options);
  try {
    const marionette = await Marionette.connect(firefox.marionettePort);
    const { capabilities } = await marionette.send<{
      capabilities: { browserVersion: string };
    }>('WebDriver:NewSession', {
      acceptInsecureCerts: true,
    });
    await marionette.send('WebDriver:SetTimeouts', timeouts);
    const installed = await installInFirefox(marionette, options);
    return new FirefoxBrowser(firefox, marionette, {
      ...installed,
      profile: options.profile,
      version: capabilities.browserVersion,
    });
  } catch (error) {
    await firefox.end();
    throw error;
  }
}

class FirefoxBrowser implements DrivenBrowser {
  readonly name = 'firefox';
  readonly version: string;
  readonly extensionOrigin: string;
  readonly closed: Promise<void>;

  readonly #firefox: FirefoxProcess;
  readonly #marionette: Marionette;
  readonly #extensionId: string;
  readonly #profile: string;

  constructor(
    firefox: FirefoxProcess,
    marionette: Marionette,
    known: InstalledExtension & { version: string; profile: string },
  ) {
    this.#firefox = firefox;
    this.#marionette = marionette;
    this.#extensionId = known.id;
    this.#profile = known.profile;
    this.version = known.version;
    this.extensionOrigin = known.origin;
    this.closed = firefox.ended.then(() => marionette.disconnect());
  }

  async open(url: string): Promise<Page> {
    const handle = await this.#marionette.inTurn(() => this.#openTab());
    const tab = new FirefoxTab(this.#marionette, handle);
    await tab.goto(url);
    return new Page(tab);
  }

  /** A new tab belongs to the window of the tab in use, and that tab may have been closed. */
  async #openTab(): Promise<string> {
    const [any] = await this.#marionette.send<string[]>('WebDriver:GetWindowHandles');
    await this.#marionette.send('Marionette:SetContext', { value: 'content' });
    await this.#marionette.send('WebDriver:SwitchToWindow', {
      handle: any,
      focus: false,
    });
    const { handle } = await this.#marionette.send<{ handle: string }>('WebDriver:NewWindow', {
      type: 'tab',
      focus: true,
    });
    return handle;
  }

  async pages(): Promise<Page[]> {
    const handles = await this.#marionette.inTurn(async () => {
      await this.#marionette.send('Marionette:SetContext', {
        value: 'content',
      });
      return this.#marionette.send<string[]>('WebDriver:GetWindowHandles');
    });
    return handles.map((handle) => new Page(new FirefoxTab(this.#marionette, handle)));
  }

  async stopBackground(): Promise<void> {
    const stop = () => this.#marionette.inChrome<string>(stopEventPage, [this.#extensionId]);
    const stopped = await pollUntil(async () => (await stop()) === 'stopped', patienceMs);
    if (!stopped)
      throw new Error(`The extension's event page still runs ${patienceMs} ms after it was stopped.`);
  }

  stageUpdate(extension: string): Promise<() => Promise<void>> {
    return stageInFirefox(this.#marionette, extension, this.#profile);
  }

  async backgroundRuns(): Promise<boolean> {
    return (await this.#marionette.inChrome<string>(backgroundState, [this.#extensionId])) !== 'stopped';
  }

  answerPermissionPrompt(answer: PermissionAnswer): Promise<void> {
    return answerFirefoxPrompt(this.#marionette, answer);
  }

  changeSiteAccess(site: string, isAllowed: boolean): Promise<void> {
    return changeFirefoxAccess(this.#marionette, this.#extensionId, { site, isAllowed });
  }

  async consoleText(): Promise<string> {
    const errors = await this.#marionette.inChrome<string[]>(uncaughtErrors);
    return [...consoleEntries(this.#firefox.output()), ...errors].join('\n');
  }

  async setColorScheme(scheme: ColorScheme): Promise<void> {
    const script =
      "Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', arguments[0]);";
    await this.#marionette.inChrome(script, [scheme === 'dark' ? 0 : 1]);
    const seen = `matchMedia('(prefers-color-scheme: ${scheme})').matches`;
    await Promise.all((await this.pages()).map((page) => page.waitFor(seen)));
  }

  kill(): Promise<void> {
    return this.#firefox.kill();
  }

  /** As somebody sets it under Contrast Control: 2 is for all pages, 0 as the system has it. */
  async setForcedColors(areForced: boolean): Promise<void> {
    const script = "Services.prefs.setIntPref('browser.display.document_color_use', arguments[0]);";
    await this.#marionette.inChrome(script, [areForced ? 2 : 0]);
    const seen = `matchMedia('(forced-colors: active)').matches === ${areForced}`;
    await Promise.all((await this.pages()).map((page) => page.waitFor(seen)));
  }

  /** Firefox may end before it has answered that it will. */
  async close(): Promise<void> {
    await this.#marionette.send('Marionette:Quit', { flags: ['eAttemptQuit'] }).catch(() => undefined);
    await this.#firefox.end();
  }
}

/** What a page writes begins with `console.…`; Firefox's own lines, between those of pages, begin in other ways. */
function consoleEntries(output: string): string[] {
  const entries = output.split(/^(?=console\.\w+: |\d{13}\t|Crash Annotation|JavaScript (?:error|warning))/m);
  const ofPages = entries.filter((entry) => entry.startsWith('console.') && !entry.includes('@resource://'));
  return ofPages.map((entry) => entry.trimEnd());
}
