import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endOf, type Signal } from '../../lib/core/signal/signal.ts';
import type { Tool } from '../../lib/core/tool/tool.ts';
import { subjects } from '../../scripts/accuracy/subjects.ts';
import type { Page } from '../../scripts/browsers/page.ts';
import { pollUntil } from '../../scripts/browsers/poll-until.ts';
import { readLedger } from '../../scripts/visit/ledger-in-browser.ts';
import { watchOutbox } from '../../scripts/visit/outbox-in-browser.ts';
import { type Replica, replicas } from '../front-ends/replicas.ts';
import { browserNames } from './start-visit.ts';
import { startWatching, type Watching } from './start-watching.ts';

const patienceMs = 15_000;
const names = [
  'chatgpt',
  'claude',
  'llama-cpp',
  'mistral',
  'librechat',
  'nextchat',
  'lobechat',
  'x-grok',
  'github-copilot',
  'm365-copilot',
  'deepseek',
];
const chatNames = ['outer', 'inner'];
const frameTools = chatNames.map((name): Tool => {
  const origin = `http://${name}.intranet.test`;
  return { id: origin, name, origins: [origin] };
});

describe.each(browserNames)('Awkward pages in %s', (browserName) => {
  let watching: Watching;
  let own: Page;
  const chats = new Map<string, Chat>();

  beforeAll(async () => {
    watching = await startWatching(browserName, [...names.map(toolOf), ...frameTools]);
    own = watching.own;
  });
  afterAll(() => watching?.clear());

  /** The page that plays a site, opened once. */
  async function openChat(name: string): Promise<Chat> {
    const opened = chats.get(name) ?? (await Chat.open(watching, name));
    chats.set(name, opened);
    await opened.page.bringToFront();
    return opened;
  }

  /** The same, once an answer was streamed. */
  async function openAnswered(name: string): Promise<Chat> {
    const chat = await openChat(name);
    if ((await chat.truth()).answer === 0) await chat.expectTruth();
    return chat;
  }

  it('takes a prompt back that is refused late', async () => {
    const chat = await openChat('claude');
    const untilWithdrawn = await watchOutbox(own);
    await chat.write('refuse this');
    await chat.page.press('Enter');
    await untilWithdrawn();
    await chat.wipe();
    await chat.expectTruth();
  });

  it('takes a prompt back that the model refuses', async () => {
    const chat = await openChat('llama-cpp');
    await chat.write('refuse this');
    await chat.page.press('Enter');
    await chat.page.waitFor(`document.querySelector('${chat.replica.composer}').value !== ''`);
    await chat.wipe();
    await chat.expectTruth();
  });

  it('counts a prompt that waits in line while an answer is streamed', async () => {
    const chat = await openAnswered('claude');
    await chat.write('long answer');
    await chat.page.press('Enter');
    await chat.page.waitFor('truth.awaited > 0');
    await chat.write('in line');
    await chat.page.press('Enter');
    expect(await chat.page.evaluate('return truth.awaited;')).toBe(1);
    await chat.page.waitFor('truth.prompts === truth.answers');
    await chat.expectTruth();
  });

  it.each(['/no', '@su'])('does not count Enter that chooses from the menu on %s', async (words) => {
    const chat = await openAnswered('claude');
    await chat.write(words);
    await chat.page.press('Enter');
    await chat.page.waitFor(
      `document.querySelector('${chat.replica.composer}').textContent.includes('notes')`,
    );
    await chat.wipe();
    await chat.expectTruth();
  });

  it('does not count Enter in the search field of a menu', async () => {
    const chat = await openAnswered('librechat');
    await chat.write('@');
    await chat.page.focus('.menu input');
    await chat.page.type('notes');
    await chat.page.press('Enter');
    await chat.page.waitFor("document.querySelector('.menu') === null");
    await chat.expectTruth();
  });

  it('counts a file without words', async () => {
    const chat = await openAnswered('claude');
    await chat.page.chooseFile(chat.replica.attach, watching.file);
    await chat.page.waitFor(`document.querySelector('${chat.replica.sendButton}:not(:disabled)')`);
    await chat.page.focus(chat.replica.composer);
    await chat.page.press('Enter');
    await chat.expectTruth();
  });

  it('does not count a draft that goes when another chat is opened', async () => {
    const chat = await openAnswered('claude');
    await chat.page.click(chat.replica.newChat);
    await chat.expectTruth();
    await chat.write('a draft');
    await chat.page.click(chat.replica.otherChat, { last: true });
    await chat.expectTruth();
  });

  it('counts what is copied by keyboard out of an answer, not of a draft or an own turn', async () => {
    const chat = await openAnswered('claude');
    await chat.write('a draft');
    await chat.page.press('Control+a');
    await chat.page.press('Control+c');
    await chat.wipe();
    // Each by itself: what is copied within a second is one copy.
    await chat.expectTruth();
    await chat.select(chat.replica.site.user);
    await chat.page.press('Control+c');
    await chat.expectTruth();
    await chat.select(chat.replica.site.assistant);
    await chat.page.press('Control+c');
    chat.copiedByKey += 1;
    await chat.expectTruth();
  });

  it('counts one prompt where the composer is replaced as the page comes to life', async () => {
    const chat = await openChat('chatgpt');
    await chat.page.focus(`textarea.fallbackTextarea, ${chat.replica.composer}`);
    await chat.page.type('early words');
    await chat.page.waitFor(
      `document.querySelector('${chat.replica.composer}')?.textContent.endsWith('words')`,
    );
    await chat.page.press('Enter');
    await chat.page.waitFor('truth.answers === 1');
    await chat.expectTruth();
  });

  it('does not count a long paste that becomes a file, only what is sent with it', async () => {
    const chat = await openAnswered('chatgpt');
    await chat.write('words '.repeat(12));
    for (const chord of ['Control+a', 'Control+x', ...Array(15).fill('Control+v')])
      await chat.page.press(chord);
    for (const chord of ['Control+a', 'Control+x', 'Control+v']) await chat.page.press(chord);
    await chat.page.waitFor("document.querySelector('.attachment')");
    await chat.page.waitFor(`document.querySelector('${chat.replica.sendButton}')`);
    await chat.expectTruth();
  });

  it.each(['chip', 'regenerate', 'edit', 'link'])(
    'counts one implied prompt and its answer: %s',
    async (how) => {
      const chat = await openAnswered('chatgpt');
      const before = await chat.truth();
      await imply[how as keyof typeof imply](chat);
      await pollUntil(async () => (await chat.truth()).answer > before.answer, patienceMs);
      expect((await chat.truth()).implied).toBe(before.implied + 1);
      await chat.expectCounted();
    },
  );

  it.each(['mistral', 'librechat'])(
    'does not count a draft that is cleared by a button: %s',
    async (name) => {
      const chat = await openAnswered(name);
      const before = await chat.counted();
      const since = Date.now();
      await chat.write('a draft');
      await chat.page.click(chat.replica.clear ?? '');
      await expectDoubtful(own, chat, since);
      expect(await chat.counted()).toEqual(before);
    },
  );

  it.each([
    ['nextchat', ':new'],
    ['nextchat', ':clear'],
    ['lobechat', '/clear'],
  ])('does not count a command: %s, %s', async (name, command) => {
    // A page of its own: what comes later may look like the answer.
    const chat = await Chat.open(watching, name);
    await chat.expectTruth();
    const before = await chat.counted();
    const since = Date.now();
    await chat.write(command);
    await chat.page.press('Enter');
    await expectDoubtful(own, chat, since);
    expect(await chat.counted()).toEqual(before);
  });

  it.each(['x-grok', 'github-copilot'])('does not count what is posted beside the chat: %s', async (name) => {
    const chat = await openAnswered(name);
    const { field = '', button = '' } = chat.replica.site.elsewhere ?? {};
    await chat.page.click('a.to-elsewhere');
    await chat.page.focus(field);
    await chat.page.type('a post');
    await chat.page.press('Control+Enter');
    await chat.page.type('another');
    await chat.page.click(button);
    await chat.page.click('a.to-chat');
    await chat.expectTruth();
  });

  it('counts one prompt for the key and the button at once', async () => {
    const chat = await openChat('m365-copilot');
    await chat.write('twice');
    await chat.page.press('Enter');
    await chat.page.click(`${chat.replica.sendButton}, ${chat.replica.stop}`);
    // The page empties the composer a little later; who writes on before that, adds to the first prompt.
    const isEmptied = `document.querySelector('${chat.replica.composer}').textContent === ''`;
    await chat.page.waitFor(`truth.prompts > 0 && truth.awaited === 0 && ${isEmptied}`);
    await chat.write('plain');
    await chat.page.press('Enter');
    await pollUntil(async () => (await chat.counted()).prompt >= 2, patienceMs);
    expect((await chat.truth()).prompt).toBe(2);
    expect((await chat.counted()).prompt).toBe(2);
  });

  it('keeps as much attention as there was, and none twice, of two tabs used by turns', async () => {
    const { address } = replicaOf('deepseek');
    const from = Date.now();
    const tabs = [await watching.browser.open(address), await watching.browser.open(address)];
    for (const page of [...tabs, ...tabs]) {
      await page.bringToFront();
      await page.focus(replicaOf('deepseek').composer);
      for (const until = Date.now() + 2_000; Date.now() < until; ) await page.type('word ');
    }
    const usedMs = Date.now() - from;
    for (const page of tabs) await page.close();

    const rows = await pollUntil(async () => {
      // What a page leaves as it goes has nobody to tell of it.
      await own.evaluate("await (globalThis.browser ?? chrome).runtime.sendMessage({ kind: 'drain' });");
      const pieces = await attentionSince(own, toolOf('deepseek').id, from);
      return sumOf(pieces) >= usedMs / 2 ? pieces : undefined;
    }, 60_000);
    expect(rows, 'half of the time at the least').toBeDefined();
    expect(sumOf(rows ?? [])).toBeLessThanOrEqual(Date.now() - from);
    for (const [index, row] of (rows ?? []).entries())
      expect(endOf(row)).toBeLessThanOrEqual(rows?.[index + 1]?.at ?? Number.POSITIVE_INFINITY);
  });

  it('counts a prompt in a frame where the page around it is watched, too', async () => {
    const before = await countPrompts(own, 'http://inner.intranet.test');
    const outside = await watching.browser.open('http://unwatched.intranet.test/');
    await sendInFrame(outside);
    const inside = await watching.browser.open('http://outer.intranet.test/');
    await sendInFrame(inside);
    await pollUntil(async () => (await countPrompts(own, 'http://inner.intranet.test')) > before, patienceMs);
    expect(await countPrompts(own, 'http://inner.intranet.test')).toBe(before + 1);
    expect(await countPrompts(own, 'http://outer.intranet.test')).toBe(0);
  });
});

