import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../../scripts/browsers/page.ts';
import { promptsIn, waitForPrompts } from '../../scripts/visit/ledger-in-browser.ts';
import { watchCustomSite } from '../../scripts/visit/watch-custom-site.ts';
import { browserNames, built, startVisit, type Visit } from './start-visit.ts';

const address = 'http://unseen.intranet.test/';

/** Marks that something could leave in a page, each as what it would do there. */
const marks: readonly (readonly [mark: string, leave: string])[] = [
  ['an attribute', "document.documentElement.dataset.mark = '';"],
  ['a node', "document.body.append(document.createElement('template'));"],
  [
    'a node that is gone again',
    "const node = document.createElement('i'); document.body.append(node); node.remove();",
  ],
  ['a shadow root', "document.getElementById('answers').attachShadow({ mode: 'open' });"],
  ['a property of an element', 'document.body.mark = 1;'],
  ['a global', 'window.mark = 1;'],
  [
    'a hidden global',
    "Object.defineProperty(window, Symbol('mark'), { value: 1, enumerable: false, configurable: true });",
  ],
  [
    'a function in the place of a built-in one',
    'const { matches } = Element.prototype; Element.prototype.matches = function () { return matches.apply(this, arguments); };',
  ],
  [
    'a built-in function in the place of another',
    'Element.prototype.matches = Element.prototype.webkitMatchesSelector;',
  ],
  [
    'another getter',
    "Object.defineProperty(Navigator.prototype, 'userAgent', { get: () => '', configurable: true, enumerable: true });",
  ],
  [
    'an adopted style sheet',
    'const sheet = new CSSStyleSheet(); sheet.replaceSync("b { color: red; }"); document.adoptedStyleSheets.push(sheet);',
  ],
  ['a style', "document.body.style.setProperty('--mark', '1');"],
  [
    'a message',
    "window.postMessage('mark', '*'); await new Promise((resolve) => window.addEventListener('message', resolve));",
  ],
  ['an event of its own', "document.dispatchEvent(new CustomEvent('mark'));"],
  ['a known event', "document.body.dispatchEvent(new Event('toggle', { bubbles: true }));"],
  [
    'a call from elsewhere',
    "document.getElementById('composer').dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));",
  ],
  ['something loaded', "await fetch('/mark.js').catch(() => undefined);"],
  ['a measurement', "performance.mark('mark');"],
  ['something kept', "localStorage.setItem('mark', '1');"],
  ['a cookie', "document.cookie = 'mark=1';"],
  ['a database', "await new Promise((resolve) => { indexedDB.open('mark').onsuccess = resolve; });"],
  ['a name', "window.name = 'mark';"],
  ['a title', "document.title = 'mark';"],
  ['a selection', "getSelection().selectAllChildren(document.querySelector('h1'));"],
  ['a frame', "document.body.append(document.createElement('iframe'));"],
];

