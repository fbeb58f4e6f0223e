import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../../scripts/browsers/page.ts';
import { pollUntil } from '../../scripts/browsers/poll-until.ts';
import { inContentScript } from '../../scripts/visit/in-content-script.ts';
import { promptsIn, readLedger, waitForPrompts } from '../../scripts/visit/ledger-in-browser.ts';
import { waitForEmptyOutbox } from '../../scripts/visit/outbox-in-browser.ts';
import { sendPrompts } from '../../scripts/visit/send-prompts.ts';
import { watchCustomSite } from '../../scripts/visit/watch-custom-site.ts';
import { frontEnds } from '../front-ends/front-ends.ts';
import { type Installed, startInstalled } from './start-installed.ts';
import { browserNames } from './start-visit.ts';

const api = '(globalThis.browser ?? chrome)';
const site = 'http://deep-chat.intranet.test';
const frontEnd = frontEnds.find(({ name }) => name === 'deep-chat') as (typeof frontEnds)[number];
const patienceMs = 60_000;

describe.each(browserNames)('Assay in %s', (name) => {
  let installed: Installed;
  let own: Page;
  let chat: Page;
  /** Epoch milliseconds: from when on the old one was being replaced, and when the new one watched the open page. */
  let [replacedFrom, watchedAgainAt] = [0, 0];

  beforeAll(async () => {
    installed = await startInstalled(name);
    own = await openOwn('welcome');
    await watchCustomSite(installed.browser, own, site);
    chat = await installed.browser.open(`${site}/`);
  });
  afterAll(() => installed?.clear());

  const openOwn = (page: string): Promise<Page> =>
    installed.browser.open(`${installed.browser.extensionOrigin}/${page}.html`);
  const send = (count: number): Promise<void> =>
    sendPrompts(chat, {
      frontEnd,
      prompts: Array.from({ length: count }, (_, nth) => `prompt ${nth}`),
      methodOf: () => 'key',
    });
  /** Sends a prompt without waiting for what comes of it. */
  const press = async (): Promise<void> => {
    await chat.focus(frontEnd.composer);
    await chat.type('at an awkward moment');
    await chat.press('Enter');
  };

  /** Waits until the page has answered; what it did not take while it was answering is wiped. */
  const comeToRest = async (): Promise<void> => {
    await chat.waitFor(`${frontEnd.answered} >= 3`);
    await chat.focus(frontEnd.composer);
    for (const chord of ['Control+a', 'Delete']) await chat.press(chord);
  };

  it('goes on after an update with the same session, in the tab that was open, and loses and doubles nothing', async () => {
    await send(2);
    const [before] = (await waitForPrompts(own, 2)).sessions;
    const apply = await installed.browser.stageUpdate(installed.newer);

    await press();
    await own.waitFor(waitsInOutbox('prompt'));
    replacedFrom = Date.now();
    const applied = apply();
    await press();
    await applied;
    own = await openOwn('options');
    await expectWatched(own);
    await comeToRest();
    watchedAgainAt = Date.now();
    await send(2);

    // What the old script had begun to doubt, nobody can confirm any more: it is taken after 75 seconds.
    const areKept = async () => {
      await own.evaluate(`await ${api}.runtime.sendMessage({ kind: 'drain' }).catch(() => undefined);`);
      return promptsIn(await readLedger(own)).length >= 5;
    };
    expect(await pollUntil(areKept, 100_000)).toBe(true);
    await waitForEmptyOutbox(own);
    const rows = await readLedger(own);
    const prompts = promptsIn(rows);
    const meanwhile = prompts.filter(({ at }) => at >= replacedFrom && at <= watchedAgainAt);
    expect(await own.evaluate(`return ${api}.runtime.getManifest().version;`)).toBe('1.1.0');
    expect(new Set(prompts.map(({ id }) => id)).size).toBe(prompts.length);
    expect(prompts.length - meanwhile.length).toBe(5);
    // While there is no Assay in the browser, nobody can note a prompt; nor may anybody count it twice.
    expect(meanwhile.length).toBeLessThanOrEqual(1);
    expect(rows.sessions).toMatchObject([{ id: before?.id, prompts: prompts.length }]);
  });

  it('leaves an orphan in the open page that says nothing', async () => {
    const lines = (await installed.browser.consoleText()).split('\n');

    expect(lines.filter((line) => /Uncaught|invalidated|\[Assay\]|extension:/i.test(line))).toEqual([]);
  });

  it('has everything again after a restart, and takes what nobody poked for before it', async () => {
    const before = promptsIn(await readLedger(own)).length;
    const badge = await own.evaluate<string>(`return ${api}.action.getBadgeText({});`);
    await inContentScript(
      own,
      site,
      `await api.storage.local.set({
        'o:1-2-3-4': { kind: 'prompt', at: Date.now(), origin: location.origin },
      });`,
    );
    await installed.restart(installed.newer);

    own = await openOwn('options');
    chat = await installed.browser.open(`${site}/`);
    await expectWatched(own);
    const isKept = async () => promptsIn(await readLedger(own)).some(({ id }) => id === '1-2-3-4');
    expect(await pollUntil(isKept, patienceMs)).toBe(true);
    expect(badge).toBe('1');
    expect(await own.evaluate(`return ${api}.action.getBadgeText({});`)).toBe(badge);
    await send(1);
    const rows = await waitForPrompts(own, before + 2);
    expect(promptsIn(rows)).toHaveLength(before + 2);
    expect(rows.sessions).toMatchObject([{ prompts: before + 2 }]);
  });
});

/** Resolves once Assay has everything that it needs to watch, and watches the page that is open. */
async function expectWatched(own: Page): Promise<void> {
  await own.waitFor(
    `Promise.all([${api}.scripting.getRegisteredContentScripts(), ${api}.alarms.get('keep house')])
      .then(([scripts, alarm]) => scripts.length === 1 && alarm?.periodInMinutes === 15)`,
    patienceMs,
  );
  const isWatching = () =>
    inContentScript<boolean>(own, site, 'return globalThis.assayWatch?.signal.aborted === false;');
  expect(await pollUntil(isWatching, patienceMs)).toBe(true);
}

const waitsInOutbox = (kind: string): string =>
  `${api}.storage.local.get(null).then((all) => Object.values(all).some((item) => item.kind === '${kind}'))`;
