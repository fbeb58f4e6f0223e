import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { emptyOutbox, onOutboxFilled, readOutbox, removeFromOutbox } from '@/lib/browser/outbox.ts';
import { openPageOutbox } from '@/lib/browser/page-outbox.ts';
import { aBrowser } from './a-browser.ts';

const item = { kind: 'prompt' as const, at: 1, origin: 'https://chatgpt.com' };

beforeEach(() => {
  aBrowser();
});

describe('the outbox', () => {
  it('gives what page scripts put into it, and nothing else of the storage', async () => {
    await fakeBrowser.storage.local.set({ settings: 1 });
    await openPageOutbox().put('an id', item);

    expect(await readOutbox()).toEqual([['o:an id', item]]);
  });

  it('can be emptied, and nothing else of the storage goes', async () => {
    await fakeBrowser.storage.local.set({ settings: 1 });
    await openPageOutbox().put('one', item);

    await emptyOutbox();

    expect(await fakeBrowser.storage.local.get(null)).toEqual({ settings: 1 });
  });

  it('loses what is removed or withdrawn, and keeps the rest', async () => {
    const page = openPageOutbox();
    await page.put('one', item);
    await page.put('two', item);
    await page.put('three', item);

    await removeFromOutbox(['o:one']);
    await page.withdraw('two');

    expect(await readOutbox()).toEqual([['o:three', item]]);
  });

  it('gives what is asked for by its key', async () => {
    for (const id of ['one', 'two', 'three']) await openPageOutbox().put(id, item);

    expect(await readOutbox(['o:two'])).toEqual([['o:two', item]]);
  });

  it('loses very much by the thousand, so that others get at the storage in between', async () => {
    const remove = vi.spyOn(fakeBrowser.storage.local, 'remove');
    const keys = Array.from({ length: 2_500 }, (_, nth) => `o:${nth}`);
    await fakeBrowser.storage.local.set(Object.fromEntries(keys.map((key) => [key, item])));

    await removeFromOutbox(keys);

    expect(remove.mock.calls.map(([some]) => (some as string[]).length)).toEqual([1_000, 1_000, 500]);
    expect(await readOutbox()).toEqual([]);
  });

  it('calls back when it is filled, not when it is emptied or something else changes', async () => {
    const listen = vi.fn();
    onOutboxFilled(listen);
    const { trigger } = fakeBrowser.storage.local.onChanged as unknown as { trigger(changes: unknown): void };

    trigger({ 'o:one': { oldValue: item } });
    trigger({ settings: { newValue: 1 } });
    expect(listen).not.toHaveBeenCalled();

    trigger({ 'o:one': { newValue: item } });
    expect(listen.mock.calls).toEqual([[[['o:one', item]]]]);
  });
});

describe('a page script', () => {
  it('pokes with the id and nothing else', async () => {
    const send = vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue(undefined as never);

    await openPageOutbox().poke('an id');

    expect(send.mock.calls).toEqual([[{ kind: 'poke', signalId: 'an id' }]]);
  });

  it('says when nobody listens', async () => {
    await expect(openPageOutbox().poke('an id')).rejects.toThrow();
  });

  it('knows when it is an orphan', () => {
    const page = openPageOutbox();
    expect(page.isOpen()).toBe(true);

    (fakeBrowser.runtime as { id?: string | undefined }).id = undefined;
    expect(page.isOpen()).toBe(false);
  });
});
