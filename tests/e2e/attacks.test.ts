import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../../scripts/browsers/page.ts';
import { pollUntil } from '../../scripts/browsers/poll-until.ts';
import { inContentScript } from '../../scripts/visit/in-content-script.ts';
import { readLedger } from '../../scripts/visit/ledger-in-browser.ts';
import { watchCustomSite } from '../../scripts/visit/watch-custom-site.ts';
import { areaUnderCurve, meansOf } from './area-under-curve.ts';
import { findCanary } from './find-canary.ts';
import { type Junk, sendJunk } from './send-junk.ts';
import { browserNames, built, startVisit, type Visit } from './start-visit.ts';

const api = '(globalThis.browser ?? chrome)';
/** Watched, and attacks. */
const hostile = 'http://hostile.intranet.test';
/** Watched, and well-behaved: what is sent here tells that everything before it was decided. */
const quiet = 'http://quiet.intranet.test';
/** Never watched. */
const outer = 'http://outer.intranet.test';

/** Sends one real prompt on a page whose composer has the focus already, and waits until it was sent. */
async function sendPrompt(page: Page, text = 'a prompt'): Promise<void> {
  const sentBefore = await sentOn(page);
  await page.focus('#composer');
  await page.type(text);
  await page.press('Enter');
  await page.waitFor(`Number(document.documentElement.dataset.sent ?? 0) > ${sentBefore}`);
}

const sentOn = (page: Page): Promise<number> =>
  page.evaluate('return Number(document.documentElement.dataset.sent ?? 0);');

/** Opens a page whose scripts run. */
async function openReady(visit: Visit, address: string): Promise<Page> {
  const page = await visit.browser.open(address);
  await page.waitFor('window.attacks !== undefined');
  return page;
}

/** Waits until a prompt on a quiet page is kept and nothing waits in the outbox any more. */
async function settle(own: Page, page: Page): Promise<void> {
  const sentAt = Date.now();
  await sendPrompt(page);
  const isKept = async () => (await readLedger(own)).signals.some(isPromptOn(quiet, sentAt));
  expect(await pollUntil(isKept, 20_000)).toBe(true);
  await own.waitFor(
    `${api}.runtime.sendMessage({ kind: 'drain' })
      .then(() => ${api}.storage.local.get(null))
      .then((all) => Object.keys(all).length === 0)`,
    20_000,
  );
}

const isPromptOn =
  (toolId: string, since = 0) =>
  (signal: { toolId: string; kind: string; at: number }): boolean =>
    signal.toolId === toolId && signal.kind === 'prompt' && signal.at >= since;

