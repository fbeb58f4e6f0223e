import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mostAnHour, mostUnproved } from '../../lib/core/health/flow.ts';
import { catalogue } from '../../lib/core/tool/catalogue.ts';
import type { Page } from '../../scripts/browsers/page.ts';
import { pollUntil } from '../../scripts/browsers/poll-until.ts';
import { inContentScript } from '../../scripts/visit/in-content-script.ts';
import { fillLedger, promptsIn, readLedger } from '../../scripts/visit/ledger-in-browser.ts';
import { waitForEmptyOutbox } from '../../scripts/visit/outbox-in-browser.ts';
import { browserNames, built, startVisit, type Visit } from './start-visit.ts';

const api = '(globalThis.browser ?? chrome)';
const names = [
  ...['ChatGPT', 'Claude', 'Gemini', 'Microsoft Copilot', 'Perplexity'],
  ...['DeepSeek', 'Grok', 'Mistral Le Chat', 'Poe', 'Pi'],
];
const tools = names.map((name) => {
  const tool = catalogue.find((known) => known.name === name);
  if (tool === undefined) throw new Error(`No tool is called ${name}.`);
  return { id: tool.id, name, origin: tool.origins[0] ?? '' };
});
const served = Object.fromEntries(tools.map(({ origin }) => [new URL(origin).host, 'hostile']));
const tabsPerTool = 5;
const signalsPerTab = 4;

const [flooding, calm] = [tools[0], tools[1]] as [(typeof tools)[number], (typeof tools)[number]];
/** More than are let in; Firefox writes each by itself. docs/reliability.md has the figures of 100,000. */
const floodOf = { chromium: 20_000, firefox: 5_000 };
const patienceMs = 120_000;

describe.each(browserNames)('Many at once in %s', (name) => {
  let visit: Visit;
  let own: Page;

  beforeAll(async () => {
    visit = await startVisit(name, built[name], served);
    own = await visit.browser.open(visit.own('options'));
    for (const tool of tools) await own.click('.ticks label', { text: tool.name });
    await own.click('.tool-chooser > button.primary');
    if (name === 'firefox') await visit.browser.answerPermissionPrompt('allow');
    await own.waitFor(`document.querySelectorAll('.watched-tools li').length === ${tools.length}`);
  });
  afterAll(() => visit?.clear());

  const keptOf = async (toolId: string) =>
    promptsIn(await readLedger(own)).filter((signal) => signal.toolId === toolId);
  const flowOf = async (toolId: string) =>
    (await readLedger(own)).health.find((health) => health.toolId === toolId)?.flow;

  it('keeps once, for the right tool, what 50 tabs on 10 tools send in one moment', async () => {
    const ids = await own.evaluate<Record<string, string[]>>(
      sendFromTabs,
      tools.map(({ origin }) => origin),
      tabsPerTool,
      signalsPerTab,
    );
    const perTool = tabsPerTool * signalsPerTab;
    const isThere = async () => promptsIn(await readLedger(own)).length >= tools.length * perTool;
    expect(await pollUntil(isThere, patienceMs)).toBe(true);
    await waitForEmptyOutbox(own);

    const rows = await readLedger(own);
    for (const { id, origin } of tools) {
      const kept = promptsIn(rows).filter(({ toolId }) => toolId === id);
      expect(kept.map((signal) => signal.id).sort()).toEqual(ids[origin]?.toSorted());
      expect(rows.sessions.filter(({ toolId }) => toolId === id)).toMatchObject([{ prompts: perTool }]);
    }
    expect(rows.signals).toHaveLength(tools.length * perTool);
  });

  it('keeps what another site sends while one fills the outbox, and bounds what that one is kept of', async () => {
    const before = (await keptOf(flooding.id)).length;
    const quiet = await visit.browser.open(`${calm.origin}/`);
    await visit.browser.open(`${flooding.origin}/`);
    const filling = inContentScript(own, flooding.origin, fillOutbox, floodOf[name]);
    const keptBefore = (await keptOf(calm.id)).length;
    await quiet.focus('#composer');
    await quiet.type('a prompt in the flood');
    await quiet.press('Enter');
    await filling;

    const isKept = async () => (await keptOf(calm.id)).length === keptBefore + 1;
    expect(await pollUntil(isKept, patienceMs)).toBe(true);
    const isOver = async () => {
      await own.evaluate(`await ${api}.runtime.sendMessage({ kind: 'drain' }).catch(() => undefined);`);
      return (await own.evaluate(`return Object.keys(await ${api}.storage.local.get(null)).length;`)) === 0;
    };
    expect(await pollUntil(isOver, patienceMs)).toBe(true);

    expect((await keptOf(calm.id)).length).toBe(keptBefore + 1);
    const kept = (await keptOf(flooding.id)).length - before;
    expect(kept).toBeLessThanOrEqual(mostUnproved);
    expect((await flowOf(flooding.id))?.dropped).toBe(floodOf[name] - kept);
    expect((await flowOf(calm.id))?.dropped).toBe(0);
  });

  it('bounds what is kept of a site that goes on and pokes for each, and keeps what another sends', async () => {
    // As if it had gone on for most of the hour: a little is still let in.
    const room = 100;
    const health = (await readLedger(own)).health.find(({ toolId }) => toolId === flooding.id);
    if (health?.flow === undefined) throw new Error('Nothing is known of the flood.');
    await fillLedger(own, {
      health: [{ ...health, flow: { ...health.flow, taken: mostAnHour - room } }],
    });
    const quiet = await visit.browser.open(`${calm.origin}/`);
    const [keptBefore, ofFlood] = [(await keptOf(calm.id)).length, (await keptOf(flooding.id)).length];
    const poking = inContentScript(own, flooding.origin, leaveAndPoke, 3 * room);
    await quiet.focus('#composer');
    await quiet.type('another prompt in the flood');
    await quiet.press('Enter');
    await poking;
    const isKept = async () => (await keptOf(calm.id)).length === keptBefore + 1;

    expect(await pollUntil(isKept, patienceMs)).toBe(true);
    await waitForEmptyOutbox(own);
    const kept = (await keptOf(flooding.id)).length - ofFlood;
    expect(kept).toBeGreaterThan(0);
    expect(kept).toBeLessThanOrEqual(room);
  });

  it('tells the user of it in the settings and in the popup, where one press stops it', async () => {
    const dropped = (await flowOf(flooding.id))?.dropped ?? 0;
    const sentence = `More came in the name of ChatGPT than a person can send, so about ${dropped.toLocaleString('en-GB')} signals were dropped.`;
    await own.bringToFront();
    await own.waitFor(
      `document.querySelector('.watched-tools .flood')?.textContent.includes(${JSON.stringify(sentence)})`,
    );
    expect(await own.evaluate("return document.querySelectorAll('.flood').length;")).toBe(1);

    const popup = await visit.browser.open(visit.own('popup'));
    await popup.waitFor("document.querySelectorAll('.flood').length === 1");
    expect(await popup.text('.flood')).toContain(sentence);
    await popup.click('.flood button', { text: 'Stop watching' });
    await popup.waitFor("document.querySelector('.flood') === null");
    await own.waitFor(`document.querySelectorAll('.watched-tools li').length === ${tools.length - 1}`);
  });
});

