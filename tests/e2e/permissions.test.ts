import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../../scripts/browsers/page.ts';
import { promptsIn, readLedger, waitForPrompts } from '../../scripts/visit/ledger-in-browser.ts';
import { waitForEmptyOutbox, watchOutbox } from '../../scripts/visit/outbox-in-browser.ts';
import { sendPrompts } from '../../scripts/visit/send-prompts.ts';
import { frontEnds } from '../front-ends/front-ends.ts';
import { startAsking } from './start-asking.ts';
import { browserNames, type Visit } from './start-visit.ts';

const api = '(globalThis.browser ?? chrome)';
const chatgpt = 'https://chatgpt.com/';
const claude = 'https://claude.ai/';
const gemini = 'https://gemini.google.com/';
const unchosen = 'https://copilot.microsoft.com/';
const everywhere = 'https://*/*';

describe.each(browserNames)('Leave that the browser asks for, in %s', (name) => {
  let visit: Visit;
  let own: Page;
  let chat: Page;

  beforeAll(async () => {
    visit = await startAsking(name);
    own = await visit.browser.open(visit.own('welcome'));
    await own.waitFor("document.querySelector('.tool-chooser')");
  });
  afterAll(() => visit?.clear());

  const send = async (page: Page, prompt: string): Promise<void> => {
    const frontEnd = frontEnds.find((one) => one.name === 'deep-chat');
    if (frontEnd === undefined) throw new Error('There is no such front end.');
    await sendPrompts(page, { frontEnd, prompts: [prompt], methodOf: () => 'key' });
  };
  const watchTicked = (): Promise<void> => own.click('.tool-chooser > button.primary');
  /** The tools of all prompts that were recorded, in the order in which they were sent. */
  const recorded = async (): Promise<string[]> =>
    promptsIn(await readLedger(own)).map(({ toolId }) => toolId);
  const registered = (): Promise<string[]> =>
    own.evaluate(
      `return (await ${api}.scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches).sort();`,
    );
  const granted = (): Promise<string[]> =>
    own.evaluate(`return (await ${api}.permissions.getAll()).origins.sort();`);
  const untilRegistered = (...tools: readonly string[]): Promise<unknown> =>
    own.waitFor(
      `${api}.scripting.getRegisteredContentScripts()
        .then((all) => all.map(({ id }) => id).sort().join() === '${tools.join()}')`,
    );

  it('is refused: nothing is watched, and the page says so and can be asked again', async () => {
    await own.click('.ticks label', { text: 'Gemini' });
    await watchTicked();
    await visit.browser.answerPermissionPrompt('block');

    await own.waitFor("document.querySelector('.answer').textContent !== ''");
    expect(await own.text('.tool-chooser .answer')).toBe(
      'The browser did not give leave, so nothing has changed. You can try again whenever you like.',
    );
    expect(await granted()).toEqual([]);
    expect(await registered()).toEqual([]);
    expect((await readLedger(own)).tools.map(({ id, state }) => [id, state])).toEqual([
      ['gemini', 'stopped'],
    ]);

    await watchTicked();
    await visit.browser.answerPermissionPrompt('allow');
    await untilRegistered('gemini');
    expect(await granted()).toEqual([`${gemini}*`]);
  });

  it('is given for two tools by one prompt, and from then on they are watched', async () => {
    await own.click('.ticks label', { text: 'ChatGPT' });
    await own.click('.ticks label', { text: 'Claude' });
    await watchTicked();
    await visit.browser.answerPermissionPrompt('allow');

    await untilRegistered('chatgpt', 'claude', 'gemini');
    expect(await granted()).toEqual([`${chatgpt}*`, `${claude}*`, `${gemini}*`]);
    chat = await visit.browser.open(chatgpt);
    await send(chat, 'while there is leave');
    await waitForPrompts(own, 1);
    expect(await recorded()).toEqual(['chatgpt']);
  });

  it("is taken in the browser's own settings: recording stops at once, in the page that is open", async () => {
    await send(chat, 'just before');
    await waitForPrompts(own, 2);
    await waitForEmptyOutbox(own);
    await visit.browser.changeSiteAccess(`${chatgpt}*`, false);
    await untilRegistered('claude', 'gemini');

    const untilDropped = await watchOutbox(own);
    await send(chat, 'just after');
    await untilDropped();

    expect(await recorded()).toEqual(['chatgpt', 'chatgpt']);
  });

  it('goes on in the page that is open where it is given again by hand', async () => {
    await visit.browser.changeSiteAccess(`${chatgpt}*`, true);
    await untilRegistered('chatgpt', 'claude', 'gemini');
    await send(chat, 'by hand');

    await waitForPrompts(own, 3);
  });

  it('is given for all sites by hand: only the chosen ones are watched', async () => {
    if (name === 'chromium') {
      // Its settings offer all sites only to who has had them before: so they are asked for, past Assay's own pages.
      await own.evaluate(`void chrome.permissions.request({ origins: ['${everywhere}'] });`);
      await visit.browser.answerPermissionPrompt('allow');
    }
    await visit.browser.changeSiteAccess('all sites', true);
    await own.waitFor(`${api}.permissions.contains({ origins: ['${unchosen}*'] })`);
    const other = await visit.browser.open(unchosen);
    await send(other, 'on a site that was not chosen');
    const chosen = await visit.browser.open(claude);
    await send(chosen, 'on one that was');

    await waitForPrompts(own, 4);
    expect(await recorded()).toEqual(['chatgpt', 'chatgpt', 'chatgpt', 'claude']);
    expect(await registered()).toEqual([`${chatgpt}*`, `${claude}*`, `${gemini}*`]);
  });
});
