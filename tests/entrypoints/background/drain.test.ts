import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { allowedTools, drain, drainSoon } from '@/entrypoints/background/drain.ts';
import type { OutboxItem } from '@/lib/core/signal/outbox-item.ts';
import { outboxKeyOf } from '@/lib/core/signal/outbox-key.ts';
import type { Sender } from '@/lib/core/signal/plan-drain.ts';
import { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { decideAboutTool } from '@/lib/ledger/tools.ts';
import { type ABrowser, aBrowser } from '../../browser/a-browser.ts';
import { noon } from '../../core/session/a-session.ts';
import { aFolder } from '../../ledger/copy/a-folder.ts';
import { failAt } from '../../ledger/fail-at.ts';
import { everythingIn, openLedger } from '../../ledger/open-ledger.ts';

const chatgpt = { id: 'chatgpt', name: 'ChatGPT', origins: ['https://chatgpt.com'] };
const id = '0b0e7c52-9d0c-4d6c-8a51-6a4f2b9c3d11';
const otherId = '1b0e7c52-9d0c-4d6c-8a51-6a4f2b9c3d11';
const chat = '68f0c2a4-5b1c-8333-9d2e-0a1b2c3d4e5f';
const sender: Sender = {
  origin: 'https://chatgpt.com',
  address: `https://chatgpt.com/c/${chat}`,
  topOrigin: undefined,
};
const poked = new Map([[id, sender]]);

let own: ABrowser;
let ledger: LedgerDatabase;

beforeEach(async () => {
  own = aBrowser(['https://chatgpt.com/*']);
  ledger = openLedger();
  await decideAboutTool(ledger, chatgpt, 'watched', noon);
});

const fill = (signalId: string, at: number, more: Partial<OutboxItem> = {}): Promise<void> =>
  fakeBrowser.storage.local.set({
    [outboxKeyOf(signalId)]: { kind: 'prompt', at, origin: 'https://chatgpt.com', ...more },
  });
const left = async (): Promise<string[]> => Object.keys(await fakeBrowser.storage.local.get(null));

describe('draining', () => {
  it('brings a prompt into the ledger, empties the outbox, and shows on the badge that one waits', async () => {
    await fill(id, noon);

    await drain(ledger, noon, poked);

    expect(await ledger.sessions.toArray()).toMatchObject([
      { id, toolId: 'chatgpt', prompts: 1, startedAt: noon },
    ]);
    expect(await left()).toEqual([]);
    expect(await fakeBrowser.action.getBadgeText({})).toBe('1');
  });

  it.each([
    ['unknown', 'Etc/Unknown'],
    ['not told', undefined],
  ])('records a prompt in UTC where the zone of the machine is %s', async (_, timeZone) => {
    const told = Intl.DateTimeFormat().resolvedOptions();
    vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions').mockReturnValue({
      ...told,
      timeZone: timeZone as string,
    });
    await fill(id, noon);

    await drain(ledger, noon, poked);

    expect(await ledger.sessions.toArray()).toMatchObject([{ id, zone: 'UTC', day: '2026-11-18' }]);
    expect(await left()).toEqual([]);
  });

  it('removes from the outbox only what the second copy has as well', async () => {
    await fill(id, noon);
    const copy = aFolder();
    const atRest: string[][] = [];
    copy.beforeClosing = async (name) => {
      if (name === 'rest') atRest.push(await left());
    };
    vi.stubGlobal('navigator', {
      locks: navigator.locks,
      storage: { getDirectory: async () => ({ getDirectoryHandle: async () => copy.folder }) },
    });

    await drain(ledger, noon, poked);
    vi.unstubAllGlobals();

    expect(copy.written).toEqual(['signals-20775', '2026-11-18', 'rest']);
    expect(atRest).toEqual([[outboxKeyOf(id)]]);
    expect(await left()).toEqual([]);
  });

  it('goes on without a second copy where it cannot be written', async () => {
    await fill(id, noon);
    const copy = aFolder();
    copy.beforeClosing = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    vi.stubGlobal('navigator', {
      locks: navigator.locks,
      storage: { getDirectory: async () => ({ getDirectoryHandle: async () => copy.folder }) },
    });
    vi.spyOn(console, 'error').mockImplementation(() => undefined);

    await drain(ledger, noon, poked);
    vi.unstubAllGlobals();

    expect(await ledger.sessions.count()).toBe(1);
    expect(await left()).toEqual([]);
  });

  it('removes from the outbox only what the ledger has already', async () => {
    await fill(id, noon);
    const inLedger: number[] = [];
    const remove = fakeBrowser.storage.local.remove.bind(fakeBrowser.storage.local);
    vi.spyOn(fakeBrowser.storage.local, 'remove').mockImplementation((async (keys: string[]) => {
      // Read by another connection, which sees only what is committed.
      const other = new LedgerDatabase(ledger.name);
      inLedger.push(await other.signals.count());
      other.close();
      await remove(keys);
    }) as never);

    await drain(ledger, noon, poked);

    expect(inLedger).toEqual([1]);
  });

  it('leaves the outbox untouched when the ledger fails, and the prompt is recorded the next time', async () => {
    await fill(id, noon);
    const before = await fakeBrowser.storage.local.get(null);
    failAt('put', 1);

    await expect(drain(ledger, noon, poked)).rejects.toThrow('disk full');

    expect(await fakeBrowser.storage.local.get(null)).toEqual(before);
    expect(await ledger.signals.count()).toBe(0);
    await drain(ledger, noon, poked);
    expect(await ledger.signals.count()).toBe(1);
  });

  it('counts a prompt once when it died before the outbox was emptied', async () => {
    await fill(id, noon);
    vi.spyOn(fakeBrowser.storage.local, 'remove').mockRejectedValueOnce(new Error('gone'));
    await expect(drain(ledger, noon, poked)).rejects.toThrow('gone');
    expect(await left()).toHaveLength(1);

    await drain(ledger, noon + 90_000);

    expect(await ledger.sessions.toArray()).toMatchObject([{ prompts: 1 }]);
    expect(await left()).toEqual([]);
  });

  it('counts a prompt once when it is drained several times at once', async () => {
    await fill(id, noon);
    await fill(otherId, noon - 60_000);

    await Promise.all([drain(ledger, noon, poked), drain(ledger, noon), drain(ledger, noon, poked)]);

    expect(await ledger.sessions.toArray()).toMatchObject([{ prompts: 2 }]);
    expect(await left()).toEqual([]);
  });

  it('keeps the chat as a hash, and nothing of the address', async () => {
    await fill(id, noon);

    await drain(ledger, noon, poked);

    expect(await ledger.signals.toArray()).toMatchObject([{ chat: expect.stringMatching(/^[\da-f]{32}$/) }]);
    const kept = JSON.stringify([await everythingIn(ledger), await fakeBrowser.storage.local.get(null)]);
    expect(kept).not.toContain(chat);
    expect(kept).not.toContain('/c/');
  });

  it.each([
    ['an implied prompt', { kind: 'implied' }, { implied: 1 }],
    ['an answer', { kind: 'answer' }, { answers: 1 }],
    ['a copy', { kind: 'copy' }, { copies: 1 }],
    ['another chat', { kind: 'chat' }, { chats: [expect.any(String)] }],
    ['attention', { kind: 'attention', forMs: 20_000 }, { attentionMs: 20_000 }],
  ] as [string, Partial<OutboxItem>, object][])(
    'brings %s into the session of a prompt, with its thread',
    async (_, more, expected) => {
      await fill(id, noon - 60_000);
      await drain(ledger, noon);
      await fill(otherId, noon - 40_000, { ...more, thread: 'a thread' });

      await drain(ledger, noon, new Map([[otherId, sender]]));

      expect(await ledger.sessions.toArray()).toMatchObject([{ id, prompts: 1, ...expected }]);
      expect(await ledger.signals.orderBy('seq').last()).toMatchObject({
        ...more,
        id: otherId,
        thread: 'a thread',
      });
    },
  );

  it('shows nothing on the badge, and no session, of a visit without a use', async () => {
    await fill(id, noon - 60_000, { kind: 'attention', forMs: 20_000 });

    await drain(ledger, noon, poked);

    expect(await ledger.signals.count()).toBe(1);
    expect(await ledger.sessions.count()).toBe(0);
    expect(await fakeBrowser.action.getBadgeText({})).toBe('');
  });

  it('drops what comes from a frame in a page that is not watched', async () => {
    await fill(id, noon, { inFrame: true });

    await drain(ledger, noon, new Map([[id, { ...sender, topOrigin: 'https://news.test' }]]));

    expect(await ledger.signals.count()).toBe(0);
    expect(await left()).toEqual([]);
  });

  it('notes the time zone of the machine', async () => {
    await fill(id, noon);
    await drain(ledger, noon, poked);

    expect(await ledger.signals.toArray()).toMatchObject([{ zone: 'America/New_York' }]);
  });

  it('without a poke waits five seconds, and then knows of no chat', async () => {
    await fill(id, noon);

    await drain(ledger, noon + 4_999);
    expect(await left()).toHaveLength(1);
    await drain(ledger, noon + 5_000);

    expect(await ledger.sessions.toArray()).toMatchObject([{ toolId: 'chatgpt', chats: [] }]);
  });

  it('drops what comes from a tool whose leave the browser withdrew', async () => {
    await fill(id, noon);
    own.granted.clear();

    await drain(ledger, noon, poked);

    expect(await ledger.signals.count()).toBe(0);
    expect(await left()).toEqual([]);
  });

  it('drops what comes from a tool that the user stopped', async () => {
    await fill(id, noon);
    await decideAboutTool(ledger, chatgpt, 'stopped', noon);

    await drain(ledger, noon, poked);

    expect(await ledger.signals.count()).toBe(0);
  });

  it('of an empty outbox touches nothing', async () => {
    const begin = vi.spyOn(IDBDatabase.prototype, 'transaction');

    await drain(ledger, noon);

    expect(begin).not.toHaveBeenCalled();
  });

  it('leaves other things in the storage alone', async () => {
    await fakeBrowser.storage.local.set({ settings: 'kept' });
    await fill(id, noon);

    await drain(ledger, noon, poked);

    expect(await left()).toEqual(['settings']);
  });

  it('sees to it that it comes again when something is left, however long that takes', async () => {
    await fill(id, noon, { doubtful: true });

    for (const waited of [0, 30_000]) {
      await fakeBrowser.alarms.clear('drain');
      await drain(ledger, noon + waited);
      expect(await fakeBrowser.alarms.get('drain')).toBeDefined();
    }
    await fakeBrowser.alarms.clear('drain');
    await drain(ledger, noon + 90_000);

    expect(await fakeBrowser.alarms.get('drain')).toBeUndefined();
    expect(await ledger.signals.count()).toBe(1);
  });

  it('lets no alarm wake the background for an outbox that is empty', async () => {
    await drainSoon();
    await fill(id, noon);

    await drain(ledger, noon, poked);

    expect(await fakeBrowser.alarms.getAll()).toEqual([]);
  });

  it('has what is left drained in half a minute', async () => {
    await fill(id, noon);

    await drain(ledger, noon);

    expect(await fakeBrowser.alarms.getAll()).toMatchObject([{ name: 'drain' }]);
  });

  it('can be had in half a minute', async () => {
    const create = vi.spyOn(fakeBrowser.alarms, 'create');

    await drainSoon();

    expect(create).toHaveBeenCalledWith('drain', { delayInMinutes: 0.5 });
  });
});

it('only what the user wants watched and the browser allows is watched', async () => {
  await decideAboutTool(ledger, { id: 'b', name: 'B', origins: ['https://b.test'] }, 'watched', noon);
  await decideAboutTool(ledger, { id: 'c', name: 'C', origins: ['https://c.test'] }, 'stopped', noon);
  own.granted.add('https://c.test/*');

  expect((await allowedTools(ledger)).map((tool) => tool.id)).toEqual(['chatgpt']);
});