describe.each(browserNames)('A page in %s', (name) => {
  let visit: Visit;
  let own: Page;
  let unwatched: readonly string[];

  beforeAll(async () => {
    visit = await startVisit(name);
    own = await visit.browser.open(visit.own('welcome'));
    unwatched = await lookAroundAfterUse();
  });
  afterAll(() => visit?.clear());

  /** Uses the page as a person does, and gives what the page can see then. */
  async function lookAroundAfterUse(whenLoaded?: () => Promise<unknown>): Promise<string[]> {
    const page = await visit.browser.open(address);
    // Only a page that has the focus sees that it loses it.
    await page.waitFor('window.lookAround !== undefined && document.hasFocus()');
    await own.bringToFront();
    // Who goes back at once may be there again before the page was told that it had been left.
    if (name === 'firefox') await page.waitFor('!document.hasFocus()');
    await whenLoaded?.();
    await use(page);
    const sight = await page.evaluate<string[]>('return window.lookAround();');
    await page.close();
    return sight;
  }

  it('looks the same to itself at every visit, so that a difference means something', async () => {
    expect(unwatched.length).toBeGreaterThan(5_000);
    for (const kind of ['focusin', 'keydown', 'beforeinput', 'pointerdown', 'click', 'copy'])
      expect(unwatched.join('\n')).toContain(`event: ${kind} real`);
    expect(unwatched.join('\n')).toContain('mutation: childList DIV#answers');
    expect(differences(unwatched, await lookAroundAfterUse())).toEqual([]);
  });

  it('sees no difference when it begins to be watched while it is open', async () => {
    const sight = await lookAroundAfterUse(async () => {
      await watchCustomSite(visit.browser, own, address);
      await own.waitFor(`${api}.scripting.getRegisteredContentScripts().then((all) => all.length > 0)`);
    });

    expect(await promptsAfter(2)).toBe(2);
    expect(differences(unwatched, sight)).toEqual([]);
  });

  it('sees no difference when it is loaded while it is watched', async () => {
    const sight = await lookAroundAfterUse();

    expect(await promptsAfter(4)).toBe(4);
    expect(differences(unwatched, sight)).toEqual([]);
  });

  describe('that was left a mark', () => {
    let page: Page;
    /** What was seen last: each mark is told from what those before it had left. */
    let before: readonly string[];
    const look = () => page.evaluate<string[]>('return window.lookAround();');

    beforeAll(async () => {
      page = await visit.browser.open(address);
      await page.waitFor(
        "window.lookAround && performance.getEntriesByName('first-contentful-paint').length > 0",
      );
      before = await look();
    });

    it('sees none where there is none', async () => {
      expect(differences(before, await look())).toEqual([]);
    });

    it.each(marks)('sees %s', async (_, leave) => {
      await page.evaluate(leave);
      const after = await look();

      expect(differences(before, after)).not.toEqual([]);
      before = after;
    });
  });

  it('is not spoken to by the script that watches it', async () => {
    const script = await readFile(join(built[name], 'watch.js'), 'utf8');

    expect(script).toContain('isTrusted');
    expect(script.match(waysToSpeak)).toBeNull();
  });

  /** How many prompts there are once there are at least so many. */
  async function promptsAfter(least: number): Promise<number> {
    return promptsIn(await waitForPrompts(own, least)).length;
  }
});

const api = '(globalThis.browser ?? chrome)';

/** Words by which a script could reach the page's own world, or its listeners under names that nobody knows. */
const waysToSpeak =
  /dispatchEvent|postMessage|wrappedJSObject|exportFunction|cloneInto|adoptedStyleSheets|getURL|localStorage|sessionStorage|indexedDB|BroadcastChannel|CustomEvent/g;

/** Types, sends by key and by button, is refused once, reads, copies, and goes about with the keyboard. */
async function use(page: Page): Promise<void> {
  const answers = (count: number) =>
    page.waitFor(`document.querySelectorAll('#answers .whole').length === ${count}`);
  await page.focus('#composer');
  await page.type('sent by key');
  await page.press('Shift+Enter');
  await page.type('second line');
  await page.press('Enter');
  await answers(1);
  await page.focus('#composer');
  await page.type('sent by button');
  await page.click('#send');
  await answers(2);
  await page.focus('#composer');
  await page.type('refuse');
  await page.press('Enter');
  await page.waitFor("document.getElementById('composer').value === 'refuse'");
  await page.press('Control+a');
  await page.press('Delete');
  await page.click('#copy');
  await page.click('#answers');
  await page.press('Control+a');
  await page.press('Control+c');
  await page.press('Tab');
  await page.press('Escape');
}

/** What one sight has and the other does not. */
function differences(one: readonly string[], other: readonly string[]): string[] {
  const [inOne, inOther] = [new Set(one), new Set(other)];
  return [
    ...one.filter((line) => !inOther.has(line)).map((line) => `- ${line}`),
    ...other.filter((line) => !inOne.has(line)).map((line) => `+ ${line}`),
  ];
}
