import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Signal } from '../../lib/core/signal/signal.ts';
import type { Page } from '../../scripts/browsers/page.ts';
import { readLedger } from '../../scripts/visit/ledger-in-browser.ts';
import { readOutboxKeys, waitForEmptyOutbox, watchOutbox } from '../../scripts/visit/outbox-in-browser.ts';
import { watchCustomSite } from '../../scripts/visit/watch-custom-site.ts';
import { browserNames, startVisit, type Visit } from './start-visit.ts';

const address = 'http://traps.intranet.test/';

describe.each(browserNames)('Traps in %s', (name) => {
  let visit: Visit;
  let own: Page;
  let page: Page;
  let counted = 0;

  beforeAll(async () => {
    visit = await startVisit(name);
    own = await visit.browser.open(visit.own('welcome'));
    await watchCustomSite(visit.browser, own, address);
    page = await visit.browser.open(address);
    await page.waitFor("document.getElementById('composer')");
  });
  afterAll(() => visit?.clear());

  /** Sends one plain prompt and waits until that very one is kept: whatever came before it was decided by then. */
  async function expectCounted(added: number): Promise<void> {
    await page.focus('#composer, .successor');
    await page.type('plain');
    const sentAt = Date.now();
    await page.press('Enter');
    await own.waitFor(
      `new Promise((resolve) => {
        const opening = indexedDB.open('assay');
        opening.onsuccess = () => {
          const newest = opening.result.transaction('signals').objectStore('signals').openCursor(undefined, 'prev');
          newest.onsuccess = () => {
            opening.result.close();
            const cursor = newest.result;
            if (cursor && cursor.value.kind !== 'prompt') return cursor.continue();
            resolve(cursor?.value.at >= ${sentAt});
          };
        };
      })`,
    );
    counted += added + 1;
    expect(await promptsIn(own)).toHaveLength(counted);
    await waitForEmptyOutbox(own);
  }

  it.each(['in-nav', 'search', 'search-text', 'password', 'rename', 'code'])(
    'does not count what is entered in #%s',
    async (id) => {
      await page.focus(`#${id}`);
      await page.type('words');
      await page.press('Enter');
      await expectCounted(0);
    },
  );

  it('does not count Enter on an empty composer', async () => {
    await page.focus('#composer');
    await page.press('Enter');
    await expectCounted(0);
  });

  it('does not count a new line, and counts the prompt that follows at once', async () => {
    await page.focus('#composer');
    await page.type('first line');
    await page.press('Shift+Enter');
    await page.type('second line');
    await page.press('Enter');
    await expectCounted(1);
  });

  it('does not count the Enter that takes over what an input method composed', async () => {
    await page.focus('#composer');
    await page.evaluate(`
      window.entered = [];
      const note = ({ key, keyCode, isComposing, isTrusted }) =>
        window.entered.push({ key, keyCode, isComposing, isTrusted });
      addEventListener('keydown', note, { capture: true });
      // The page takes the word away by itself, as it does with a name that becomes a mark.
      const takeAway = () => setTimeout(() => {
        removeEventListener('keydown', note, { capture: true });
        document.getElementById('composer').value = '';
      }, 200);
      addEventListener('compositionend', takeAway, { once: true });`);
    await page.compose('日本語');
    await page.waitFor("document.getElementById('composer').value === ''");
    const entered = await page.evaluate<readonly object[]>('return window.entered;');
    expect(entered.at(-1)).toMatchObject({ keyCode: 229, isComposing: true, isTrusted: true });
    await expectCounted(0);
  });

  it('counts once what is composed, taken over and sent', async () => {
    await page.focus('#composer');
    await page.compose('日本語');
    await page.press('Enter');
    await expectCounted(1);
  });

  it('does not count a draft that is cleared by hand right after a new line', async () => {
    await page.focus('#composer');
    await page.type('draft');
    await page.press('Shift+Enter');
    await page.press('Control+a');
    await page.press('Delete');
    await expectCounted(0);
  });

  it('does not count a draft that goes when another chat is opened', async () => {
    await page.focus('#composer');
    await page.type('draft');
    await page.press('Shift+Enter');
    await page.click('#other-chat');
    await expectCounted(0);
  });

  it('does not count an item that Enter chooses from a menu', async () => {
    await page.focus('#composer');
    await page.type('/item');
    await page.press('Enter');
    await page.press('Control+a');
    await page.press('Backspace');
    await expectCounted(0);
  });

  it('does not count a press on a menu beside the composer', async () => {
    await page.focus('#composer');
    await page.type('draft');
    await page.click('#tools');
    await page.focus('#composer');
    await page.press('Control+a');
    await page.press('Delete');
    await expectCounted(0);
  });

  it('takes a prompt back whose text comes back', async () => {
    const untilWithdrawn = await watchOutbox(own);
    await page.focus('#composer');
    await page.type('refuse');
    await page.press('Enter');
    await untilWithdrawn();
    await page.focus('#composer');
    await page.press('Control+a');
    await page.press('Delete');
    await expectCounted(0);
  });

  it.each(['Enter', 'Control+Enter', 'Alt+Enter'])('counts a prompt sent by %s', async (key) => {
    await page.focus('#composer');
    await page.type('by key');
    await page.press(key);
    await expectCounted(1);
  });

  it('counts a prompt whose composer takes its time to empty', async () => {
    await page.focus('#composer');
    await page.type('slow');
    await page.press('Enter');
    await page.waitFor("document.getElementById('composer').value === ''");
    await expectCounted(1);
  });

  it('counts one prompt for a press of the send button', async () => {
    await page.focus('#composer');
    await page.type('by button');
    await page.click('#send');
    await expectCounted(1);
  });

  it('counts one prompt for the send button pressed by keyboard', async () => {
    await page.focus('#composer');
    await page.type('by button');
    await page.press('Tab');
    await page.press('Space');
    await expectCounted(1);
  });

  it.each(['Enter', 'Tab Space'])('counts a prompt in a closed shadow root, sent by %s', async (keys) => {
    await page.evaluate('window.focusHidden();');
    await page.type('hidden from the page');
    for (const key of keys.split(' ')) await page.press(key);
    await expectCounted(1);
  });

  it('counts nothing of 1,000 events that the page made up', async () => {
    await page.evaluate('window.forge(1000);');
    await expectCounted(0);
  });

  it('counts a prompt whose composer is replaced without ever being empty', async () => {
    await page.focus('#composer');
    await page.type('replace');
    await page.press('Enter');
    await page.waitFor("document.querySelector('.successor')");
    await expectCounted(1);
  });

  it('keeps a prompt whose tab is closed and whose background is stopped at once', async () => {
    const closing = await visit.browser.open(address);
    await closing.focus('#composer');
    await closing.type('last words');
    await closing.press('Enter');
    await own.waitFor(
      '(globalThis.browser ?? chrome).storage.local.get(null).then((all) => Object.keys(all).length === 1)',
    );
    await closing.close();
    await visit.browser.stopBackground();
    expect(await readOutboxKeys(own)).toHaveLength(1);

    // A signal without a poke is taken after five seconds, when a page of ours asks.
    counted += 1;
    await own.waitFor(
      `(globalThis.browser ?? chrome).runtime.sendMessage({ kind: 'drain' })
        .then(() => (globalThis.browser ?? chrome).storage.local.get(null))
        .then((all) => Object.keys(all).length === 0)`,
      15_000,
    );
    expect(await promptsIn(own)).toHaveLength(counted);
  });

  it('leaves nothing in the page that tells it is there', async () => {
    const [withAssay, names] = await Promise.all([
      page.evaluate<string[]>(
        'return Object.getOwnPropertyNames(window).filter((name) => /assay|wxt/i.test(name));',
      ),
      page.evaluate<string[]>('return document.documentElement.getAttributeNames();'),
    ]);
    expect(withAssay).toEqual([]);
    expect(names).toEqual(['lang']);
  });
});

async function promptsIn(own: Page): Promise<readonly Signal[]> {
  return (await readLedger(own)).signals.filter(({ kind }) => kind === 'prompt');
}
