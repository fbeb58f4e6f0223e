import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '@/entrypoints/background/index.ts';
import { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { decideAboutTool } from '@/lib/ledger/tools.ts';
import { type ABrowser, aBrowser } from '../../browser/a-browser.ts';
import { aSession } from '../../core/session/a-session.ts';
import { aSignal } from '../../core/signal/a-signal.ts';

const id = '0b0e7c52-9d0c-4d6c-8a51-6a4f2b9c3d11';
const page = 'https://chatgpt.com/c/68f0c2a4-5b1c-8333-9d2e-0a1b2c3d4e5f';
const day = 24 * 3_600_000;

let own: ABrowser;
let ledger: LedgerDatabase;

beforeEach(async () => {
  own = aBrowser(['https://chatgpt.com/*']);
  // The background opens the ledger by its one name: each test has a disk of its own.
  Dexie.dependencies.indexedDB = new IDBFactory();
  ledger = new LedgerDatabase();
  await decideAboutTool(
    ledger,
    { id: 'chatgpt', name: 'ChatGPT', origins: ['https://chatgpt.com'] },
    'watched',
    Date.now(),
  );
});

const fill = (at: number): Promise<void> =>
  fakeBrowser.storage.local.set({ [`o:${id}`]: { kind: 'prompt', at, origin: 'https://chatgpt.com' } });
/** However long it takes on a busy machine. */
const eventually = (look: () => unknown): Promise<unknown> => vi.waitFor(look, { timeout: 30_000 });
const expectPrompts = (prompts: number): Promise<unknown> =>
  eventually(async () => expect(await ledger.signals.count()).toBe(prompts));

describe('the background', () => {
  it('listens to everything when its first turn ends', () => {
    void background.main();

    const { runtime, storage, alarms } = fakeBrowser;
    const events = [
      runtime.onMessage,
      runtime.onStartup,
      runtime.onInstalled,
      storage.local.onChanged,
      alarms.onAlarm,
    ];
    expect(events.map((event) => event.hasListeners())).toEqual([true, true, true, true, true]);
    expect([own.leaveAdded.listeners.size, own.leaveRemoved.listeners.size]).toEqual([2, 1]);
    expect(own.command.listeners.size).toBe(3);
  });

  it('gives the newest session that waits the verdict whose key was pressed', async () => {
    await ledger.sessions.bulkAdd([
      aSession({ id: 'older', startedAt: Date.now() - 60_000 }),
      aSession({ id: 'newer', startedAt: Date.now() - 30_000 }),
    ]);
    void background.main();

    own.command.trigger('verdict-exploring');
    await eventually(async () => expect(await fakeBrowser.action.getBadgeText({})).toBe('\u2713'));

    expect(await ledger.sessions.bulkGet(['older', 'newer'])).toMatchObject([
      { verdict: 'untagged' },
      { verdict: 'exploring' },
    ]);
    expect(await fakeBrowser.action.getTitle({})).toBe('badge_given verdict_exploring');
    await eventually(async () => expect(await fakeBrowser.action.getBadgeText({})).toBe('1'));
  });

  it('records on waking what waited while it was dead', async () => {
    await fill(Date.now() - 60_000);

    void background.main();

    await expectPrompts(1);
  });

  it('registers the page script on waking', async () => {
    void background.main();

    await eventually(() => expect([...own.scripts.keys()]).toEqual(['chatgpt']));
  });

  it('records a prompt at its poke, and answers when that is done', async () => {
    void background.main();
    await fill(Date.now());
    const sender = { id: 'test-extension-id', url: page, frameId: 0, tab: { url: page } };

    const answers = await fakeBrowser.runtime.onMessage.trigger(
      { kind: 'poke', signalId: id },
      sender as never,
      () => undefined,
    );

    expect(answers).toEqual([true]);
    expect(await ledger.sessions.toArray()).toMatchObject([{ id, chats: [expect.any(String)] }]);
  });

  it('sees to it that a prompt without a poke is recorded soon', async () => {
    void background.main();
    await fill(Date.now());

    await eventually(async () =>
      expect((await fakeBrowser.alarms.getAll()).map(({ name }) => name)).toContain('drain'),
    );
  });

  it('on an alarm records what waits and forgets what is old', async () => {
    void background.main();
    const now = Date.now();
    await ledger.meta.put({ key: 'clock', value: { readAt: now, doubts: 0, believedAt: now } });
    await ledger.signals.add(aSignal({ id: 'old', at: Date.now() - 15 * day }));
    await fill(Date.now() - 60_000);

    await fakeBrowser.alarms.onAlarm.trigger({ name: 'keep house' } as never);

    await eventually(async () =>
      expect((await ledger.signals.toArray()).map((signal) => signal.id)).toEqual([id]),
    );
  });

  it.each(['leaveAdded', 'leaveRemoved'] as const)('reconciles on %s', async (event) => {
    own.granted.clear();
    void background.main();
    await eventually(async () => expect(await fakeBrowser.alarms.getAll()).toHaveLength(1));

    own.granted.add('https://chatgpt.com/*');
    own[event].trigger();

    await eventually(() => expect(own.scripts.size).toBe(1));
  });

  it('lets nothing lie of a tool whose leave was withdrawn', async () => {
    void background.main();
    await vi.waitFor(() => expect(own.scripts.size).toBe(1));
    await fill(Date.now());

    own.granted.clear();
    own.leaveRemoved.trigger();

    await vi.waitFor(async () => expect(await fakeBrowser.storage.local.get(null)).toEqual({}));
    expect(await ledger.signals.count()).toBe(0);
  });

  it.each([
    ['when it was newly installed', 'install', 1],
    ['not when it was updated', 'update', 0],
  ])('welcomes %s', async (_, reason, times) => {
    void background.main();
    const create = vi.spyOn(fakeBrowser.tabs, 'create');

    await fakeBrowser.runtime.onInstalled.trigger({ reason } as never);
    await eventually(() => expect(own.scripts.size).toBe(1));

    expect(create).toHaveBeenCalledTimes(times);
  });

  it('records nothing in a ledger of a newer version, keeps the signals, and says so on the badge', async () => {
    vi.spyOn(console, 'error').mockReturnValue(undefined);
    await ledger.meta.put({ key: 'schemaVersion', value: 99 });
    await fill(Date.now() - 60_000);

    void background.main();

    await eventually(async () => expect(await fakeBrowser.action.getBadgeText({})).toBe('!'));
    await eventually(() => expect([...own.scripts.keys()]).toEqual(['chatgpt']));
    expect(await ledger.signals.count()).toBe(0);
    expect(Object.keys(await fakeBrowser.storage.local.get(null))).toEqual([`o:${id}`]);
  });

  it('keeps the signals while the ledger cannot be opened, and records them when it can', async () => {
    vi.spyOn(console, 'error').mockReturnValue(undefined);
    await fill(Date.now() - 60_000);
    ledger.close();
    const disk = Dexie.dependencies.indexedDB;
    const broken = vi.spyOn(disk, 'open').mockImplementation(() => {
      throw new DOMException('Internal error opening backing store', 'DataError');
    });

    void background.main();
    await eventually(async () => expect(await fakeBrowser.action.getBadgeText({})).toBe('!'));
    expect(Object.keys(await fakeBrowser.storage.local.get(null))).toEqual([`o:${id}`]);

    broken.mockRestore();
    await fakeBrowser.alarms.onAlarm.trigger({ name: 'keep house' } as never);
    ledger = new LedgerDatabase();
    await expectPrompts(1);
    await eventually(async () => expect(await fakeBrowser.action.getBadgeText({})).toBe('1'));
  });

  it('tells of a failure without an address, a row or an id', async () => {
    const said = vi.spyOn(console, 'error').mockReturnValue(undefined);
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('storage is broken'));

    void background.main();

    await eventually(() => expect(said.mock.calls).toContainEqual(['[Assay] Error: storage is broken']));
  });
});
