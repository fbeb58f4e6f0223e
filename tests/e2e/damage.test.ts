import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { DrivenBrowser } from '../../scripts/browsers/driven-browser.ts';
import type { Page } from '../../scripts/browsers/page.ts';
import { pollUntil } from '../../scripts/browsers/poll-until.ts';
import { findStoreFolder } from '../../scripts/visit/find-store-folder.ts';
import { fillLedger, type LedgerRows, readLedger } from '../../scripts/visit/ledger-in-browser.ts';
import { readOutboxKeys } from '../../scripts/visit/outbox-in-browser.ts';
import { type Damage, damageFiles, makeSoundProfile, type SoundProfile, startOn } from './damaged-profile.ts';
import { browserNames } from './start-visit.ts';

/** What becomes of a damaged ledger: it is whole, perhaps from its second copy, or all of it can be saved from there. */
type Outcome = 'whole' | 'saved';

const kinds: Record<(typeof browserNames)[number], readonly (readonly [RegExp, Damage, Outcome])[]> = {
  chromium: [
    [/^CURRENT$/, 'missing', 'whole'],
    [/^CURRENT$/, 'truncated', 'whole'],
    [/^CURRENT$/, 'flipped', 'saved'],
    [/^MANIFEST/, 'missing', 'saved'],
    [/^MANIFEST/, 'truncated', 'whole'],
    [/^MANIFEST/, 'flipped', 'whole'],
    [/\.log$/, 'missing', 'whole'],
    [/\.log$/, 'truncated', 'whole'],
    [/\.log$/, 'flipped', 'whole'],
    [/\.ldb$/, 'missing', 'whole'],
    [/\.ldb$/, 'truncated', 'whole'],
    [/\.ldb$/, 'flipped', 'whole'],
    [/./, 'missing', 'whole'],
  ],
  firefox: [
    [/\.sqlite$/, 'missing', 'whole'],
    [/\.sqlite$/, 'truncated', 'whole'],
    [/\.sqlite$/, 'flipped', 'whole'],
    [/\.sqlite-wal$/, 'missing', 'whole'],
    [/\.sqlite-wal$/, 'truncated', 'whole'],
    [/\.sqlite-wal$/, 'flipped', 'whole'],
    [/./, 'missing', 'whole'],
  ],
};

describe.each(browserNames)('A damaged ledger in %s', (name) => {
  let sound: SoundProfile;

  beforeAll(async () => {
    sound = await makeSoundProfile(name);
  });
  afterAll(() => sound?.clear());

  const open = async (profile: string): Promise<{ browser: DrivenBrowser; page: Page }> => {
    const browser = await startOn(name, profile);
    onTestFinished(() => browser.close());
    return { browser, page: await browser.open(`${browser.extensionOrigin}/options.html`) };
  };

  it.each(kinds[name])('%s, %s: %s', async (fits, damage, outcome) => {
    const profile = await sound.spoil(async (spoilt) =>
      damageFiles(await findStoreFolder(name, spoilt, 'ledger'), fits, damage),
    );
    const left = outcome === 'saved' ? await readdir(await findStoreFolder(name, profile, 'ledger')) : [];
    const { page } = await open(profile);

    expect(await outcomeOf(page, sound.rows)).toBe(outcome);
    if (outcome === 'whole') return;

    expect(await saveWhatCanBe(page, profile)).toHaveLength(sound.rows.sessions.length + 1);
    const tables = left.filter((file) => /^CURRENT$|\.(ldb|log)$/.test(file));
    expect(await readdir(await findStoreFolder(name, profile, 'ledger'))).toEqual(
      expect.arrayContaining(tables),
    );
    // Any other database would be gone as well: that is why the second copy is none.
    expect(await openAnother(page)).toBe('UnknownError');
  });

  it('whose second copy is gone as well is not touched, and the copy is made anew', async () => {
    const profile = await sound.spoil(async (spoilt) =>
      rm(await findStoreFolder(name, spoilt, 'copy'), { recursive: true }),
    );
    const { page } = await open(profile);

    expect(await outcomeOf(page, sound.rows)).toBe('whole');
    const days = new Set(sound.rows.sessions.map(({ day }) => day));
    expect(await pollUntil(async () => (await filesOfCopy(page)) === days.size + 1, 20_000)).toBe(true);
  });

  it('tells what came back until that was read', async () => {
    const profile = await sound.spoil(async (spoilt) =>
      rm(await findStoreFolder(name, spoilt, 'ledger'), { recursive: true }),
    );
    const { page } = await open(profile);

    expect(await page.text('.notice p')).toMatch(
      new RegExp(
        `^The ledger was damaged\\. ${sound.rows.sessions.length} sessions came back from its second copy, up to .*\\d`,
      ),
    );
    await page.click('.notice button');
    await page.waitFor("document.querySelector('.notice') === null");
    await page.reload();
    await page.waitFor("document.querySelector('main')");
    expect((await readLedger(page)).meta.map(({ key }) => key)).not.toContain('restored');
  });

  it('of a newer Assay is shown, not changed, and signals wait', async () => {
    const { page, browser } = await open(await sound.spoil(async () => undefined));
    await page.waitFor("document.querySelector('main')");
    await fillLedger(page, { meta: [{ key: 'schemaVersion', value: 99 }] });
    const popup = await browser.open(`${browser.extensionOrigin}/popup.html`);
    await popup.waitFor("document.querySelector('.waiting li')");

    expect(await popup.text('.notice')).toMatch(/written by a newer version of Assay.*Update Assay/);
    expect(
      await popup.evaluate(
        "return [...document.querySelectorAll('.verdict')].every((button) => button.matches(':disabled'));",
      ),
    ).toBe(true);
    await popup.press('1');
    const before = await readLedger(page);
    await page.evaluate(`
      const api = globalThis.browser ?? chrome;
      await api.storage.local.set({ ['o:' + crypto.randomUUID()]: { kind: 'of a newer Assay', at: Date.now() - 60_000 } });
      await api.runtime.sendMessage({ kind: 'drain' }).catch(() => undefined);`);
    await page.waitFor("(globalThis.browser ?? chrome).action.getBadgeText({}).then((text) => text === '!')");

    expect(await readOutboxKeys(page)).toHaveLength(1);
    expect(await readLedger(page)).toEqual(before);
  });

  it('that another page holds on to in an older version says so, and goes on by itself', async () => {
    const { page, browser } = await open(await sound.spoil(async () => undefined));
    await page.waitFor("document.querySelector('main')");
    const other = await browser.open(`${browser.extensionOrigin}/manifest.json`);
    await page.close();
    await other.evaluate(holdOldVersion);
    const settings = await browser.open(`${browser.extensionOrigin}/options.html`);

    await settings.waitFor(
      "document.querySelector('h1')?.textContent === 'Another page of Assay is in the way.'",
    );
    await other.close();
    await settings.waitFor("document.querySelector('main.settings')");
  });

  it('that cannot be written since the disk is full says so', async () => {
    const { page, browser } = await open(await sound.spoil(async () => undefined));
    const popup = await browser.open(`${browser.extensionOrigin}/popup.html`);
    await popup.waitFor("document.querySelector('.waiting li')");
    await popup.evaluate(`IDBObjectStore.prototype.put = () => {
      throw new DOMException('The disk is full', 'QuotaExceededError');
    };`);
    await popup.press('1');

    await popup.waitFor("document.querySelector('h1').textContent === 'The disk is full.'");
    expect((await readLedger(page)).sessions).toEqual(sound.rows.sessions);
  });
});