describe.each(browserNames)('Attacks in %s', (name) => {
  let visit: Visit;
  let own: Page;
  let calm: Page;

  beforeAll(async () => {
    visit = await startVisit(name);
    own = await visit.browser.open(visit.own('welcome'));
    await watchCustomSite(visit.browser, own, quiet);
    await watchCustomSite(visit.browser, own, hostile);
    calm = await openReady(visit, `${quiet}/`);
  });
  afterAll(() => visit?.clear());

  /** Everything that is kept of the attacking site, once all is decided. */
  async function keptOfHostile() {
    await settle(own, calm);
    return (await readLedger(own)).signals.filter(({ toolId }) => toolId === hostile);
  }

  /** What was kept of the attacking site since it was asked last. */
  let known = new Set<string>();
  async function newlyKept() {
    const kept = await keptOfHostile();
    const fresh = kept.filter(({ id }) => !known.has(id));
    known = new Set(kept.map(({ id }) => id));
    return fresh;
  }
  const prompts = (signals: readonly { kind: string }[]) => signals.filter(({ kind }) => kind === 'prompt');

  it('A1: a watched page cannot reach a file of Assay, in whatever way', async () => {
    const page = await openReady(visit, `${hostile}/`);
    const files = await filesOf(built[name]);
    const outcomes = await reachAll(page, visit.browser.extensionOrigin, files);
    const ofNobody = await reachAll(page, reversed(visit.browser.extensionOrigin), ['manifest.json']);
    await page.close();

    expect(files.length).toBeGreaterThan(20);
    expect(new Set(outcomes)).toEqual(new Set(ofNobody));
    expect(outcomes.join(' ')).not.toMatch(/read|load/);
  });

  it('A4: counts once and at the right time what is sent on a page that has broken all that is built in', async () => {
    const page = await visit.browser.open(`${hostile}/?mode=traps`);
    const startedAt = Date.now();
    await page.type('a prompt');
    await page.press('Enter');
    // The page's own world is broken, so it is looked at from another one.
    const did = await pollUntil(async () => {
      const root = await inContentScript<Record<string, string>>(
        own,
        hostile,
        'return { ...document.documentElement.dataset };',
      );
      return root.sent === '1' ? root : undefined;
    }, 20_000);

    const kept = await newlyKept();
    await page.close();
    expect(did).toEqual({ sent: '1' });
    expect(prompts(kept)).toHaveLength(1);
    for (const { at } of kept) {
      expect(at).toBeGreaterThanOrEqual(startedAt);
      expect(at).toBeLessThanOrEqual(Date.now());
    }
  });

  it.each([
    ['1,000 times at once', 'window.attacks.forge(1000);'],
    [
      '1,000 times, later',
      'await new Promise((done) => setTimeout(() => done(window.attacks.forge(1000)), 100));',
    ],
    ['as a page to which somebody sends', 'await window.attacks.pretend(20);'],
  ])('A5: keeps nothing of what a page made up, %s', async (_, forge) => {
    const page = await openReady(visit, `${hostile}/`);
    const startedAt = Date.now();
    await page.evaluate(forge);

    // What an earlier page held of attention may be told late.
    expect((await newlyKept()).filter(({ at }) => at >= startedAt)).toEqual([]);
    await page.close();
  });

  it('A6: counts once what is sent on a page that keeps every event to itself', async () => {
    const page = await openReady(visit, `${hostile}/?mode=stops`);
    await sendPrompt(page, 'by key');
    expect(prompts(await newlyKept())).toHaveLength(1);

    await page.focus('#composer');
    await page.type('by button');
    await page.click('#send');
    expect(prompts(await newlyKept())).toHaveLength(1);
    await page.close();
  });

  it('A7: keeps next to nothing of a flood, and counts what is really sent after it', async () => {
    const page = await openReady(visit, `${hostile}/`);
    await newlyKept();
    const [bytesBefore, startedAt] = [await bytesKept(own), Date.now()];

    // Of what lies behind another tab, a browser lets only little run.
    await page.bringToFront();
    const events = await page.evaluate<number>('return window.attacks.flood(2_000, 30_000);');
    const fresh = await newlyKept();
    const seconds = (Date.now() - startedAt) / 1_000;

    expect(events).toBeGreaterThanOrEqual(30_000);
    expect(prompts(fresh)).toEqual([]);
    expect(fresh.length).toBeLessThan(seconds);
    expect((await bytesKept(own)) - bytesBefore).toBeLessThan(100_000);

    await sendPrompt(page, 'after the flood');
    expect(prompts(await newlyKept())).toHaveLength(1);
    await page.close();
  });

  it('A8: carries out nothing but pokes, whatever a page script that was taken over sends', async () => {
    const page = await openReady(visit, `${hostile}/`);
    const toolsBefore = (await readLedger(own)).tools;
    const scriptsBefore = await registeredScripts(own);

    const { sent, answered } = await inContentScript<Junk>(own, hostile, `return (${sendJunk})(1, 10_000);`);
    const requests = await inContentScript<unknown[]>(
      own,
      hostile,
      `const tools = [{ id: '${quiet}', name: 'Another', origins: ['${quiet}'] }];
      const stranger = [{ id: '${outer}', name: 'A stranger', origins: ['${outer}'] }];
      const requests = [
        { kind: 'drain' },
        ...['asking', 'declined', 'watch', 'stop'].flatMap((kind) => [{ kind, tools }, { kind, tools: stranger }]),
      ];
      const answers = [];
      for (const request of requests) answers.push((await api.runtime.sendMessage(request)) ?? 'no answer');
      return answers;`,
    );

    expect(sent).toBeGreaterThanOrEqual(10_000);
    expect(answered.filter((kind) => kind !== 'poke')).toEqual([]);
    expect(new Set(requests)).toEqual(new Set(['no answer']));
    expect((await readLedger(own)).tools).toEqual(toolsBefore);
    expect(await registeredScripts(own)).toEqual(scriptsBefore);
    // What an earlier page held of attention may be told late.
    expect((await newlyKept()).filter(({ kind }) => kind !== 'attention')).toEqual([]);
    expect(
      (await visit.browser.consoleText()).split('\n').filter((line) => /Uncaught|\[Assay\]/.test(line)),
    ).toEqual([]);
    await page.close();
  });

  it('A8: records nothing malformed that a page script that was taken over leaves in the outbox', async () => {
    const page = await openReady(visit, `${hostile}/`);
    const startedAt = Date.now();
    const left = await inContentScript<number>(own, hostile, leaveMalformed, hostile);
    const fresh = await newlyKept();

    expect(left).toBeGreaterThan(20);
    // What an earlier page held of attention may be told late.
    expect(fresh.filter(({ kind, at }) => kind !== 'attention' || at >= startedAt)).toEqual([]);

    // What is well-formed is recorded, so the way is open.
    await inContentScript(own, hostile, leaveOne, newId(1), 1, 1);
    expect(await newlyKept()).toHaveLength(1);
    await page.close();
  });

  it('A13: records once what is left and poked a hundred times', async () => {
    const page = await openReady(visit, `${hostile}/`);
    await inContentScript(own, hostile, leaveOne, newId(2), 100, 1);
    await inContentScript(own, hostile, leaveOne, newId(2), 1, 100);

    expect((await newlyKept()).map(({ id }) => id)).toEqual([newId(2)]);
    await page.close();
  });

  it('A22: ignores a watched site inside of another one', async () => {
    const page = await openReady(visit, `${outer}/`);
    await page.evaluate(
      `document.body.replaceChildren();
      window.addEventListener('message', ({ data }) => { if (data === 'sent') window.sentInside = true; });
      const frame = document.createElement('iframe');
      frame.style.cssText = 'inline-size: 600px; block-size: 300px';
      frame.src = arguments[0];
      document.body.append(frame);
      await new Promise((resolve) => frame.addEventListener('load', resolve));`,
      `${hostile}/`,
    );
    await page.click('iframe');
    await page.type('a prompt');
    await page.press('Enter');
    await page.waitFor('window.sentInside');

    expect(await newlyKept()).toEqual([]);
    await page.close();
  });

  it('A23: stops at once in the open page when the leave is gone, and counts there again once it is back', async () => {
    const page = await openReady(visit, `${hostile}/`);
    await sendPrompt(page);
    expect(prompts(await newlyKept())).toHaveLength(1);

    if (name === 'firefox') await withdrawLeave(own, hostile);
    else await stopInSettings(visit, hostile);
    await sendPrompt(page, 'after the leave is gone');
    expect(await newlyKept()).toEqual([]);

    await watchAgain(visit, own, hostile);
    await sendPrompt(page, 'after it is back');
    expect(prompts(await newlyKept())).toHaveLength(1);
    await page.close();
  });

  it('A6: never counts wrong on a page that kept everything to itself before it was watched', async () => {
    await stopInSettings(visit, hostile);
    const page = await openReady(visit, `${hostile}/?mode=stops`);
    await watchAgain(visit, own, hostile);
    await sendPrompt(page);

    expect(prompts(await newlyKept()).length).toBeLessThanOrEqual(1);
    await page.close();
  });

  it('A20: keeps nothing of texts, titles, addresses and file names, but what the browser keeps of every page', async () => {
    const canaries = { [outer]: 'kuckuckP5Rt61', [hostile]: 'wiedehopfK8Lm24' };
    const folder = await mkdtemp(join(tmpdir(), 'assay-files-'));
    for (const [site, canary] of Object.entries(canaries)) await leaveCanary(visit, { site, canary, folder });
    await keptOfHostile();

    const ledger = JSON.stringify(await readLedger(own));
    const review = await visit.browser.open(visit.own('review'));
    const ownCopy = await shownFile(review, '.unsafe');
    const toHandOn = await shownFile(review, '.safe');
    const console = await visit.browser.consoleText();
    await visit.end();
    await rm(folder, { recursive: true });

    const canary = canaries[hostile] ?? '';
    expect(ownCopy).toContain('hostile.intranet.test');
    for (const text of [ledger, ownCopy, toHandOn, console]) expect(text).not.toContain(canary);
    // A browser remembers what pages are called and where they are; of a page that nobody watches, just as much.
    const [unwatched, watched] = await Promise.all(
      Object.values(canaries).map((one) => placesOf(one, visit.profile)),
    );
    expect(unwatched).not.toEqual([]);
    expect(watched?.filter((place) => !unwatched?.includes(place))).toEqual([]);
    expect(watched?.filter((place) => /extension/i.test(place))).toEqual([]);
  });
});