/** Opens tabs on each origin; in all of them leaves and pokes for some signals at one moment. Gives their ids. */
const sendFromTabs = `
  const [origins, tabsEach, signalsEach] = arguments;
  const api = ${api};
  const open = origins.flatMap((origin) => Array.from({ length: tabsEach }, () => origin));
  const ids = await Promise.all(open.map((origin) => api.tabs.create({ url: origin + '/', active: false })))
    .then((tabs) => tabs.map(({ id }) => id));
  for (const id of ids) while ((await api.tabs.get(id)).status !== 'complete') await new Promise((go) => setTimeout(go, 50));
  const startAt = Date.now() + 2_000;
  const sent = await Promise.all(ids.map(async (tabId) => {
    const [{ result }] = await api.scripting.executeScript({
      target: { tabId },
      args: [startAt, signalsEach],
      func: async function (startAt, count) {
        const api = globalThis.browser ?? chrome;
        await new Promise((go) => setTimeout(go, startAt - Date.now()));
        const ids = Array.from({ length: count }, () => crypto.getRandomValues(new Uint32Array(4)).join('-'));
        await Promise.all(ids.map(async (id) => {
          await api.storage.local.set({ ['o:' + id]: { kind: 'prompt', at: Date.now(), origin: location.origin } });
          await api.runtime.sendMessage({ kind: 'poke', signalId: id });
        }));
        return { origin: location.origin, ids };
      },
    });
    return result;
  }));
  await Promise.all(ids.map((id) => api.tabs.remove(id)));
  return Object.fromEntries(origins.map((origin) => [
    origin,
    sent.filter((one) => one.origin === origin).flatMap((one) => one.ids),
  ]));`;

/** Leaves so many signals that nobody pokes for. */
const fillOutbox = `
  const [count] = arguments;
  for (let from = 0; from < count; from += 1_000) {
    const some = Array.from({ length: Math.min(1_000, count - from) }, (_, nth) => [
      'o:' + [7, 7, 7, from + nth].join('-'),
      { kind: 'prompt', at: Date.now() - 60_000, origin: location.origin },
    ]);
    await api.storage.local.set(Object.fromEntries(some));
  }`;

/** Leaves so many signals and pokes for each, as fast as it goes. */
const leaveAndPoke = `
  const [count] = arguments;
  await Promise.all(Array.from({ length: count }, async (_, nth) => {
    const id = [8, 8, 8, nth].join('-');
    await api.storage.local.set({ ['o:' + id]: { kind: 'prompt', at: Date.now(), origin: location.origin } });
    await api.runtime.sendMessage({ kind: 'poke', signalId: id });
  }));`;
