import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerRequest } from '@/entrypoints/background/answer-request.ts';
import { reconcile } from '@/entrypoints/background/reconcile.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { type ABrowser, aBrowser } from '../../browser/a-browser.ts';
import { noon } from '../../core/session/a-session.ts';
import { openLedger } from '../../ledger/open-ledger.ts';

const chatgpt = { id: 'chatgpt', name: 'ChatGPT', origins: ['https://chatgpt.com'] };
const onPort = (port: number) => ({
  id: `http://a.test:${port}`,
  name: `a.test:${port}`,
  origins: [`http://a.test:${port}`],
});

let own: ABrowser;
let ledger: LedgerDatabase;

beforeEach(() => {
  own = aBrowser(['https://chatgpt.com/*', 'http://a.test/*']);
  ledger = openLedger();
});

it('asking for a tool that is granted already leads to watching it', async () => {
  await answerRequest(ledger, { kind: 'asking', tools: [chatgpt] }, noon);

  expect(await ledger.tools.get('chatgpt')).toMatchObject({ state: 'watched' });
});

it('asking for a tool that is refused leaves it asked for', async () => {
  own.granted.clear();

  await answerRequest(ledger, { kind: 'asking', tools: [chatgpt] }, noon);

  expect(await ledger.tools.get('chatgpt')).toMatchObject({ state: 'asked', changedAt: noon });
  expect(own.scripts.size).toBe(0);
});

it('a tool that was declined is not watched, even when it is granted for another reason right after', async () => {
  own.granted.clear();
  await answerRequest(ledger, { kind: 'asking', tools: [chatgpt] }, noon);
  await answerRequest(ledger, { kind: 'declined', tools: [chatgpt] }, noon + 1);

  own.granted.add('https://chatgpt.com/*');
  await reconcile(ledger, noon + 2);

  expect(await ledger.tools.get('chatgpt')).toMatchObject({ state: 'stopped' });
  expect(own.scripts.size).toBe(0);
});

it('watching registers the page script', async () => {
  await answerRequest(ledger, { kind: 'watch', tools: [chatgpt] }, noon);

  expect([...own.scripts.keys()]).toEqual(['chatgpt']);
});

it('stopping unregisters the page script and gives the leave back', async () => {
  await answerRequest(ledger, { kind: 'watch', tools: [chatgpt] }, noon);

  await answerRequest(ledger, { kind: 'stop', tools: [chatgpt] }, noon + 1);

  expect(await ledger.tools.get('chatgpt')).toMatchObject({ state: 'stopped' });
  expect(own.scripts.size).toBe(0);
  expect(own.granted.has('https://chatgpt.com/*')).toBe(false);
});

it('stopping a tool keeps the leave that another tool on the same host still needs', async () => {
  await answerRequest(ledger, { kind: 'watch', tools: [onPort(8080), onPort(9090)] }, noon);

  await answerRequest(ledger, { kind: 'stop', tools: [onPort(8080)] }, noon + 1);
  expect(own.granted.has('http://a.test/*')).toBe(true);
  expect([...own.scripts.keys()]).toEqual(['http://a.test:9090']);

  await answerRequest(ledger, { kind: 'stop', tools: [onPort(9090)] }, noon + 2);
  expect(own.granted.has('http://a.test/*')).toBe(false);
});

it('draining records what waits', async () => {
  await answerRequest(ledger, { kind: 'watch', tools: [chatgpt] }, noon);
  await fakeBrowser.storage.local.set({
    'o:0b0e7c52-9d0c-4d6c-8a51-6a4f2b9c3d11': { kind: 'prompt', at: noon, origin: 'https://chatgpt.com' },
  });

  await answerRequest(ledger, { kind: 'drain' }, noon + 60_000);

  expect(await ledger.signals.count()).toBe(1);
});
