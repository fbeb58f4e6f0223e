import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Session } from '../../lib/core/session/session.ts';
import type { Page } from '../../scripts/browsers/page.ts';
import { fillLedger, promptsIn, readLedger, waitForPrompts } from '../../scripts/visit/ledger-in-browser.ts';
import { sendPrompts } from '../../scripts/visit/send-prompts.ts';
import { watchCustomSite } from '../../scripts/visit/watch-custom-site.ts';
import { frontEnds } from '../front-ends/front-ends.ts';
import { browserNames, startVisit, type Visit } from './start-visit.ts';

const minute = 60_000;
const now = Date.now();
/** A zone in which it is about noon now: no day ends while the test runs. */
const hoursAhead = 12 - new Date(now).getUTCHours();
const zone = `Etc/GMT${hoursAhead > 0 ? '-' : '+'}${Math.abs(hoursAhead)}`;

/** A session that ended so many minutes ago, told from the others by its prompts. */
function aSession(prompts: number, endedAgo: number, drawn: boolean): Session {
  const endedAt = now - endedAgo * minute;
  return {
    id: `00000000-0000-4000-8000-${String(prompts).padStart(12, '0')}`,
    toolId: 'chatgpt',
    startedAt: endedAt - 5 * minute,
    endedAt,
    zone,
    day: new Date(endedAt - 5 * minute + hoursAhead * 60 * minute).toISOString().slice(0, 10),
    prompts,
    implied: 0,
    answers: prompts,
    copies: prompts === 11 ? 3 : 0,
    attentionMs: 0,
    chats: [],
    named: [],
    threads: [],
    verdict: 'untagged',
    verdictAt: undefined,
    drawn,
    chance: 0.5,
  };
}

/** Prompts and minutes since: the one with 11 is being asked about. */
const sessions = [
  aSession(12, 20, false),
  aSession(11, 60, true),
  aSession(13, 100, false),
  aSession(14, 40 * 60, true),
  aSession(15, 41 * 60, false),
];
const tool = {
  id: 'chatgpt',
  name: 'ChatGPT',
  origins: ['https://chatgpt.com'],
  state: 'stopped',
  changedAt: 0,
};

const promptsShown = (page: Page): Promise<string[]> =>
  page.evaluate(
    `return [...document.querySelectorAll('.waiting .session-line')].map((line) => /(\\d+) prompts/.exec(line.textContent)?.[1]);`,
  );
const waitFor = (page: Page, count: number): Promise<unknown> =>
  page.waitFor(`document.querySelectorAll('.waiting li').length === ${count}`);

