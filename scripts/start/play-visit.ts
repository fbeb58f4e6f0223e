import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { frontEnds } from '../../tests/front-ends/front-ends.ts';
import type { DrivenBrowser } from '../browsers/driven-browser.ts';
import type { Page } from '../browsers/page.ts';
import { promptsIn, readLedger, waitForPrompts } from '../visit/ledger-in-browser.ts';
import { sendPrompts } from '../visit/send-prompts.ts';
import { watchCustomSite } from '../visit/watch-custom-site.ts';
import { say } from './say.ts';

interface Stage {
  readonly browser: DrivenBrowser;
  /** The address of the demo chat. */
  readonly chat: string;
  /** Where screenshots and files are left; what a visit before left there is removed. */
  readonly output: string;
}

const prompts = [
  'Summarise the incident report in five points',
  'Now as a message to the team',
  'Shorter, and without the blame',
];

/**
 * Plays a first visit as a person would make it, and leaves pictures and files of it.
 *
 * @throws Error when anything on the way is not as it should be
 */
export async function playVisit({ browser, chat, output }: Stage): Promise<void> {
  const picture = (page: Page, name: string, width: number): Promise<void> =>
    page.screenshot(join(output, `${name}.png`), { width, fullPage: true });

  say('Choosing what to watch on the welcome page');
  const welcome = await browser.open(`${browser.extensionOrigin}/welcome.html`);
  await watchCustomSite(browser, welcome, chat);
  await picture(welcome, 'welcome', 900);

  say(`Sending ${prompts.length} prompts on the demo chat`);
  await visitChat(browser, chat, welcome, picture);

  say('Giving a verdict in the popup');
  const popup = await browser.open(`${browser.extensionOrigin}/popup.html`);
  await popup.waitFor("document.querySelector('.waiting li.chosen')");
  await picture(popup, 'popup', 380);
  await picture(popup, 'popup-narrow', 320);
  await popup.press('1');
  await popup.waitFor("document.querySelector('.undo-bar button')");
  await picture(popup, 'popup-answered', 380);

  say('Reading the weekly review and saving both files');
  await visitReview(browser, picture);
  await expectFiles(output);
}

type Picture = (page: Page, name: string, width: number) => Promise<void>;

async function visitChat(browser: DrivenBrowser, chat: string, own: Page, picture: Picture): Promise<void> {
  const frontEnd = frontEnds.find(({ name }) => name === 'deep-chat');
  if (frontEnd === undefined) throw new Error('The demo chat has no front end.');

  const before = promptsIn(await readLedger(own)).length;
  const page = await browser.open(chat);
  await sendPrompts(page, {
    frontEnd,
    prompts,
    methodOf: (index) => (index % 2 === 0 ? 'key' : 'button'),
  });
  await picture(page, 'chat', 900);
  await waitForPrompts(own, before + prompts.length);
}

async function visitReview(browser: DrivenBrowser, picture: Picture): Promise<void> {
  const review = await browser.open(`${browser.extensionOrigin}/review.html`);
  await review.waitFor("document.querySelector('.headline')");
  await picture(review, 'review', 900);
  for (const card of ['.unsafe', '.safe']) {
    await review.click(`${card} > button`);
    await review.click(`${card} button.primary`);
    await review.waitFor(`document.querySelector('${card} [role="status"]').textContent.includes('Saved')`);
  }
  await picture(review, 'review-files', 900);
  await picture(review, 'review-narrow', 360);
  await browser.setColorScheme('dark');
  await picture(review, 'review-dark', 900);
}

/** A download is done a moment after the click. */
async function expectFiles(output: string): Promise<void> {
  const expected = ['assay-sessions-not-anonymous.csv', 'summary.csv'];
  const deadline = Date.now() + 10_000;
  for (;;) {
    const found = await readdir(output);
    if (expected.every((name) => found.includes(name))) return;
    if (Date.now() > deadline)
      throw new Error(`The files were not saved: ${output} holds ${found.join(', ')}.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Removes what an earlier visit left, and nothing that is not of its making. */
export async function clearOutput(output: string): Promise<void> {
  const found = await readdir(output).catch(() => []);
  const ours = found.filter((name) => /\.(png|csv)$/.test(name));
  await Promise.all(ours.map((name) => rm(join(output, name))));
}
