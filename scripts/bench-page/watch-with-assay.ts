import { startChromium } from '../browsers/chromium.ts';
import { watchCustomSite } from '../visit/watch-custom-site.ts';

/** Prepares a profile in which Assay watches an address, as a person would by its welcome page. */
export async function watchWithAssay(extension: string, profile: string, address: string): Promise<void> {
  const browser = await startChromium({ extension, profile, downloads: profile, headless: true });
  try {
    await watchCustomSite(browser, await browser.open(`${browser.extensionOrigin}/welcome.html`), address);
  } finally {
    await browser.close();
  }
}