describe.each(browserNames)('A private window of %s', (name) => {
  let visit: Visit;

  beforeAll(async () => {
    visit = await startVisit(name);
  });
  afterAll(() => visit?.clear());

  it('A21: is not watched, even when the browser is told to allow it', async () => {
    await (name === 'chromium' ? allowPrivateInChromium(visit) : allowPrivateInFirefox(visit));
    const own = await visit.browser.open(visit.own('welcome'));
    await watchCustomSite(visit.browser, own, quiet);
    await watchCustomSite(visit.browser, own, hostile);
    const calm = await openReady(visit, `${quiet}/`);

    const hidden = await openPrivately(visit, own, `${hostile}/`);
    await hidden.waitFor('window.attacks !== undefined');
    await sendPrompt(hidden);
    await settle(own, calm);

    const { signals } = await readLedger(own);
    expect(signals.filter(isPromptOn(quiet))).toHaveLength(1);
    expect(signals.filter(({ toolId }) => toolId === hostile)).toEqual([]);
  });
});

describe.each(browserNames)('The time that a refusal takes in %s', (name) => {
  if (name === 'chromium')
    it('A2: does not tell that Assay is there', async () => {
      const { single, inTens } = await timeRefusals(name, built[name]);

      expect(single).toBeLessThanOrEqual(0.6);
      expect(inTens).toBeLessThanOrEqual(0.6 + noiseInTens);
    });

  // Firefox itself takes another time for an address that somebody has, but nobody can know which to ask for.
  if (name === 'firefox')
    it('A2: cannot be measured, since Assay has another address in every profile', async () => {
      const visits = await Promise.all([startVisit(name), startVisit(name)]);
      const hosts = visits.map(({ browser }) => new URL(browser.extensionOrigin).host);
      await Promise.all(visits.map((visit) => visit.clear()));

      expect(new Set(hosts).size).toBe(2);
      for (const host of hosts)
        expect(host).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    });

  it('A1, A2: would tell, if a file of it could be reached', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'assay-reachable-'));
    await cp(built[name], folder, { recursive: true });
    const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    manifest.web_accessible_resources = [{ resources: ['*'], matches: ['<all_urls>'] }];
    await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));

    const { single, inTens, reached } = await timeRefusals(name, folder);
    await rm(folder, { recursive: true });

    expect(reached).toMatch(/read/);
    expect(single).toBeGreaterThan(0.6);
    expect(inTens).toBeGreaterThan(0.6 + noiseInTens);
  });
});

