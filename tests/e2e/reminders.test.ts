import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Session } from '../../lib/core/session/session.ts';
import type { Signal } from '../../lib/core/signal/signal.ts';
import type { Page } from '../../scripts/browsers/page.ts';
import { fillLedger, readLedger } from '../../scripts/visit/ledger-in-browser.ts';
import { browserNames, startVisit, type Visit } from './start-visit.ts';

const minute = 60_000;
const now = Date.now();
const api = '(globalThis.browser ?? chrome)';
const saved = (card: string): string =>
  `[...document.querySelectorAll('.${card} .saved')].some((one) => one.textContent === 'Saved.')`;

/** A chat of three prompts and one of two in one session that ended ten minutes ago. */
const signals = ['A', 'B', 'A', 'B', 'A'].map((chat, nth): Signal & { readonly seq: number } => ({
  seq: 1_000 + nth,
  id: `prompt ${nth}`,
  kind: 'prompt',
  at: now - (15 - nth) * minute,
  toolId: 'chatgpt',
  chat: chat.repeat(32),
  thread: `thread ${chat}`,
  forMs: undefined,
  zone: 'UTC',
}));
const whole: Session = {
  id: 'prompt 0',
  toolId: 'chatgpt',
  startedAt: now - 15 * minute,
  endedAt: now - 11 * minute,
  zone: 'UTC',
  day: new Date(now - 15 * minute).toISOString().slice(0, 10),
  prompts: 5,
  implied: 0,
  answers: 0,
  copies: 0,
  attentionMs: 0,
  chats: ['A'.repeat(32), 'B'.repeat(32)],
  named: ['thread A', 'thread B'],
  threads: ['thread A', 'thread B'],
  verdict: 'untagged',
  verdictAt: undefined,
  drawn: true,
  chance: 0.5,
};
const tool = {
  id: 'chatgpt',
  name: 'ChatGPT',
  origins: ['https://chatgpt.com'],
  state: 'watched',
  changedAt: 0,
};

/** Rings an alarm at once, as the browser does when its time has come. */
const ring = (page: Page): Promise<void> =>
  page.evaluate(`await ${api}.alarms.create('test', { when: Date.now() });`);

