import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../../scripts/browsers/page.ts';
import { promptsIn, readLedger, waitForPrompts } from '../../scripts/visit/ledger-in-browser.ts';
import { sendPrompts } from '../../scripts/visit/send-prompts.ts';
import { watchCustomSite } from '../../scripts/visit/watch-custom-site.ts';
import { frontEnds } from '../front-ends/front-ends.ts';
import { findCanary } from './find-canary.ts';
import { browserNames, built, hosts, startVisit, type Visit } from './start-visit.ts';

/** Stands in every prompt, which is all there is to type in it; it cannot turn up by chance. */
const canary = 'kanariQ7Zx93';
/** Kept on purpose at the end, to see that the search finds it. */
const control = 'zaunkoenigW4Yv81';

const sites = Object.entries(hosts)
  .filter(([, name]) => frontEnds.some((one) => one.name === name))
  .map(([host, name]) => {
    const frontEnd = frontEnds.find((one) => one.name === name);
    if (frontEnd === undefined) throw new Error(`There is no front end "${name}".`);
    const isCustom = host.endsWith('.test');
    return {
      host,
      frontEnd,
      isCustom,
      address: `${isCustom ? 'http' : 'https'}://${host}/`,
      toolId: isCustom
        ? `http://${host}`
        : ({ 'chatgpt.com': 'chatgpt', 'claude.ai': 'claude' }[host] ?? 'gemini'),
    };
  });
const promptsPerSite = 20;
/** Answers come quickly here: their time is no question of these tests, and there are 280 of them. */
const pace = { lastsMs: 120 };

