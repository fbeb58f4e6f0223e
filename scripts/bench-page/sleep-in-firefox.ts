import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { answerFirefoxPrompt } from '../browsers/answer-firefox-prompt.ts';
import { FirefoxTab } from '../browsers/firefox-tab.ts';
import { installInFirefox } from '../browsers/install-in-firefox.ts';
import { launchFirefox } from '../browsers/launch-firefox.ts';
import { Marionette } from '../browsers/marionette.ts';
import { Page } from '../browsers/page.ts';
import { waitForPrompts } from '../visit/ledger-in-browser.ts';
import { watchCustomSite } from '../visit/watch-custom-site.ts';
import type { Arena } from './contestant.ts';
import { watchedForS, watchSleep } from './watch-sleep.ts';

const backgroundState = 'return WebExtensionPolicy.getByID(arguments[0]).extension.backgroundState;';

/**
 * Measures when Assay's event page sleeps after a prompt was answered and counted, the chat page still open. Only the
 * browser itself is asked about it, which keeps nothing awake.
 *
 * @returns seconds from the end of the answer
 * @throws Error when the prompt is not counted
 */
export async function measureSleepInFirefox({ folder, address }: Arena, extension: string): Promise<number> {
  const profile = await mkdtemp(join(folder, 'firefox-'));
  const options = { extension, profile, downloads: profile, headless: true };
  const firefox = await launchFirefox(options);
  try {
    const marionette = await Marionette.connect(firefox.marionettePort);
    await marionette.send('WebDriver:NewSession', {});
    await marionette.send('WebDriver:SetTimeouts', { implicit: 0, pageLoad: 30_000, script: 600_000 });
    const { id, origin } = await installInFirefox(marionette, options);
    await sendOnePrompt(marionette, origin, address);
    return await watchSleep(async () => {
      const state = await marionette.inChrome<string>(backgroundState, [id]);
      return state !== 'stopped';
    }, watchedForS.whole);
  } finally {
    await firefox.end();
  }
}

/** Leaves nothing open but the chat page. */
async function sendOnePrompt(marionette: Marionette, origin: string, address: string): Promise<void> {
  const own = await openTab(marionette, `${origin}/welcome.html`);
  const prompts = { name: 'firefox' as const, answerPermissionPrompt: answerWith(marionette) };
  await watchCustomSite(prompts, own, address);

  const chat = await openTab(marionette, address);
  await chat.focus('#composer');
  await chat.type('what does the plan say');
  await chat.press('Enter');
  await chat.evaluate('await bench.answered;');
  await waitForPrompts(own, 1);
  await own.close();
}

async function openTab(marionette: Marionette, address: string): Promise<Page> {
  const { handle } = await marionette.inTurn(() =>
    marionette.send<{ handle: string }>('WebDriver:NewWindow', { type: 'tab', focus: true }),
  );
  const tab = new FirefoxTab(marionette, handle);
  await tab.goto(address);
  return new Page(tab);
}

const answerWith =
  (marionette: Marionette) =>
  (answer: 'allow' | 'block'): Promise<void> =>
    answerFirefoxPrompt(marionette, answer);
