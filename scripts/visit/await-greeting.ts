import type { DrivenBrowser } from '../browsers/driven-browser.ts';
import type { Page } from '../browsers/page.ts';
import { pollUntil } from '../browsers/poll-until.ts';

type Greeter = Pick<DrivenBrowser, 'pages' | 'extensionOrigin'>;

const patienceMs = 60_000;

/**
 * Waits for the welcome page that Assay opens by itself where it is new, and closes it: it comes up in front of
 * whatever is being done at that moment, takes the focus from it, and would go on being drawn behind it.
 *
 * @throws Error when it does not come up within a minute
 */
export async function awaitGreeting(browser: Greeter): Promise<void> {
  const greeting = await pollUntil(() => findWelcome(browser), patienceMs);
  if (greeting === undefined) throw new Error(`Assay showed no welcome page within ${patienceMs} ms.`);
  await greeting.waitFor("document.readyState === 'complete'", patienceMs);
  await greeting.close();
}

/** A tab may go while it is being asked. */
async function findWelcome(browser: Greeter): Promise<Page | undefined> {
  for (const page of await browser.pages())
    if ((await page.url().catch(() => '')) === `${browser.extensionOrigin}/welcome.html`) return page;
  return undefined;
}