/**
 * Five runs give 200 means of ten each. Where there is no difference at all, the area of two times 200 values has a
 * standard deviation of 0.029: a bound of 0.60 alone would be crossed once in a thousand runs, this one never.
 */
const noiseInTens = 0.03;

/** Asks for a file of the extension and for one of nobody, 400 times by turns, five times over. */
async function timeRefusals(
  name: (typeof browserNames)[number],
  extension: string,
): Promise<{ single: number; inTens: number; reached: string }> {
  const visit = await startVisit(name, extension);
  try {
    const page = await openReady(visit, `${quiet}/`);
    const origin = visit.browser.extensionOrigin;
    const addresses = [origin, reversed(origin)].map((one) => `${one}/icon/16.png`);
    const [ours, theirs]: [number[], number[]] = [[], []];
    for (let run = 0; run < 5; run += 1) {
      const [one, other] = await page.evaluate<[number[], number[]]>(
        'return window.attacks.probe(...arguments, 400);',
        ...addresses,
      );
      ours.push(...one);
      theirs.push(...other);
    }
    return {
      single: areaUnderCurve(ours, theirs),
      inTens: areaUnderCurve(meansOf(ours, 10), meansOf(theirs, 10)),
      reached: (await reachAll(page, origin, ['icon/16.png'])).join(' '),
    };
  } finally {
    await visit.clear();
  }
}