type Counts = Readonly<Record<'prompt' | 'implied' | 'answer' | 'copy', number>>;

/** The tabs of one site, and what the ledger has of it. */
class Chat {
  readonly replica: Replica;
  readonly tool: Tool;
  readonly page: Page;
  readonly tabs: Page[];
  readonly #watching: Watching;
  readonly #openedAt: number;
  copiedByKey = 0;

  constructor(watching: Watching, name: string, page: Page, openedAt: number) {
    this.#watching = watching;
    this.#openedAt = openedAt;
    this.replica = replicaOf(name);
    this.tool = toolOf(name);
    this.page = page;
    this.tabs = [page];
  }

  static async open(watching: Watching, name: string): Promise<Chat> {
    const openedAt = Date.now();
    return new Chat(watching, name, await watching.browser.open(replicaOf(name).address), openedAt);
  }

  async openTab(address: string): Promise<void> {
    this.tabs.push(await this.#watching.browser.open(address));
  }

  /** Writes into the composer. */
  async write(words: string): Promise<void> {
    await this.page.focus(this.replica.composer);
    await this.page.type(words);
  }

  /** Empties the composer by hand. */
  async wipe(): Promise<void> {
    await this.page.focus(this.replica.composer);
    await this.page.press('Control+a');
    await this.page.press('Delete');
  }

  /** Selects the last of what a selector matches. */
  async select(css: string): Promise<void> {
    await this.page.evaluate(
      `document.activeElement.blur();
      getSelection().selectAllChildren([...document.querySelectorAll(arguments[0])].at(-1));`,
      css,
    );
  }

  /** What was done, by the word of the pages. */
  async truth(): Promise<Counts> {
    const truths = await Promise.all(
      this.tabs.map((tab) => tab.evaluate<Record<string, number>>('return window.truth;')),
    );
    const sum = (key: string): number => truths.reduce((total, truth) => total + (truth[key] ?? 0), 0);
    return {
      prompt: sum('prompts'),
      implied: sum('others'),
      answer: sum('answers'),
      copy: sum('copies') + this.copiedByKey,
    };
  }

  /** What the ledger has. */
  async counted(): Promise<Counts> {
    const { signals } = await readLedger(this.#watching.own);
    const count = (wanted: string): number =>
      signals.filter(
        ({ kind, toolId, at }) => kind === wanted && toolId === this.tool.id && at >= this.#openedAt,
      ).length;
    return {
      prompt: count('prompt'),
      implied: count('implied'),
      answer: count('answer'),
      copy: count('copy'),
    };
  }

  /** Waits until the ledger has what was done. */
  async expectCounted(): Promise<void> {
    const truth = await this.truth();
    await pollUntil(async () => JSON.stringify(await this.counted()) === JSON.stringify(truth), patienceMs);
    expect(await this.counted()).toEqual(truth);
  }

  /** Sends one plain prompt and waits until the ledger has what was done: whatever came before it was decided by then. */
  async expectTruth(): Promise<void> {
    await this.page.waitFor('truth.awaited === 0');
    const { prompt, answer } = await this.truth();
    await this.write('plain');
    await this.page.press(this.replica.sendKey ?? 'Enter');
    await pollUntil(async () => (await this.truth()).answer > answer, patienceMs);
    expect((await this.truth()).prompt).toBe(prompt + 1);
    await this.expectCounted();
  }
}

/** How a prompt is sent without a composer. */
const imply = {
  chip: async ({ page, replica }: Chat) => {
    await page.click(replica.newChat);
    await page.click(replica.chip ?? '');
  },
  regenerate: ({ page, replica }: Chat) => page.click(replica.regenerate, { last: true }),
  edit: async ({ page, replica }: Chat) => {
    await page.click(replica.editAgain, { last: true });
    await page.focus(replica.editField);
    await page.type(' once more');
    await page.click(replica.saveEdit);
  },
  link: (chat: Chat) => chat.openTab(`${chat.replica.address}?q=Plan+the+week`),
};

function replicaOf(name: string): Replica {
  const replica = replicas.find((one) => one.name === name);
  if (replica === undefined) throw new Error(`No page plays ${name}.`);
  return replica;
}

function toolOf(name: string): Tool {
  const subject = subjects.find(({ address }) => address === replicaOf(name).address);
  if (subject === undefined) throw new Error(`No tool stands at ${name}.`);
  return subject.tool;
}

/** Waits until a prompt that may be none lies in the outbox. */
async function expectDoubtful(own: Page, { replica }: Chat, since: number): Promise<void> {
  await own.waitFor(
    `(globalThis.browser ?? chrome).storage.local.get(null).then((all) => Object.values(all).some(
      ({ doubtful, origin, at }) =>
        doubtful && origin === '${new URL(replica.address).origin}' && at >= ${since},
    ))`,
    10_000,
  );
}

/** The pieces of attention to a tool, in the order of their times. */
async function attentionSince(own: Page, toolId: string, since: number): Promise<readonly Signal[]> {
  return (await readLedger(own)).signals
    .filter((one) => one.kind === 'attention' && one.toolId === toolId && one.at >= since)
    .sort((one, other) => one.at - other.at);
}

const sumOf = (pieces: readonly Signal[]): number => pieces.reduce((sum, { forMs = 0 }) => sum + forMs, 0);

async function countPrompts(own: Page, toolId: string): Promise<number> {
  return (await readLedger(own)).signals.filter((one) => one.kind === 'prompt' && one.toolId === toolId)
    .length;
}

async function sendInFrame(page: Page): Promise<void> {
  await page.waitFor("document.body.dataset.ready === ''");
  await page.click('iframe');
  await page.type('in a frame');
  await page.press('Enter');
  await page.waitFor('truth.prompts === 1');
}
