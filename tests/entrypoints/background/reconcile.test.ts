import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { reconcile } from '@/entrypoints/background/reconcile.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { decideAboutTool } from '@/lib/ledger/tools.ts';
import { type ABrowser, aBrowser } from '../../browser/a-browser.ts';
import { aSession, noon } from '../../core/session/a-session.ts';
import { openLedger } from '../../ledger/open-ledger.ts';

const minute = 60_000;
const chatgpt = { id: 'chatgpt', name: 'ChatGPT', origins: ['https://chatgpt.com'] };

let own: ABrowser;
let ledger: LedgerDatabase;

beforeEach(() => {
  own = aBrowser();
  ledger = openLedger();
});

describe('a tool that was asked for', () => {
  beforeEach(() => decideAboutTool(ledger, chatgpt, 'asked', noon));

  it('is watched once the browser has leave', async () => {
    own.granted.add('https://chatgpt.com/*');

    await reconcile(ledger, noon + minute);

    expect(await ledger.tools.get('chatgpt')).toMatchObject({ state: 'watched', changedAt: noon + minute });
    expect([...own.scripts.keys()]).toEqual(['chatgpt']);
  });

  it('is not watched while the browser has no leave', async () => {
    await reconcile(ledger, noon + minute);

    expect(await ledger.tools.get('chatgpt')).toMatchObject({ state: 'asked' });
    expect([...own.scripts.keys()]).toEqual([]);
  });

  it.each([
    ['after exactly ten minutes is still', 10 * minute, 'watched'],
    ['after more than ten minutes is no longer', 10 * minute + 1, 'asked'],
  ])('and granted %s taken for the answer', async (_, later, state) => {
    own.granted.add('https://chatgpt.com/*');

    await reconcile(ledger, noon + later);

    expect(await ledger.tools.get('chatgpt')).toMatchObject({ state });
  });
});

describe('reconciling', () => {
  it('registers the page script only for what is both wanted and granted', async () => {
    await decideAboutTool(ledger, chatgpt, 'watched', noon);
    await decideAboutTool(
      ledger,
      { id: 'wanted', name: 'W', origins: ['https://wanted.test'] },
      'watched',
      noon,
    );
    await decideAboutTool(
      ledger,
      { id: 'stopped', name: 'S', origins: ['https://stopped.test'] },
      'stopped',
      noon,
    );
    for (const pattern of ['https://chatgpt.com/*', 'https://stopped.test/*', 'https://*/*'])
      own.granted.add(pattern);

    await reconcile(ledger, noon);

    expect([...own.scripts.keys()]).toEqual(['chatgpt']);
  });

  it('unregisters the page script when the leave was withdrawn, and registers it when it is back', async () => {
    await decideAboutTool(ledger, chatgpt, 'watched', noon);
    own.granted.add('https://chatgpt.com/*');
    await reconcile(ledger, noon);

    own.granted.clear();
    await reconcile(ledger, noon);
    expect([...own.scripts.keys()]).toEqual([]);

    own.granted.add('https://chatgpt.com/*');
    await reconcile(ledger, noon);
    expect([...own.scripts.keys()]).toEqual(['chatgpt']);
  });

  it('twice changes nothing more than once', async () => {
    await decideAboutTool(ledger, chatgpt, 'watched', noon);
    own.granted.add('https://chatgpt.com/*');
    await Promise.all([reconcile(ledger, noon), reconcile(ledger, noon)]);

    expect(own.doings).toEqual(['register chatgpt']);
    expect(await fakeBrowser.alarms.getAll()).toHaveLength(1);
  });

  it('sets the alarm and the badge that the browser dropped', async () => {
    await ledger.sessions.bulkAdd([aSession({ id: '1' }), aSession({ id: '2' })]);

    await reconcile(ledger, noon);

    expect(await fakeBrowser.alarms.getAll()).toMatchObject([{ name: 'keep house', periodInMinutes: 15 }]);
    expect(await fakeBrowser.action.getBadgeText({})).toBe('2');
  });
});
