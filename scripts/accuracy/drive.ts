import type { Page } from '../browsers/page.ts';
import { pollUntil } from '../browsers/poll-until.ts';
import { type Method, sendPrompts } from '../visit/send-prompts.ts';
import type { Subject } from './subjects.ts';
import type { Tally } from './tally.ts';

const patienceMs = 15_000;

/** A chat page that is being driven, and what is needed for that. */
export interface Driving {
  readonly subject: Subject;
  readonly tally: Tally;
  /** Opens a tab in front. */
  readonly open: (address: string) => Promise<Page>;
  /** How many prompts the server got from the page so far. */
  readonly served: () => number;
}

/** What a driven page can say of itself where it plays a site. */
interface PageTruth {
  readonly prompts: number;
  readonly others: number;
  readonly answers: number;
  readonly copies: number;
  readonly chats: number;
}

/**
 * Uses a chat page as a person would.
 *
 * @param isShort only two prompts and a copy
 * @returns the tabs, still open: what Assay has seen may not have left them yet
 * @throws Error when the page does not do what it should, or tells of something else than was done
 */
export async function drive(driving: Driving, isShort: boolean): Promise<Page[]> {
  const { subject, open } = driving;
  const page = await open(subject.address);
  if (isShort) await driveBriefly(driving, page);
  else await driveAtLength(driving, page);
  const link = isShort ? undefined : await openLink(driving);
  const tabs = link === undefined ? [page] : [page, link];
  await expectTruth(driving, tabs);
  return tabs;
}

async function driveBriefly(driving: Driving, page: Page): Promise<void> {
  driving.tally.note('chats', 'first');
  await prompt(driving, page, 'key');
  await copy(driving, page, 'copyAnswer');
  await prompt(driving, page, 'button');
}

async function driveAtLength(driving: Driving, page: Page): Promise<void> {
  driving.tally.note('chats', 'first');
  await prompt(driving, page, 'key');
  await prompt(driving, page, 'button');
  await copy(driving, page, 'copyAnswer');
  await prompt(driving, page, 'paste');
  await prompt(driving, page, 'button', 'Show it as code');
  await copy(driving, page, driving.subject.controls.copyCode === undefined ? 'copyAnswer' : 'copyCode');
  await prompt(driving, page, 'key');
  await prompt(driving, page, 'button');
  await copyOwn(driving, page);
  await prompt(driving, page, 'paste');
  await prompt(driving, page, 'button');
  await regenerate(driving, page);
  await editAndResend(driving, page);
  if (await beginChat(driving, page, 'new chat'))
    for (const method of ['key', 'button', 'paste'] as const) await prompt(driving, page, method);
  await takeChip(driving, page);
}

async function prompt(
  { subject, tally }: Driving,
  page: Page,
  method: Method,
  words = 'Plan the next step',
): Promise<void> {
  await sendPrompts(page, {
    frontEnd: subject.controls,
    prompts: [words],
    methodOf: () => method,
    afterGesture: async () => tally.note('prompts', method),
  });
  tally.note('answers', `to a prompt by ${method}`);
}

async function copy(
  { subject, tally }: Driving,
  page: Page,
  control: 'copyAnswer' | 'copyCode',
): Promise<void> {
  const css = subject.controls[control];
  if (css === undefined) return;
  await page.click(css, { last: true });
  tally.note('copies', control);
  await page.untilDrawn();
}

/** What a person copies of their own is no copy. Pages copy a little after the press, some by way of the selection. */
async function copyOwn({ subject }: Driving, page: Page): Promise<void> {
  const css = subject.controls.copyOwn;
  if (css === undefined) return;
  await page.click(css, { last: true });
  await page.untilDrawn();
}

async function regenerate(driving: Driving, page: Page): Promise<void> {
  const css = driving.subject.controls.regenerate;
  if (css !== undefined) await imply(driving, page, 'regenerate', () => page.click(css, { last: true }));
}

async function editAndResend(driving: Driving, page: Page): Promise<void> {
  const { editAgain, editField, saveEdit } = driving.subject.controls;
  if (editAgain === undefined || editField === undefined || saveEdit === undefined) return;

  await page.click(editAgain, { last: true });
  await page.focus(editField);
  await page.type(' once more');
  await imply(driving, page, 'edit and resend', () => page.click(saveEdit));
}

async function beginChat({ subject, tally }: Driving, page: Page, how: string): Promise<boolean> {
  const { newChat, answered } = subject.controls;
  if (newChat === undefined) return false;
  await page.click(newChat);
  // A page that plays a site counts on; all others show no answer in a new chat.
  if (subject.witness !== 'page') await page.waitFor(`${answered} === 0`);
  if (!subject.isOneChat) tally.note('chats', how);
  return true;
}

async function takeChip(driving: Driving, page: Page): Promise<void> {
  const { chip } = driving.subject.controls;
  if (chip !== undefined && (await beginChat(driving, page, 'chip')))
    await imply(driving, page, 'chip', () => page.click(chip));
}

/** Opens a link that sends a prompt; a person's link opens a tab. */
async function openLink(driving: Driving): Promise<Page | undefined> {
  const { subject, tally, open } = driving;
  if (subject.witness !== 'page') return undefined;

  const url = new URL(subject.address);
  url.searchParams.set('q', 'Plan the week');
  tally.note('implied', 'link');
  if (!subject.isOneChat) tally.note('chats', 'link');
  const page = await open(url.href);
  await page.waitFor(`${subject.controls.answered} > 0`, patienceMs);
  tally.note('answers', 'to a prompt by link');
  return page;
}

/** Sends a prompt without the composer, and awaits the answer. */
async function imply(
  { subject, tally, served }: Driving,
  page: Page,
  how: string,
  act: () => Promise<void>,
): Promise<void> {
  const { answered } = subject.controls;
  const answersBefore = subject.witness === 'page' ? await page.evaluate<number>(`return ${answered};`) : 0;
  const servedBefore = served();
  await act();
  tally.note('implied', how);
  if (subject.witness === 'server') await pollUntil(() => served() > servedBefore, patienceMs);
  await page.waitFor(`${answered} > ${answersBefore}`, patienceMs);
  tally.note('answers', `to a prompt by ${how}`);
}

/** What was done has to be what arrived: otherwise the measuring is at fault, not Assay. */
async function expectTruth({ subject, tally, served }: Driving, tabs: readonly Page[]): Promise<void> {
  const { prompts, implied, answers, copies, chats } = tally.counts();
  if (subject.witness === 'server') expectSame(subject, { asked: served() }, { asked: prompts + implied });
  if (subject.witness !== 'page') return;

  const truths = await Promise.all(tabs.map((tab) => tab.evaluate<PageTruth>('return window.truth;')));
  const sum = (key: keyof PageTruth): number => truths.reduce((total, truth) => total + truth[key], 0);
  expectSame(
    subject,
    {
      prompts: sum('prompts'),
      implied: sum('others'),
      answers: sum('answers'),
      copies: sum('copies'),
      chats: subject.isOneChat ? 1 : sum('chats'),
    },
    { prompts, implied, answers, copies, chats },
  );
}

function expectSame({ name }: Subject, told: Record<string, number>, done: Record<string, number>): void {
  const [one, other] = [JSON.stringify(told), JSON.stringify(done)];
  if (one !== other) throw new Error(`${name} tells of ${one}, while ${other} was done.`);
}