describe.each(browserNames)('Asking in %s', (name) => {
  let visit: Visit;
  let popup: Page;

  beforeAll(async () => {
    visit = await startVisit(name);
    popup = await visit.browser.open(visit.own('popup'));
    await popup.waitFor("document.querySelector('.nothing')");
    await fillLedger(popup, { sessions, tools: [tool as never] });
    await popup.reload();
    await waitFor(popup, 5);
  });
  afterAll(() => visit?.clear());

  it('shows the session first that is being asked about, with words that help to remember it', async () => {
    expect(await promptsShown(popup)).toEqual(['11', '12', '13', '14', '15']);
    expect(await popup.text('.waiting li.chosen .session-line')).toMatch(
      /^ChatGPT today, .+ to .+\n?5 min, 11 prompts, copied 3 times, drawn by chance$/,
    );
    expect(await popup.text('.waiting li.chosen > p.quiet')).toMatch(/^Chance picked this one/);
  });

  it('skips without writing anything', async () => {
    const before = await readLedger(popup);

    await popup.press('s');

    await popup.waitFor(
      "document.querySelector('.waiting li:last-child').textContent.includes('11 prompts')",
    );
    expect(await popup.text('.waiting li.chosen .session-line')).toContain('12 prompts');
    expect((await readLedger(popup)).sessions).toEqual(before.sessions);
  });

  it('gives several sessions one verdict, and takes it back from all', async () => {
    await popup.click('.row-actions button', { text: 'Answer several at once' });
    for (const prompts of [13, 14, 15]) await popup.click('.session-tick', { text: `${prompts} prompts` });
    expect(await popup.text('.several p')).toBe('One verdict for 3 sessions.');
    await popup.press('2');
    await waitFor(popup, 2);

    const { sessions: given } = await readLedger(popup);
    expect(given.filter(({ verdict }) => verdict === 'filler').map(({ prompts }) => prompts)).toEqual([
      13, 14, 15,
    ]);
    expect(await popup.text('.undo-bar span')).toBe('Noted 3 sessions as Filler.');
    await popup.press('u');
    await waitFor(popup, 5);
    expect((await readLedger(popup)).sessions.every(({ verdict }) => verdict === 'untagged')).toBe(true);
  });

  it('keeps a note with every key, and no key of it is taken for a verdict', async () => {
    await popup.reload();
    await waitFor(popup, 5);
    await popup.click('.note summary');
    await popup.click('.note textarea');
    await popup.type('1 offer, us');
    await expect.poll(async () => (await readLedger(popup)).sessions[0]?.note).toBe('1 offer, us');
    await popup.waitFor("document.querySelector('.note [role=\"status\"]').textContent === 'Saved.'");
    await popup.reload();

    expect(await popup.waitFor("document.querySelector('.note[open] textarea')?.value")).toBe('1 offer, us');
    const { sessions: kept } = await readLedger(popup);
    expect(kept.map(({ note, verdict }) => [note, verdict])).toEqual([
      ['1 offer, us', 'untagged'],
      ...Array.from({ length: 4 }, () => [undefined, 'untagged']),
    ]);
  });

  it('saves at once how often to ask and whether the badge counts, and says so', async () => {
    const settings = await visit.browser.open(visit.own('options'));
    await settings.click('.asking .choices label', { text: 'Every fourth session' });
    await settings.waitFor("document.querySelector('.asking .saved').textContent === 'Saved.'");
    await settings.click('.asking > .choice');
    await settings.waitFor("document.querySelectorAll('.asking .saved')[1].textContent === 'Saved.'");

    const { meta } = await readLedger(settings);
    expect(meta.find(({ key }) => key === 'coin')?.value).toMatchObject({ chance: 0.25 });
    const action = '(globalThis.browser ?? chrome).action';
    expect(await settings.evaluate(`return ${action}.getBadgeText({});`)).toBe('');
    expect(await settings.evaluate(`return ${action}.getTitle({});`)).toBe(
      'Assay - 5 sessions wait for a verdict',
    );
    expect(await settings.evaluate("return document.querySelectorAll('.keys-card tr').length;")).toBe(8);
    // What the page says where nothing is drawn must not stand beside what is.
    expect(
      await settings.evaluate("return document.querySelector('.cannot-run')?.checkVisibility() ?? false;"),
    ).toBe(false);
    await settings.close();
  });

  it('notes nothing while it is paused, and draws what comes after by the coin', async () => {
    const host = 'http://deep-chat.intranet.test/';
    const frontEnd = frontEnds.find((one) => one.name === 'deep-chat');
    if (frontEnd === undefined) throw new Error('There is no such front end.');
    const settings = await visit.browser.open(visit.own('options'));
    await watchCustomSite(visit.browser, settings, host);
    await settings.close();
    const chat = await visit.browser.open(host);
    const send = (prompt: string) =>
      sendPrompts(chat, { frontEnd, prompts: [prompt], methodOf: () => 'key' });
    await popup.bringToFront();
    await popup.reload();
    await popup.click('.pause summary');
    await popup.click('.pause button', { text: 'deep-chat.intranet.test for an hour' });
    expect(await popup.text('.paused p')).toMatch(/^Paused on deep-chat\.intranet\.test until /);

    await send('unseen');
    await popup.waitFor(
      `(globalThis.browser ?? chrome).storage.local.get(null)
        .then((left) => Object.values(left).every(({ kind }) => kind !== 'prompt'))`,
    );
    await popup.click('.paused button');
    await popup.waitFor("document.querySelector('.paused') === null");
    await send('seen');

    const rows = await waitForPrompts(popup, 1);
    expect(promptsIn(rows)).toHaveLength(1);
    expect(visit.server.prompts).toHaveLength(2);
    const [session] = rows.sessions.filter(({ toolId }) => toolId.startsWith('http:'));
    expect(session).toMatchObject({ chance: 0.25, prompts: 1 });
    expect(typeof session?.drawn).toBe('boolean');
  });

  it.each(['light', 'dark'] as const)(
    'gives the accessibility checker nothing to find, %s',
    async (scheme) => {
      const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
      const violations = () =>
        popup.evaluate(`${axe}
        const { violations } = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] });
        return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html.slice(0, 200))]);`);
      await visit.browser.setColorScheme(scheme);
      await popup.reload();
      await waitFor(popup, 6);
      await popup.click('.pause summary');
      expect(await violations()).toEqual([]);
      await popup.click('.row-actions button', { text: 'Answer several at once' });
      await popup.click('.session-tick');
      await popup.click('.pause button');
      await popup.waitFor("document.querySelector('.paused')");
      expect(await violations()).toEqual([]);
      await popup.click('.paused button');
      await popup.waitFor("document.querySelector('.paused') === null");
    },
  );
});
