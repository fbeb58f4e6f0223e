import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Receivers, type Request, receiveMessages, sendRequest } from '@/lib/browser/messages.ts';
import { aBrowser } from './a-browser.ts';

const ownId = 'test-extension-id';
const page = 'https://chatgpt.com/c/some-chat';
const poke = { kind: 'poke', signalId: 'an id' };
const fromPage = { id: ownId, url: page, frameId: 0, tab: { url: page } };
const fromOwnPage = { id: ownId, url: `chrome-extension://${ownId}/popup.html` };
const fromOwnTab = { ...fromOwnPage, frameId: 0, tab: { url: fromOwnPage.url } };
const tool = { id: 'chatgpt', name: 'ChatGPT', origins: ['https://chatgpt.com'] };

let onPoke: ReturnType<typeof vi.fn<Receivers['onPoke']>>;
let onRequest: ReturnType<typeof vi.fn<Receivers['onRequest']>>;

beforeEach(() => {
  aBrowser();
  onPoke = vi.fn(async () => undefined);
  onRequest = vi.fn(async () => undefined);
  receiveMessages({ onPoke, onRequest });
});

const receive = async (message: unknown, sender: unknown): Promise<unknown> => {
  const [answer] = await fakeBrowser.runtime.onMessage.trigger(message, sender as never, () => undefined);
  return answer;
};

describe('a poke', () => {
  it('from the top frame of a page is passed on with what the browser says of the sender', async () => {
    expect(await receive(poke, fromPage)).toBe(true);

    expect(onPoke.mock.calls).toEqual([
      ['an id', { origin: 'https://chatgpt.com', address: page, topOrigin: undefined }],
    ]);
  });

  it.each([
    ['the page around it', { url: 'https://news.test/today?id=1' }, 'https://news.test'],
    ['a page on another port', { url: 'https://chatgpt.com:8443/' }, 'https://chatgpt.com:8443'],
    ['nothing of the page, where the browser does not tell', {}, ''],
  ])('from a frame is passed on with its own address and the origin of %s', async (_, tab, topOrigin) => {
    expect(await receive(poke, { ...fromPage, frameId: 3, tab })).toBe(true);

    expect(onPoke.mock.calls).toEqual([
      ['an id', { origin: 'https://chatgpt.com', address: page, topOrigin }],
    ]);
  });

  it('from a frame in a page of the same tool names that page too', async () => {
    await receive(poke, { ...fromPage, frameId: 3 });

    expect(onPoke.mock.calls).toMatchObject([['an id', { topOrigin: 'https://chatgpt.com' }]]);
  });

  it('that does not tell its frame is not taken for one of the top frame', async () => {
    await receive(poke, { ...fromPage, frameId: undefined, tab: { url: 'https://news.test/' } });

    expect(onPoke.mock.calls).toMatchObject([['an id', { topOrigin: 'https://news.test' }]]);
  });

  it.each([
    [
      'the tab, where the page changed it since',
      { url: 'https://chatgpt.com/c/another' },
      'https://chatgpt.com/c/another',
    ],
    ['the frame, where the tab does not tell', {}, page],
    ['the frame, where the tab is elsewhere by now', { url: 'https://elsewhere.test/' }, page],
    ['the frame, where the tab has another port', { url: 'https://chatgpt.com:8443/c/x' }, page],
  ])('has the address of %s', async (_, tab, address) => {
    await receive(poke, { ...fromPage, tab });

    expect(onPoke.mock.calls).toEqual([
      ['an id', { origin: 'https://chatgpt.com', address, topOrigin: undefined }],
    ]);
  });

  it.each([
    ['comes from another extension', poke, { ...fromPage, id: 'another' }],
    ['comes from nobody', poke, { ...fromPage, id: undefined }],
    ['comes without a tab', poke, { ...fromPage, tab: undefined }],
    ['comes without an address', poke, { ...fromPage, url: undefined }],
    ['comes from our own popup', poke, fromOwnPage],
    ['comes from a page of ours in a tab', poke, fromOwnTab],
    ['carries a text', { ...poke, text: 'what was written' }, fromPage],
    ['carries an origin of its own', { ...poke, origin: 'https://claude.ai' }, fromPage],
    ['has no id', { kind: 'poke' }, fromPage],
    ['has an endless id', { kind: 'poke', signalId: 'a'.repeat(65) }, fromPage],
    ['has a number for an id', { kind: 'poke', signalId: 1 }, fromPage],
    ['is nothing', undefined, fromPage],
  ])('that %s is dropped without an answer', async (_, message, sender) => {
    expect(await receive(message, sender)).toBeUndefined();

    expect(onPoke).not.toHaveBeenCalled();
    expect(onRequest).not.toHaveBeenCalled();
  });
});

