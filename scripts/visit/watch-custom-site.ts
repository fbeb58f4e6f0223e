import type { DrivenBrowser } from '../browsers/driven-browser.ts';
import type { Page } from '../browsers/page.ts';

/**
 * Has Assay watch a site, as a person does it on the welcome page or in the settings. Firefox asks, and is
 * answered; Chromium has the leave beforehand in the build that is used without a window.
 *
 * @param page shows the welcome page or the settings
 */
export async function watchCustomSite(
  browser: Pick<DrivenBrowser, 'name' | 'answerPermissionPrompt'>,
  page: Page,
  address: string,
): Promise<void> {
  await page.waitFor("document.getElementById('custom-address')");
  await page.evaluate("document.getElementById('custom-address').select();");
  await page.focus('#custom-address');
  await page.type(address);
  await page.click('.custom-tool button[type="submit"]');
  if (browser.name === 'firefox') await browser.answerPermissionPrompt('allow');
  const { host } = new URL(address);
  await page.waitFor(`document.querySelector('.answer').textContent.startsWith(${JSON.stringify(host)})`);
}