it.each(browserNames.filter((name) => name === 'firefox'))(
  '%s in permanent private browsing says that Assay cannot record there',
  async () => {
    const profile = await mkdtemp(join(tmpdir(), 'assay-private-'));
    await writeFile(join(profile, 'prefs.js'), 'user_pref("browser.privatebrowsing.autostart", true);\n');
    const browser = await startOn('firefox', profile);
    onTestFinished(async () => {
      await browser.close();
      await rm(profile, { recursive: true, force: true });
    });
    const page = await browser.open(`${browser.extensionOrigin}/options.html`);

    await page.waitFor("getComputedStyle(document.querySelector('.cannot-run')).visibility === 'visible'");
    expect(await page.text('.cannot-run')).toMatch(/^Assay cannot record here\./);
  },
);

/** Waits until the settings show the ledger whole, or what can be saved of it. */
async function outcomeOf(page: Page, rows: LedgerRows): Promise<Outcome> {
  const count = rows.sessions.length;
  const seen = await page.waitFor<string>(
    `[...document.querySelectorAll('p')].map((one) => one.textContent)
      .find((text) => text === '${count} sessions are kept.' || text.startsWith('The second copy holds ${count} sessions'))`,
  );
  if (seen.startsWith('The second copy')) return 'saved';

  const now = await readLedger(page);
  expect(byId(now.sessions)).toEqual(byId(rows.sessions));
  expect(now.tools).toEqual(rows.tools);
  return 'whole';
}

/** Saves the sessions of the second copy and gives the lines of the file. */
async function saveWhatCanBe(page: Page, profile: string): Promise<string[]> {
  await page.click('.recovery .primary');
  const file = join(profile, 'downloads', 'assay-sessions-not-anonymous.csv');
  const text = await pollUntil(() => readFile(file, 'utf8').catch(() => ''), 20_000);
  return text?.trim().split('\r\n') ?? [];
}

function openAnother(page: Page): Promise<string> {
  return page.evaluate(`return new Promise((resolve) => {
    const opening = indexedDB.open('another');
    opening.onsuccess = () => resolve('opened');
    opening.onerror = () => resolve(opening.error.name);
  });`);
}

const byId = (sessions: LedgerRows['sessions']) =>
  JSON.parse(JSON.stringify([...sessions].sort((one, other) => (one.id < other.id ? -1 : 1))));

function filesOfCopy(page: Page): Promise<number> {
  return page.evaluate(`
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('copy');
    let count = 0;
    for await (const name of folder.keys()) count += Number(name !== '');
    return count;`);
}

/** Replaces the ledger by one of version 1 and keeps a connection to it that gives way to nobody. */
const holdOldVersion = `
  await new Promise((resolve, reject) => {
    const removing = indexedDB.deleteDatabase('assay');
    removing.onsuccess = resolve;
    removing.onerror = () => reject(removing.error);
  });
  window.held = await new Promise((resolve, reject) => {
    const opening = indexedDB.open('assay', 10);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('signals', { keyPath: 'seq', autoIncrement: true });
      for (const [name, keyPath] of [['sessions', 'id'], ['tools', 'id'], ['meta', 'key'], ['exports', 'periodStart']])
        opening.result.createObjectStore(name, { keyPath });
    };
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });`;
