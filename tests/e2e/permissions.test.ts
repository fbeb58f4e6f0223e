import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../../scripts/browsers/page.ts';
import { canDisplay } from '../../scripts/browsers/virtual-display.ts';
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

/** Chromium shows its prompt in a window alone, and this machine may have nothing to show one on. */
const asking = browserNames.filter((name) => name === 'firefox' || canDisplay());

describe.each(asking)('Leave that the browser asks for, in %s', (name) => {
  let visit: Visit;
  let own: Page;

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
  const tick = async (...tools: readonly string[]): Promise<void> => {
    for (const text of tools) await own.click('.ticks label', { text });
    await own.click('.tool-chooser > button.primary');
  };
  const kept = async (): Promise<number> => promptsIn(await readLedger(own)).length;
  const registered = (): Promise<string[]> =>
    own.evaluate(
      `return (await ${api}.scripting.getRegisteredContentScripts()).map(({ matches }) => matches).flat();`,
    );
  const granted = (): Promise<string[]> =>
    own.evaluate(`return (await ${api}.permissions.getAll()).origins;`);

  it('is refused: nothing is watched, and the page says so', async () => {
    await tick('Gemini');
    await visit.browser.answerPermissionPrompt('block');

    await own.waitFor("document.querySelector('.answer').textContent.includes('did not give leave')");
    expect(await granted()).toEqual([]);
    expect(await registered()).toEqual([]);
    await own.click('.ticks label', { text: 'Gemini' });
  });

  it('is given for two tools by one prompt, and from then on they are watched', async () => {
    await tick('ChatGPT', 'Claude');
    await visit.browser.answerPermissionPrompt('allow');

    await own.waitFor("document.querySelector('.ready').textContent !== ''");
    expect((await granted()).sort()).toEqual([`${chatgpt}*`, `${claude}*`]);
    const chat = await visit.browser.open(chatgpt);
    await send(chat, 'while there is leave');
    await waitForPrompts(own, 1);
    await chat.close();
  });

  it("is taken in the browser's own settings: recording stops at once, also in a page that is open", async () => {
    const chat = await visit.browser.open(chatgpt);
    await send(chat, 'just before');
    await waitForPrompts(own, 2);
    await waitForEmptyOutbox(own);
    await visit.browser.changeSiteAccess(`${chatgpt}*`, false);
    await own.waitFor(`${api}.permissions.contains({ origins: ['${chatgpt}*'] }).then((may) => !may)`);
    await own.waitFor(`${api}.scripting.getRegisteredContentScripts().then((all) => all.length === 1)`);

    const untilDropped = await watchOutbox(own);
    await send(chat, 'just after');
    await Promise.race([untilDropped(), new Promise((resolve) => setTimeout(resolve, 3_000))]);
    await chat.close();

    expect(await kept()).toBe(2);
    const settings = await visit.browser.open(visit.own('options'));
    expect(await settings.text('.watched-tools .fault')).toBe(
      "The browser's leave is missing, so nothing is noted.",
    );
    await settings.close();
  });

  it('goes on where it is given again by hand', async () => {
    await visit.browser.changeSiteAccess(`${chatgpt}*`, true);
    await own.waitFor(`${api}.scripting.getRegisteredContentScripts().then((all) => all.length === 2)`);
    const chat = await visit.browser.open(chatgpt);
    await send(chat, 'by hand');

    await waitForPrompts(own, 3);
    await chat.close();
  });

  it('is given for all sites by hand: only the chosen ones are watched', async () => {
    await visit.browser.changeSiteAccess('all sites', true);
    await own.waitFor(`${api}.permissions.contains({ origins: ['${gemini}*'] })`);
    const other = await visit.browser.open(gemini);
    await send(other, 'on a site that was not chosen');
    const chosen = await visit.browser.open(claude);
    await send(chosen, 'on one that was');

    const rows = await waitForPrompts(own, 4);
    expect(promptsIn(rows).map(({ toolId }) => toolId)).toEqual(['chatgpt', 'chatgpt', 'chatgpt', 'claude']);
    expect((await registered()).sort()).toEqual([`${chatgpt}*`, `${claude}*`]);
    await other.close();
    await chosen.close();
  });

  it('is given after the page that asked is gone: the background finishes the job', async () => {
    await visit.browser.changeSiteAccess('all sites', false);
    await own.waitFor(`${api}.permissions.contains({ origins: ['${gemini}*'] }).then((may) => !may)`);
    await tick('Gemini');
    const asked = own;
    own = await visit.browser.open(visit.own('options'));
    await asked.bringToFront();
    await visit.browser.answerPermissionPrompt('allow');
    await asked.close();

    await own.waitFor(
      `${api}.scripting.getRegisteredContentScripts().then((all) => all.some(({ id }) => id.includes('gemini')))`,
    );
    expect((await readLedger(own)).tools.find(({ id }) => id === 'gemini')).toMatchObject({
      state: 'watched',
    });
  });
});