describe.each(browserNames)('Reminders and settings in %s', (name) => {
  let visit: Visit;
  let settings: Page;
  let popup: Page;

  beforeAll(async () => {
    visit = await startVisit(name);
    popup = await visit.browser.open(visit.own('popup'));
    await popup.waitFor("document.querySelector('.nothing')");
    await fillLedger(popup, { signals, sessions: [whole], tools: [tool] } as never);
    settings = await visit.browser.open(visit.own('options'));
    await settings.waitFor("document.querySelector('.reminders')");
  });
  afterAll(() => visit?.clear());

  const boxes = (page: Page): Promise<boolean[]> =>
    page.evaluate(
      'return [...document.querySelectorAll(\'.reminders input[type="checkbox"]\')].map(({ checked }) => checked);',
    );
  const badge = (): Promise<string> => settings.evaluate(`return ${api}.action.getBadgeText({});`);
  const title = (): Promise<string> => settings.evaluate(`return ${api}.action.getTitle({});`);
  const reminders = async () =>
    (await readLedger(settings)).meta.find(({ key }) => key === 'reminders')?.value;

  it('are all off at first', async () => {
    expect(await boxes(settings)).toEqual([false, false, false]);
  });

  if (name === 'firefox')
    it('stay off, with a sentence, when the browser is told not to allow them', async () => {
      await settings.click('.reminders .choice', { text: 'At the end of the day' });
      await visit.browser.answerPermissionPrompt('block');

      await settings.waitFor(
        "document.querySelectorAll('.reminders .fault')[1].textContent.startsWith('The browser did not give leave')",
      );
      expect(await boxes(settings)).toEqual([false, false, false]);
      expect(await reminders()).toBeUndefined();
    });

  it('are turned on with the leave of the browser, and saved at once', async () => {
    await settings.click('.reminders .choice', { text: 'At the end of the day' });
    if (name === 'firefox') await visit.browser.answerPermissionPrompt('allow');

    await settings.waitFor(saved('reminders'));
    await settings.waitFor('document.querySelectorAll(\'.reminders input[type="checkbox"]\')[1].checked');
    expect(await reminders()).toMatchObject({ daily: { isOn: true, minute: 1020 }, weekly: { isOn: false } });
  });

  it('come once when their time has come, and name no site', async () => {
    const chosen = (await reminders()) as object;
    await fillLedger(settings, {
      meta: [
        { key: 'reminders', value: { ...chosen, daily: { isOn: true, minute: 0 } } },
        { key: 'reminded', value: {} },
      ],
    });
    await fillLedger(settings, { sessions: [{ ...whole, day: await today(settings) }] });

    await ring(settings);

    const remindedOf = async () =>
      (await readLedger(settings)).meta.find(({ key }) => key === 'reminded')?.value;
    await expect.poll(remindedOf).toEqual({ daily: await today(settings) });
    // A Firefox without a window has no place to show one, and puts it away at once.
    if (name === 'chromium')
      await settings.waitFor(`${api}.notifications.getAll().then((all) => 'reminder' in all)`);
    const shown = await settings.evaluate<Record<string, unknown>>(`return ${api}.notifications.getAll();`);
    expect(Object.keys(shown).filter((id) => id !== 'reminder')).toEqual([]);
    expect(JSON.stringify(shown)).not.toContain('ChatGPT');
  });

  it('leave the toolbar button empty in quiet hours, and its title in words', async () => {
    await settings.waitFor(`${api}.action.getBadgeText({}).then((text) => text === '1')`);
    const chosen = (await reminders()) as object;
    await fillLedger(settings, {
      meta: [{ key: 'reminders', value: { ...chosen, quiet: { isOn: false, from: 0, to: 1439 } } }],
    });
    await settings.reload();
    await settings.click('.reminders .choice', { text: 'Quiet hours' });
    await settings.waitFor(`${api}.action.getBadgeText({}).then((text) => text === '')`);
    expect(await title()).toBe('Assay - 1 session waits for a verdict');

    await settings.click('.reminders .choice', { text: 'Quiet hours' });
    await settings.waitFor(`${api}.action.getBadgeText({}).then((text) => text === '1')`);
  });

  it('a session with several chats is split by them, answered in parts, and put together again', async () => {
    await popup.reload();
    await popup.click('.waiting .chosen button', { text: 'These 2 chats were different jobs' });
    await popup.waitFor("document.querySelectorAll('.waiting li').length === 2");
    expect(await badge()).toBe('2');
    expect(await popup.text('.undo-bar span')).toBe('Split by chat. Each can have its own answer.');
    const { sessions } = await readLedger(popup);
    expect(sessions.map(({ prompts, drawn, isPart }) => [prompts, drawn, isPart])).toEqual([
      [3, true, true],
      [2, undefined, true],
    ]);

    await popup.press('2');
    await popup.waitFor("document.querySelectorAll('.waiting li').length === 1");
    await popup.press('u');
    await popup.waitFor("document.querySelectorAll('.waiting li').length === 2");
    await popup.press('u');
    await popup.waitFor("document.querySelectorAll('.waiting li').length === 1");
    expect((await readLedger(popup)).sessions).toEqual([{ ...whole, day: await today(popup) }]);
  });

  it('a session whose signals are forgotten says why it is not split', async () => {
    const parts = { ...whole, id: 'old', drawn: false, startedAt: whole.startedAt - 100 * minute };
    await fillLedger(popup, { sessions: [{ ...parts, endedAt: parts.startedAt }] });
    await popup.reload();
    await popup.click('.session-choice');
    // Until it is chosen the button is that of the other one.
    await popup.waitFor("document.querySelectorAll('.waiting li')[1].matches('.chosen')");
    await popup.click('.waiting .chosen button', { text: 'These 2 chats were different jobs' });

    await popup.waitFor("document.querySelector('.unsplit').textContent.includes('can no longer be split')");
    expect((await readLedger(popup)).sessions).toHaveLength(2);
  });

  it('says in words that everything is paused, and that it is not any more', async () => {
    await popup.reload();
    await popup.click('.pause summary');
    await popup.click('.pause button', { text: 'Everything for an hour' });
    await settings.waitFor(`${api}.action.getBadgeText({}).then((text) => text === 'off')`);
    expect(await title()).toBe(
      'Assay - 2 sessions wait for a verdict\nEverything is paused, nothing is noted',
    );

    await popup.click('.paused button');
    await settings.waitFor(`${api}.action.getBadgeText({}).then((text) => text === '2')`);
  });

  it('brings back what was typed when a page was closed too soon', async () => {
    const id = await popup.evaluate<string>(
      "localStorage.setItem('draft note prompt 0', 'half a sen'); return 'prompt 0';",
    );
    await popup.reload();
    await popup.waitFor(
      "document.querySelector('.note[open] textarea')?.value === 'half a sen' && localStorage.length === 0",
    );
    const { sessions } = await readLedger(popup);
    expect(sessions.find((session) => session.id === id)?.note).toBe('half a sen');

    await settings.click('#custom-address');
    await settings.type('assistant.exam');
    await settings.reload();
    await settings.waitFor("document.getElementById('custom-address')?.value === 'assistant.exam'");
  });

  it('chooses the idle gap and shows every row that is kept', async () => {
    await settings.click('.sessions .choice', { text: '30 minutes' });
    await settings.waitFor(saved('sessions'));
    expect((await readLedger(settings)).meta.find(({ key }) => key === 'idleAfterMs')?.value).toBe(
      30 * minute,
    );

    await settings.click('.raw summary');
    await settings.waitFor("document.querySelectorAll('.raw-rows li').length === 2");
    await settings.click('.raw input');
    await settings.type('HALF A SEN');
    await settings.press('Enter');
    await settings.waitFor("document.querySelectorAll('.raw-rows li').length === 1");
    expect(await settings.text('.raw-rows pre')).toContain('"id": "prompt 0"');
    expect(await settings.text('.raw [role="status"]')).toBe('Rows 1 to 1');
  });

  it('takes on the chosen theme at once, on this page and on others, and before they are drawn', async () => {
    const paper = (page: Page): Promise<string> =>
      page.evaluate('return getComputedStyle(document.body).backgroundColor;');
    await visit.browser.setColorScheme('light');
    const light = await paper(settings);
    await settings.click('.looks .choice', { text: 'Dark' });
    await settings.waitFor(saved('looks'));
    await popup.waitFor("document.documentElement.dataset.theme === 'dark'");
    const dark = await paper(settings);

    expect(dark).not.toBe(light);
    expect(await paper(popup)).toBe(dark);
    const review = await visit.browser.open(visit.own('review'));
    expect(await paper(review)).toBe(dark);
    await review.close();
    await settings.click('.looks .choice', { text: 'As in the browser' });
    await popup.waitFor("!('theme' in document.documentElement.dataset)");
    expect(await paper(settings)).toBe(light);
  });
});

/** The day that it is in the browser. */
const today = (page: Page): Promise<string> => page.evaluate("return new Date().toLocaleDateString('sv');");
