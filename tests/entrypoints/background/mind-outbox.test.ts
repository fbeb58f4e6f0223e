import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { mindOutbox } from '@/entrypoints/background/mind-outbox.ts';
import { aBrowser } from '../../browser/a-browser.ts';
import { noon } from '../../core/session/a-session.ts';

const allowed = { kind: 'prompt', at: noon, origin: 'https://chatgpt.com' };
const forbidden = { kind: 'prompt', at: noon, origin: 'https://claude.ai' };

beforeEach(() => {
  aBrowser(['https://chatgpt.com/*']);
});

const alarms = async (): Promise<string[]> => (await fakeBrowser.alarms.getAll()).map(({ name }) => name);
const keysIn = async (): Promise<string[]> => Object.keys(await fakeBrowser.storage.local.get(null));

describe('what came into the outbox', () => {
  it('stays, and is drained soon, where the browser gives leave for its site', async () => {
    await fakeBrowser.storage.local.set({ 'o:one': allowed });

    await mindOutbox([['o:one', allowed]]);

    expect(await keysIn()).toEqual(['o:one']);
    expect(await alarms()).toEqual(['drain']);
  });

  it('goes at once where the leave is gone, and nothing is left to drain', async () => {
    await fakeBrowser.storage.local.set({ 'o:one': forbidden });

    await mindOutbox([['o:one', forbidden]]);

    expect(await keysIn()).toEqual([]);
    expect(await alarms()).toEqual([]);
  });

  it('takes nothing else along', async () => {
    await fakeBrowser.storage.local.set({ 'o:one': forbidden, 'o:two': allowed });

    await mindOutbox([
      ['o:one', forbidden],
      ['o:two', allowed],
    ]);

    expect(await keysIn()).toEqual(['o:two']);
    expect(await alarms()).toEqual(['drain']);
  });

  it.each([
    ['what names no origin', { kind: 'prompt' }],
    ['what is no object', 7],
    ['nothing', null],
  ])('leaves %s to the drain', async (_, value) => {
    await mindOutbox([['o:one', value]]);

    expect(await alarms()).toEqual(['drain']);
  });

  it.each(['null', 'not an origin', 'about:blank'])('goes where it says it is from %s', async (origin) => {
    await fakeBrowser.storage.local.set({ 'o:one': { ...allowed, origin } });

    await mindOutbox([['o:one', { ...allowed, origin }]]);

    expect(await keysIn()).toEqual([]);
  });
});
