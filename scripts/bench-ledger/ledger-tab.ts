import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startChromium } from '../browsers/chromium.ts';
import type { DrivenBrowser } from '../browsers/driven-browser.ts';
import { startFirefox } from '../browsers/firefox.ts';
import type { Page } from '../browsers/page.ts';
import { awaitGreeting } from '../visit/await-greeting.ts';
import type { Arena } from './arena.ts';
import { bringProbe } from './in-extension.ts';

/** A browser whose profile holds one ledger, and a page of the extension with the probe in it. */
export interface LedgerTab {
  readonly browser: DrivenBrowser;
  readonly page: Page;
  /** How many sessions the ledger holds, or is to hold. */
  readonly sessions: number;
  readonly profile: string;
  readonly downloads: string;
}

/** Starts a browser on the ledger of a size; the welcome page asks that ledger nothing about sessions. */
export async function openLedgerTab(arena: Arena, sessions: number): Promise<LedgerTab> {
  const folder = join(arena.folder, `${arena.name}-${sessions}`);
  const [profile, downloads] = [join(folder, 'profile'), join(folder, 'downloads')];
  const isNew = !existsSync(profile);
  const start = arena.name === 'chromium' ? startChromium : startFirefox;
  const browser = await start({
    extension: arena.extension,
    profile,
    downloads,
    headless: true,
    permanent: true,
  });
  try {
    if (isNew) await awaitGreeting(browser);
    const page = await browser.open(`${browser.extensionOrigin}/welcome.html`);
    await page.waitFor("document.querySelector('main')");
    await bringProbe(page);
    return { browser, page, sessions, profile, downloads };
  } catch (failure) {
    await browser.close();
    throw failure;
  }
}

/** Runs something on the ledgers of some sizes, each in a browser of its own, and ends those browsers. */
export async function withLedgers<const Sizes extends readonly number[], Result>(
  arena: Arena,
  sizes: Sizes,
  act: (tabs: { readonly [Index in keyof Sizes]: LedgerTab }) => Promise<Result>,
): Promise<Result> {
  const tabs: LedgerTab[] = [];
  try {
    for (const sessions of sizes) tabs.push(await openLedgerTab(arena, sessions));
    return await act(tabs as { readonly [Index in keyof Sizes]: LedgerTab });
  } finally {
    for (const { browser } of tabs) await browser.close();
  }
}