describe.each(browserNames)('First light in %s', (name) => {
  let visit: Visit;
  let own: Page;

  beforeAll(async () => {
    visit = await startVisit(name, built[name], hosts, pace);
    own = await visit.browser.open(visit.own('welcome'));
  });
  afterAll(() => visit?.clear());

  it('watches nothing before it was asked to', async () => {
    const site = sites[0];
    if (site === undefined) throw new Error('There is no site.');
    const chat = await visit.browser.open(site.address);
    await sendPrompts(chat, { frontEnd: site.frontEnd, prompts: ['unwatched'], methodOf: () => 'key' });
    await chat.close();

    expect((await readLedger(own)).signals).toEqual([]);
    expect(
      await own.evaluate('return (await (globalThis.browser ?? chrome).storage.local.get(null));'),
    ).toEqual({});
  });

  it('watches the tools that are ticked and the sites that are typed', async () => {
    await own.bringToFront();
    for (const tool of ['ChatGPT', 'Claude', 'Gemini']) await own.click('.ticks label', { text: tool });
    await own.click('.tool-chooser > button.primary');
    if (name === 'firefox') await visit.browser.answerPermissionPrompt('allow');
    await own.waitFor("document.querySelectorAll('.ticks input:disabled').length === 3");
    for (const { address } of sites.filter(({ isCustom }) => isCustom)) {
      await watchCustomSite(visit.browser, own, address);
    }

    const { tools } = await readLedger(own);
    expect(tools.filter(({ state }) => state === 'watched')).toHaveLength(sites.length);
  });

  it.each(sites)('counts 20 prompts on $host ($frontEnd.name), by key and by button', async (site) => {
    const before = await readLedger(own);
    const chat = await visit.browser.open(site.address);
    const promptsBefore = visit.server.prompts.length;
    await sendPrompts(chat, {
      frontEnd: site.frontEnd,
      prompts: Array.from({ length: promptsPerSite }, (_, index) => `${canary} ${index}`),
      methodOf: (index) => (index % 2 === 0 ? 'key' : 'button'),
      afterGesture: async (index) => {
        if (index === Math.floor(promptsPerSite / 2)) await visit.browser.stopBackground();
      },
    });
    expect(visit.server.prompts.length - promptsBefore).toBe(promptsPerSite);

    const rows = await waitForPrompts(own, promptsIn(before).length + promptsPerSite);
    await chat.close();

    expect(promptsIn(rows).filter(({ toolId }) => toolId === site.toolId)).toHaveLength(promptsPerSite);
    expect(
      rows.sessions.filter(({ toolId }) => toolId === site.toolId).map(({ prompts }) => prompts),
    ).toEqual([promptsPerSite]);
  });

  it('keeps a chat as one hash, and nothing of its address', async () => {
    const { sessions, signals } = await readLedger(own);

    // Only deep-chat's page changes its address: one new chat at each visit.
    const deepChat = sessions.filter(({ toolId }) => toolId === 'chatgpt' || toolId.includes('//deep-chat.'));
    expect(deepChat.map(({ chats }) => chats.length)).toEqual([1, 1]);
    expect(JSON.stringify([sessions, signals])).not.toMatch(/\/c\/|https?:\/\/[^"]*\/[^"]/);
  });

  it('takes verdicts in the popup by key and by click, and takes one back', async () => {
    const popup = await visit.browser.open(visit.own('popup'));
    await popup.waitFor("document.querySelectorAll('.waiting li').length === 7");
    expect(await badgeText(popup)).toBe('7');

    const waiting = (count: number) =>
      popup.waitFor(`document.querySelectorAll('.waiting li').length === ${count} &&
        document.querySelector('.undo-bar button')`);
    await popup.press('1');
    await waiting(6);
    await popup.click('.chosen .verdict.filler');
    await waiting(5);
    await popup.press('3');
    await waiting(4);
    await popup.press('4');
    await waiting(3);
    await popup.press('2');
    await waiting(2);
    await popup.click('.undo-bar button');
    await popup.waitFor("document.querySelectorAll('.waiting li').length === 3");
    await popup.waitFor(
      '(globalThis.browser ?? chrome).action.getBadgeText({}).then((text) => text === "3")',
    );
    // The badge said so before, too: who takes something back sees it done before the popup goes.
    const open = async () =>
      (await readLedger(own)).sessions.filter(({ verdict }) => verdict === 'untagged').length;
    await expect.poll(open, { timeout: 10_000 }).toBe(3);
    await popup.close();

    const { sessions } = await readLedger(own);
    // Those that the coin chose come first, the newest of each before the others.
    const asShown = [...sessions].sort(
      (one, other) => Number(other.drawn) - Number(one.drawn) || other.startedAt - one.startedAt,
    );
    expect(asShown.map(({ verdict }) => verdict)).toEqual([
      'genuine',
      'filler',
      'exploring',
      'personal',
      'untagged',
      'untagged',
      'untagged',
    ]);
  });

  it('shows in the review exactly what was done', async () => {
    const review = await visit.browser.open(visit.own('review'));
    await review.waitFor("document.querySelector('.headline')");

    expect(await review.text('.headline')).toBe(
      'Of 6 work sessions, between 1 and 4 fed real work; 3 were not answered.',
    );
    // How many minutes it took is the machine's own.
    const numbers = await review.evaluate<string[]>(`
      const rows = [...document.querySelectorAll('.counted tbody tr')];
      const known = rows.filter((row) => row.querySelector('th').textContent !== 'Minutes');
      return known.flatMap((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent));`);
    // One session is genuine and three are not answered.
    expect(numbers).toEqual([
      '7',
      '1 to 4',
      String(7 * promptsPerSite),
      `${promptsPerSite} to ${4 * promptsPerSite}`,
      '1',
      '1',
    ]);
    await review.click('.how > summary');
    expect(await review.text('.share')).toBe('16 % to 67 % 1 to 4 of 6');
    await review.close();
  });

  it('saves both files exactly as it showed them', async () => {
    const review = await visit.browser.open(visit.own('review'));
    const { sessions } = await readLedger(own);
    const ownCopy = await saveFile(
      review,
      '.unsafe',
      join(visit.downloads, 'assay-sessions-not-anonymous.csv'),
    );
    const anonymised = await saveFile(review, '.safe', join(visit.downloads, 'summary.csv'));
    await review.close();

    const rows = Papa.parse<Record<string, string>>(ownCopy, { header: true, skipEmptyLines: true }).data;
    expect(rows.map(({ session, prompts, verdict }) => [session, prompts, verdict]).sort()).toEqual(
      sessions.map(({ id, prompts, verdict }) => [id, String(prompts), verdict]).sort(),
    );
    expect(anonymised.split('\r\n')).toHaveLength(9);
    expect(anonymised.match(/,hidden,/g)).toHaveLength(7);
  });

  it('left no trace of what was typed: not in the profile, the ledger, the files, or a console', async () => {
    const console = await visit.browser.consoleText();
    await own.evaluate(
      'await (globalThis.browser ?? chrome).storage.local.set({ control: arguments[0] });',
      control,
    );
    const ledger = JSON.stringify(await readLedger(own));
    await visit.end();

    expect(console).not.toContain(canary);
    expect(ledger).not.toContain(canary);
    expect(await findCanary(canary, [visit.profile, visit.downloads])).toEqual([]);
    // The search does find what the extension keeps.
    expect(await findCanary(control, [visit.profile])).not.toEqual([]);
    expect((await readdir(visit.downloads)).sort()).toEqual([
      'assay-sessions-not-anonymous.csv',
      'summary.csv',
    ]);
  });
});

function badgeText(page: Page): Promise<string> {
  return page.evaluate('return (globalThis.browser ?? chrome).action.getBadgeText({});');
}

/** Shows a file's text, saves it, and gives what was saved, once it was seen to be what was shown. */
async function saveFile(review: Page, card: string, path: string): Promise<string> {
  await review.click(`${card} > button`);
  const shown = await review.waitFor<string>(`document.querySelector('${card} textarea')?.value`);
  await review.click(`${card} button.primary`);
  await review.waitFor(`document.querySelector('${card} [role="status"]').textContent.includes('Saved')`);
  const saved = await expect
    .poll(() => readFile(path, 'utf8').catch(() => ''), { timeout: 10_000 })
    .not.toBe('');
  void saved;
  const text = await readFile(path, 'utf8');
  // A text field shows line ends in its own way.
  expect(text.replaceAll('\r\n', '\n')).toBe(shown);
  return text;
}
