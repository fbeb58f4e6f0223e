import type { ChatTab } from './chat-tab.ts';

/** How many characters are typed. */
export const typedCharacters = 400;
const typed = 'what does the plan say. '.repeat(20).slice(0, typedCharacters);

/** How long the page is left to itself, however often it changes. */
const restsForMs = 10_000;

const idleForMs = 3_000;

/** Types 400 characters into the composers of several pages, key by key in turns, so that the machine is alike for all. */
export async function typePrompt(tabs: readonly ChatTab[]): Promise<void> {
  for (const character of typed) for (const tab of tabs) await tab.type(character);
  for (const tab of tabs) await tab.settle();
}

/** Sends what was typed, and waits until the answer's first token is about to come, two seconds later. */
export async function sendPrompt(tab: ChatTab): Promise<void> {
  await tab.evaluate('void (bench.responded = new Promise((resolve) => { bench.onResponse = resolve; }))');
  await tab.pressEnter();
  await tab.evaluate('bench.responded');
}

/** Waits while the answer's 3,000 tokens come in, and for what is done when they are there. */
export async function receiveAnswer(tab: ChatTab): Promise<void> {
  await tab.evaluate('bench.answered');
  await tab.settle();
}

/** Leaves the page to itself for ten seconds, in which it changes so often, once at least. */
export async function restWhileChanging(tab: ChatTab, changes: number): Promise<void> {
  await tab.evaluate(`mutate(${changes}, ${restsForMs})`);
}

/** Leaves a page to itself that does nothing, for three seconds. */
export async function rest(tab: ChatTab): Promise<void> {
  await tab.evaluate(`new Promise((resolve) => setTimeout(resolve, ${idleForMs}))`);
}