/** The origin of an extension that nobody has, of the same shape. */
function reversed(origin: string): string {
  const [scheme = '', id = ''] = origin.split('://');
  const digits = [...id.replaceAll('-', '')].reverse();
  return `${scheme}://${id.replaceAll(/[^-]/g, () => digits.shift() ?? '')}`;
}

async function filesOf(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

/** What comes of every way to get at some files. */
async function reachAll(page: Page, origin: string, files: readonly string[]): Promise<string[]> {
  const addresses = files.map((file) => `${origin}/${file.replaceAll('\\', '/')}`);
  return page.evaluate<string[]>('return Promise.all(arguments[0].map(window.attacks.reach));', addresses);
}

/** How much lies in the ledger and in the outbox. */
async function bytesKept(own: Page): Promise<number> {
  const outbox = await own.evaluate<object>(`return ${api}.storage.local.get(null);`);
  return JSON.stringify([await readLedger(own), outbox]).length;
}

const registered = `${api}.scripting.getRegisteredContentScripts()`;
const registeredScripts = (own: Page): Promise<unknown[]> => own.evaluate(`return ${registered};`);

const newId = (digit: number): string => `0b0e7c52-9d0c-4d6c-8a51-6a4f2b9c3d1${digit}`;

/** Leaves one signal so many times over, and pokes each time so often, all at once. */
const leaveOne = `
  const [id, times, pokes] = arguments;
  const item = { kind: 'prompt', at: Date.now(), origin: location.origin };
  for (let count = 0; count < times; count += 1) {
    await api.storage.local.set({ ['o:' + id]: item });
    await Promise.all(Array.from({ length: pokes }, () => api.runtime.sendMessage({ kind: 'poke', signalId: id })));
  }`;

/** Leaves what is no signal in the outbox, and what is one under what is no id; pokes for each. */
const leaveMalformed = `
  const whole = { kind: 'prompt', at: Date.now(), origin: arguments[0] };
  const { kind, at, origin } = whole;
  const deep = Array.from({ length: 500 }).reduce((inner) => ({ kind: inner }), 'prompt');
  const items = [
    1, 'prompt', true, [], [whole], {}, deep, { kind }, { kind, at }, { at, origin }, { kind, origin },
    { ...whole, kind: 'nonsense' }, { ...whole, kind: ['prompt'] }, { ...whole, kind: '__proto__' }, { ...whole, kind: {} },
    { ...whole, at: 'now' }, { ...whole, at: String(at) }, { ...whole, at: -1 }, { ...whole, at: 0 }, { ...whole, at: 1.5 },
    { ...whole, at: 2 ** 53 }, { ...whole, at: -(2 ** 53) }, { ...whole, at: Number.MAX_VALUE }, { ...whole, at: [at] },
    { ...whole, origin: 1 }, { ...whole, origin: 'a'.repeat(256) }, { ...whole, origin: [origin] },
    { ...whole, text: 'what was written' }, { ...whole, toolId: origin }, { ...whole, id: 'another' },
    { ...whole, long: 'a'.repeat(1_000_000) }, JSON.parse('{"__proto__":{"kind":"prompt","at":' + at + '},"origin":"x"}'),
  ];
  const idOf = (index) => '1b0e7c52-9d0c-4d6c-8a51-' + String(index).padStart(12, '0');
  const strays = ['', 'x', '__proto__', idOf(0).toUpperCase(), idOf(0) + '0', ' ' + idOf(0), idOf(0).replaceAll('-', '')];
  const left = Object.fromEntries([
    ...items.map((item, index) => ['o:' + idOf(index), item]),
    ...strays.map((stray) => ['o:' + stray, whole]),
  ]);
  await api.storage.local.set(left);
  for (const key of Object.keys(left)) await api.runtime.sendMessage({ kind: 'poke', signalId: key.slice(2) });
  return Object.keys(left).length;`;

/** Withdraws the leave to watch a site, as it is done in the browser's own settings. */
async function withdrawLeave(own: Page, origin: string): Promise<void> {
  await own.evaluate(`await ${api}.permissions.remove({ origins: [arguments[0] + '/*'] });`, origin);
}

/** Has a site watched, and waits until everything that follows from it is done, in open pages too. */
async function watchAgain(visit: Visit, own: Page, origin: string): Promise<void> {
  await own.waitFor(`${registered}.then((all) => all.every(({ id }) => id !== ${JSON.stringify(origin)}))`);
  // The answer to the last time would still stand there.
  await own.reload();
  await watchCustomSite(visit.browser, own, origin);
  await own.waitFor(`${registered}.then((all) => all.some(({ id }) => id === ${JSON.stringify(origin)}))`);
  await own.waitFor(
    'navigator.locks.query().then(({ held, pending }) => held.length + pending.length === 0)',
  );
}

async function stopInSettings(visit: Visit, origin: string): Promise<void> {
  const { host } = new URL(origin);
  const settings = await visit.browser.open(visit.own('options'));
  await settings.click('.watched-tools button', { text: `Stop watching ${host}` });
  await settings.waitFor(`!document.querySelector('.watched-tools')?.textContent.includes('${host}')`);
  await settings.close();
}

/** Puts a canary everywhere on a page, and sends it. */
async function leaveCanary(
  visit: Visit,
  { site, canary, folder }: { site: string; canary: string; folder: string },
): Promise<void> {
  const file = join(folder, `${canary}.txt`);
  await writeFile(file, 'nothing');
  const page = await openReady(visit, `${site}/c/${canary}?q=${canary}#${canary}`);
  await page.evaluate('document.title = arguments[0];', canary);
  await page.chooseFile('#file', file);
  await sendPrompt(page, canary);
  await page.close();
}

/** Shows one of the files that can be saved. */
async function shownFile(review: Page, card: string): Promise<string> {
  await review.click(`${card} > button`);
  return review.waitFor<string>(`document.querySelector('${card} textarea')?.value`);
}

/**
 * Where in a profile a canary turns up. Files of a cache have names of their own, so there it is the folder. Firefox's
 * memory of closed tabs is compressed, so that in one page's part a text can stand whole and in another's not.
 */
async function placesOf(canary: string, profile: string): Promise<string[]> {
  const found = await findCanary(canary, [profile]);
  const files = found.filter((file) => !/sessionstore/.test(file));
  const places = files.map((file) => relative(profile, /cache/i.test(dirname(file)) ? dirname(file) : file));
  return [...new Set(places)].sort();
}

async function allowPrivateInChromium(visit: Visit): Promise<void> {
  const extensions = await visit.browser.open('chrome://extensions');
  await extensions.evaluate(
    `const [extensionId] = arguments;
    await chrome.developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true });`,
    new URL(visit.browser.extensionOrigin).host,
  );
}

/** One of Firefox's own pages may do what Firefox may. */
async function allowPrivateInFirefox(visit: Visit): Promise<void> {
  const addons = await visit.browser.open('about:addons');
  await addons.evaluate(
    `const load = (name) => ChromeUtils.importESModule('resource://gre/modules/' + name + '.sys.mjs');
    const policy = WebExtensionPolicy.getByHostname(arguments[0]);
    await load('ExtensionPermissions').ExtensionPermissions.add(policy.id, {
      permissions: ['internal:privateBrowsingAllowed'],
      origins: [],
    });
    await (await load('AddonManager').AddonManager.getAddonByID(policy.id)).reload();`,
    new URL(visit.browser.extensionOrigin).host,
  );
}

/** Opens an address in a new private window. */
async function openPrivately(visit: Visit, own: Page, address: string): Promise<Page> {
  const find = async (url: string) => {
    for (const page of await visit.browser.pages()) if ((await page.url()) === url) return page;
    return undefined;
  };
  if (visit.browser.name === 'chromium')
    await own.evaluate('await chrome.windows.create({ incognito: true, url: arguments[0] });', address);
  else {
    const addons = await visit.browser.open('about:addons');
    await addons.evaluate(
      "Services.wm.getMostRecentWindow('navigator:browser').OpenBrowserWindow({ private: true });",
    );
    const blank = await pollUntil(() => find('about:privatebrowsing'), 20_000);
    await blank?.goto(address);
  }
  const page = await pollUntil(() => find(address), 20_000);
  if (page === undefined) throw new Error('No private window opened.');
  return page;
}