describe('a request', () => {
  it.each([
    [{ kind: 'drain' }],
    [{ kind: 'asking', tools: [tool] }],
    [{ kind: 'declined', tools: [tool] }],
    [{ kind: 'watch', tools: [tool] }],
    [{ kind: 'stop', tools: [tool] }],
  ] as Request[][])('from a page of ours is passed on: %o', async (request) => {
    expect(await receive(request, fromOwnPage)).toBe(true);
    expect(await receive(request, fromOwnTab)).toBe(true);

    expect(onRequest.mock.calls).toEqual([[request], [request]]);
  });

  it.each([
    ['comes from a content script', { kind: 'watch', tools: [tool] }, fromPage],
    [
      'comes from a page that is called like ours',
      { kind: 'drain' },
      { ...fromPage, url: `https://${ownId}/popup.html` },
    ],
    [
      'comes from an address that only begins like ours',
      { kind: 'drain' },
      { ...fromPage, url: `chrome-extension://${ownId}.evil/popup.html` },
    ],
    ['comes from a page of another extension', { kind: 'drain' }, { ...fromOwnPage, id: 'another' }],
    ['is of no known kind', { kind: 'forget' }, fromOwnPage],
    ['carries more than it should', { kind: 'drain', now: 0 }, fromOwnPage],
    ['names no tools', { kind: 'watch' }, fromOwnPage],
    ['names a tool without origins', { kind: 'watch', tools: [{ ...tool, origins: [] }] }, fromOwnPage],
    ['names a tool without a name', { kind: 'watch', tools: [{ ...tool, name: '' }] }, fromOwnPage],
    [
      'names a tool with more than it should',
      { kind: 'watch', tools: [{ ...tool, state: 'watched' }] },
      fromOwnPage,
    ],
  ])('that %s is dropped without an answer', async (_, message, sender) => {
    expect(await receive(message, sender)).toBeUndefined();

    expect(onRequest).not.toHaveBeenCalled();
    expect(onPoke).not.toHaveBeenCalled();
  });

  it('arrives as it was sent, without what else a tool carries', async () => {
    const row = { ...tool, state: 'watched', changedAt: 1 };
    const sent = vi
      .spyOn(fakeBrowser.runtime, 'sendMessage')
      .mockImplementation((message: unknown) => receive(message, fromOwnPage) as never);

    await sendRequest({ kind: 'stop', tools: [row] });
    await sendRequest({ kind: 'drain' });

    expect(sent).toHaveBeenCalledTimes(2);
    expect(onRequest.mock.calls).toEqual([[{ kind: 'stop', tools: [tool] }], [{ kind: 'drain' }]]);
  });
});

it('drops any junk from anywhere, and never throws', async () => {
  const anySender = fc.constantFrom(fromPage, fromOwnPage, fromOwnTab, {});

  await fc.assert(
    fc.asyncProperty(
      fc.anything({ withNullPrototype: true, withBigInt: true }),
      anySender,
      async (junk, sender) => {
        expect(await receive(junk, sender)).toBeUndefined();
      },
    ),
  );
  expect(onPoke).not.toHaveBeenCalled();
  expect(onRequest).not.toHaveBeenCalled();
});
