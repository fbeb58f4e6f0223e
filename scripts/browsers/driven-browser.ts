import type { Page } from './page.ts';
import type { VirtualDisplay } from './virtual-display.ts';

/** What a browser needs to know before it starts. */
export interface BrowserOptions {
  /** Folder of the built extension; Firefox also takes an .xpi, which it installs for good. */
  readonly extension: string;
  /** Folder of the profile, made when missing; the caller deletes it. */
  readonly profile: string;
  /** Folder where saved files land without a question, made when missing. */
  readonly downloads: string;
  /** Whether the browser works without a window. */
  readonly headless: boolean;
  /** Port on 127.0.0.1 of the HTTP proxy that gets every request but those to this machine. */
  readonly proxyPort?: number;
  /**
   * Pack a folder and install it for good, so that it survives a restart of the same profile and can be updated:
   * in Firefox by hand, in Chromium from an update server.
   */
  readonly permanent?: boolean;
  /** Firefox only: more preferences. */
  readonly preferences?: Readonly<Record<string, boolean | number | string>>;
  /** Chromium only: where it shows its windows, if it has any. */
  readonly display?: VirtualDisplay;
  /** Chromium only: whether its permission prompt can be answered. */
  readonly canAnswerPrompts?: boolean;
  /** More command-line arguments. */
  readonly args?: readonly string[];
}

/** A running browser with the extension in it, driven the same way whatever its make. */
export interface DrivenBrowser {
  readonly name: 'chromium' | 'firefox';
  readonly version: string;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end. */
  readonly extensionOrigin: string;
  /** Resolves when the browser has ended, whoever ended it. */
  readonly closed: Promise<void>;
  /** Opens a new tab in front and gives it once it has loaded. */
  open(url: string): Promise<Page>;
  /** Gives every tab there is, those included that the extension opened. */
  pages(): Promise<Page[]>;
  /** Stops the worker or event page and resolves when it is seen to be gone; the next event wakes it again. */
  stopBackground(): Promise<void>;
  /**
   * Has the browser fetch a newer build of an extension that was installed for good.
   *
   * @returns puts it in the old one's place, and resolves when it runs
   */
  stageUpdate(extension: string): Promise<() => Promise<void>>;
  /** Whether the event page runs at this moment; asking does not wake it. Throws where that cannot be known. */
  backgroundRuns(): Promise<boolean>;
  /** Waits for the browser's own permission prompt and presses a button on it; throws where no prompt can be reached. */
  answerPermissionPrompt(answer: PermissionAnswer): Promise<void>;
  /**
   * Gives or takes the leave for a site in the browser's own settings, as a person does it there.
   *
   * @param site as the manifest has it, such as `https://claude.ai/*`, or `all sites`
   */
  changeSiteAccess(site: string, isAllowed: boolean): Promise<void>;
  /** Gives everything that pages, extension pages and the background wrote to their consoles so far. */
  consoleText(): Promise<string>;
  /** Sets what `prefers-color-scheme` says, in open tabs and those still to come. */
  setColorScheme(scheme: ColorScheme): Promise<void>;
  /** Has pages drawn in the few colours of the system, as for those who need high contrast, or in their own again. */
  setForcedColors(areForced: boolean): Promise<void>;
  /** Ends every process of the browser at once, as a crash does; the profile can be used anew when it resolves. */
  kill(): Promise<void>;
  /** Ends the browser in order, its profile written, and every process of it. May be called twice. */
  close(): Promise<void>;
}

/** The button to press on a permission prompt. */
export type PermissionAnswer = 'allow' | 'block';

/** The two answers to `prefers-color-scheme`. */
export type ColorScheme = 'light' | 'dark';
