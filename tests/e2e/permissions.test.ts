import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../../scripts/browsers/page.ts';
import { promptsIn, readLedger, waitForPrompts } from '../../scripts/visit/ledger-in-browser.ts';
import { watchOutbox } from '../../scripts/visit/outbox-in-browser.ts';
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

  it("is taken in the browser's own settings: recording stops at once, in the page that is open too", async () => {
    await visit.browser.changeSiteAccess(`${chatgpt}*`, false);
    await untilRegistered('claude', 'gemini');

    const untilDropped = await watchOutbox(own);
    await send(chat, 'after the leave was taken');
    await untilDropped();

    // What is sent later on a site that still has leave would not be here before what was sent first.
    const other = await visit.browser.open(claude);
    await send(other, 'with leave');
    await waitForPrompts(own, 2);
    await other.close();
    expect(await recorded()).toEqual(['chatgpt', 'claude']);
    expect((await readOutbox(own)).filter(({ origin }) => `${origin}/` === chatgpt)).toEqual([]);
    const { sessions } = await readLedger(own);
    expect(sessions.map(({ toolId, prompts }) => [toolId, prompts]).sort()).toEqual([
      ['chatgpt', 1],
      ['claude', 1],
    ]);
  });

  it('is missed in popup and settings, which say how to give it back', async () => {
    const missing =
      "The browser's leave for ChatGPT is missing, so nothing is noted there. What was noted stays.";
    const how = "You can allow it again here, or in the browser's own settings for Assay.";
    const popup = await visit.browser.open(visit.own('popup'));
    expect(await popup.text('.leave-note .fault')).toBe(missing);
    expect(await popup.text('.leave-note .quiet')).toBe(how);
    await popup.click('.leave-note button', { text: 'Allow ChatGPT again' });
    await visit.browser.answerPermissionPrompt('block');
    await popup.text('.leave-note [role="status"]', { text: 'You can try again whenever you like.' });
    await popup.close();

    const settings = await visit.browser.open(visit.own('options'));
    expect(await settings.text('.watched-tools .fault')).toBe(missing);
    expect(await settings.text('.watched-tools .quiet', { text: how })).toBe(how);
    await settings.click('.watched-tools button', { text: 'Allow ChatGPT again' });
    await visit.browser.answerPermissionPrompt('allow');
    await settings.waitFor("document.querySelector('.watched-tools .fault') === null");
    await settings.close();
  });

  it('is there again: the page that is open counts on, without being loaded anew', async () => {
    await untilRegistered('chatgpt', 'claude', 'gemini');
    await chat.bringToFront();
    await send(chat, 'once more');

    await waitForPrompts(own, 3);
    expect(await recorded()).toEqual(['chatgpt', 'claude', 'chatgpt']);
  });

  it("is taken and given back by hand in the browser's own settings, and counts on", async () => {
    await visit.browser.changeSiteAccess(`${chatgpt}*`, false);
    await untilRegistered('claude', 'gemini');
    await visit.browser.changeSiteAccess(`${chatgpt}*`, true);
    await untilRegistered('chatgpt', 'claude', 'gemini');
    await chat.bringToFront();
    await send(chat, 'by hand');

    await waitForPrompts(own, 4);
    expect(await recorded()).toEqual(['chatgpt', 'claude', 'chatgpt', 'chatgpt']);
  });

  it('is given for all sites by hand: only the chosen ones are watched', async () => {
    if (name === 'chromium') {
      // Its settings offer all sites only to who has had them before: so they are asked for, past Assay's own pages.
      await own.evaluate(`void chrome.permissions.request({ origins: ['${everywhere}'] });`);
      await visit.browser.answerPermissionPrompt('allow');
    }
    await visit.browser.changeSiteAccess('all sites', true);
    await own.waitFor(`${api}.permissions.contains({ origins: ['${unchosen}*'] })`);
    await noteOrigins(own);
    const other = await visit.browser.open(unchosen);
    await send(other, 'on a site that was not chosen');
    const chosen = await visit.browser.open(claude);
    await send(chosen, 'on one that was');

    await waitForPrompts(own, 5);
    expect(await recorded()).toEqual(['chatgpt', 'claude', 'chatgpt', 'chatgpt', 'claude']);
    expect(await own.evaluate<string[]>('return [...window.origins];')).not.toContain(
      new URL(unchosen).origin,
    );
    expect(await registered()).toEqual([`${chatgpt}*`, `${claude}*`, `${gemini}*`]);
  });
});

/** What lies in the outbox, as far as this test asks. */
function readOutbox(page: Page): Promise<{ readonly origin: string }[]> {
  return page.evaluate(`return Object.values(await ${api}.storage.local.get(null));`);
}

/** Notes from now on where everything that comes into the outbox is from, however briefly it lies there. */
function noteOrigins(page: Page): Promise<void> {
  return page.evaluate(`
    window.origins = new Set();
    ${api}.storage.local.onChanged.addListener((changes) => {
      for (const { newValue } of Object.values(changes)) if (newValue?.origin) window.origins.add(newValue.origin);
    });`);
}
