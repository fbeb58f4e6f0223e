import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../../scripts/browsers/page.ts';
import { promptsIn, readLedger, waitForPrompts } from '../../scripts/visit/ledger-in-browser.ts';
import { watchOutbox } from '../../scripts/visit/outbox-in-browser.ts';
import { sendPrompts } from '../../scripts/visit/send-prompts.ts';
import { frontEnds } from '../front-ends/front-ends.ts';
import { browserNames, startVisit, type Visit } from './start-visit.ts';

const knownSite = 'https://claude.ai/';
const customSite = 'http://deep-chat.intranet.test/';

describe.each(browserNames)('Choosing what to watch in %s', (name) => {
  let visit: Visit;
  let own: Page;

  beforeAll(async () => {
    visit = await startVisit(name);
    own = await visit.browser.open(visit.own('welcome'));
    await own.waitFor("document.getElementById('custom-address')");
  });
  afterAll(() => visit?.clear());

  const send = async (page: Page, frontEndName: string, prompts: readonly string[]): Promise<void> => {
    const frontEnd = frontEnds.find((one) => one.name === frontEndName);
    if (frontEnd === undefined) throw new Error(`There is no front end "${frontEndName}".`);
    await sendPrompts(page, { frontEnd, prompts, methodOf: () => 'key' });
  };

  it.each([
    ['', 'Type the address'],
    ['not an address', 'That is no address'],
    ['ftp://example.com', 'Only web pages'],
    ['https://me:secret@example.com', 'a user name or a password'],
    ['*.example.com', 'has to name one site'],
  ])('says what is wrong with the address "%s", and keeps it', async (typed, words) => {
    await own.evaluate("document.getElementById('custom-address').select();");
    await own.focus('#custom-address');
    if (typed === '') await own.press('Delete');
    else await own.type(typed);
    await own.press('Enter');

    expect(await own.text('#custom-fault')).toContain(words);
    expect(await own.evaluate("return document.getElementById('custom-address').value;")).toBe(typed);
    expect((await readLedger(own)).tools).toEqual([]);
  });

  if (name === 'firefox')
    it('watches nothing when the browser is told not to allow it', async () => {
      await own.click('.ticks label', { text: 'Gemini' });
      await own.click('.tool-chooser > button.primary');
      await visit.browser.answerPermissionPrompt('block');

      await own.waitFor("document.querySelector('.answer').textContent.includes('did not give leave')");
      const { tools } = await readLedger(own);
      expect(tools.map(({ id, state }) => [id, state])).toEqual([['gemini', 'stopped']]);
      expect(await registered(own)).toEqual([]);
      await own.click('.ticks label', { text: 'Gemini' });
    });

  if (name === 'firefox')
    it('finishes the job when the page that asked is gone before the answer', async () => {
      await own.click('.ticks label', { text: 'ChatGPT' });
      await own.click('.tool-chooser > button.primary');
      const asking = own;
      own = await visit.browser.open(visit.own('options'));
      await asking.bringToFront();
      await visit.browser.answerPermissionPrompt('allow');
      await asking.close();

      await own.waitFor(`${scripts}.then((all) => all.length > 0)`);
      const { tools } = await readLedger(own);
      expect(tools.find(({ id }) => id === 'chatgpt')).toMatchObject({ state: 'watched' });
    });

  if (name === 'chromium')
    it.each([
      ['a tool of the catalogue', knownSite, 'Claude', 'claude', 'assistant-ui'],
      ['another site', customSite, 'deep-chat.intranet.test', 'http://deep-chat.intranet.test', 'deep-chat'],
    ])(
      'offers in the popup to watch %s, counts in the tab that is open, and stops',
      async (_, address, shown, id, frontEnd) => {
        const chat = await visit.browser.open(address);
        await send(chat, frontEnd, ['before it is watched']);
        const popup = await visit.browser.open(visit.own('popup'));
        await popup.click('.site.offered button.primary', { text: `Watch ${shown}` });
        await popup.waitFor("document.querySelector('.site.watched')");
        const before = promptsIn(await readLedger(popup)).length;

        // The page script is started in the open tab: no reload is needed.
        await send(chat, frontEnd, ['one', 'two']);
        const prompts = promptsIn(await waitForPrompts(popup, before + 2));
        expect(prompts.slice(before).map(({ toolId }) => toolId)).toEqual([id, id]);

        await popup.click('.site.watched button', { text: 'Stop watching' });
        await popup.waitFor("document.querySelector('.site.offered')");
        const untilDropped = await watchOutbox(popup);
        await send(chat, frontEnd, ['after it was stopped']);
        await untilDropped();
        expect(promptsIn(await readLedger(popup))).toHaveLength(before + 2);
        expect((await registered(popup)).filter((script) => script === id)).toEqual([]);
        await chat.close();
        await popup.close();
      },
    );

  it('stops from the settings, keeps the sessions, and gives the leave back', async () => {
    const settings = await visit.browser.open(visit.own('options'));
    if (name === 'chromium') {
      await settings.click('.ticks label', { text: 'ChatGPT' });
      await settings.click('.tool-chooser > button.primary');
    }
    await settings.click('.watched-tools button', { text: 'Stop watching ChatGPT' });
    await settings.waitFor(
      "document.querySelector('.settings').textContent.includes('No tool is being watched')",
    );

    await settings.waitFor(`${scripts}.then((all) => all.length === 0)`);
    const { origins } = await settings.evaluate<{ origins: string[] }>(
      'return (globalThis.browser ?? chrome).permissions.getAll();',
    );
    if (name === 'firefox') expect(origins).toEqual([]);
    expect((await readLedger(settings)).tools.find(({ id }) => id === 'chatgpt')).toMatchObject({
      state: 'stopped',
    });
  });
});

const scripts = '(globalThis.browser ?? chrome).scripting.getRegisteredContentScripts()';

async function registered(page: Page): Promise<string[]> {
  const all = await page.evaluate<{ id: string }[]>(`return ${scripts};`);
  return all.map(({ id }) => id);
}
