import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../../scripts/browsers/page.ts';
import { pseudoLocales, withPseudoLocales } from '../../scripts/visit/with-pseudo-locales.ts';
import { findOverflows, placeBoxes } from './look-at-layout.ts';
import { fillAll, openFilled, ownPages } from './open-filled.ts';
import { browserNames, built, startVisit, type Visit } from './start-visit.ts';

const narrow = { width: 320, height: 800 };
const wide = { width: 1280, height: 900 };

describe.each(browserNames)('In other languages, %s', (name) => {
  let visit: Visit;
  let settings: Page;

  beforeAll(async () => {
    visit = await startVisit(name, await withPseudoLocales(built[name]));
    settings = await visit.browser.open(visit.own('options'));
    await settings.waitFor("document.querySelector('.looks select')");
    await fillAll(settings);
    await settings.reload();
  });
  afterAll(() => visit?.clear());

  const speak = async (language: string | undefined): Promise<void> =>
    settings.evaluate(
      `const ledger = await new Promise((resolve) => {
         const opening = indexedDB.open('assay');
         opening.onsuccess = () => resolve(opening.result);
       });
       const meta = ledger.transaction('meta', 'readwrite').objectStore('meta');
       const [language] = arguments;
       const done = language ? meta.put({ key: 'language', value: language }) : meta.delete('language');
       await new Promise((resolve) => { done.onsuccess = resolve; });
       ledger.close();`,
      language ?? '',
    );

  it('speaks German at once where it is chosen in the settings, and as the browser does again', async () => {
    const review = await visit.browser.open(visit.own('review'));
    await settings.bringToFront();
    await settings.waitFor("document.querySelector('.looks select')");
    const choose = (value: string): Promise<void> =>
      settings.evaluate(
        `const select = document.querySelector('.looks select');
         select.value = arguments[0];
         select.dispatchEvent(new Event('change', { bubbles: true }));`,
        value,
      );
    await choose('de');

    await settings.waitFor("document.querySelector('h1').textContent === 'Einstellungen'");
    await settings.waitFor("document.title === 'Assay: Einstellungen'");
    expect(await settings.evaluate('return document.documentElement.lang;')).toBe('de');
    // A page that was open before follows, and so does the title of the toolbar button.
    await review.bringToFront();
    await review.waitFor("document.querySelector('h1')?.textContent === 'Wochenrückblick'");
    await settings.bringToFront();
    await settings.waitFor(
      '(globalThis.browser ?? chrome).action.getTitle({}).then((title) => title.includes("Einschätzung"))',
    );
    await visit.browser.stopBackground();
    await settings.evaluate(
      "await (globalThis.browser ?? chrome).runtime.sendMessage({ kind: 'watch', tools: [] });",
    );
    expect(await settings.evaluate('return (globalThis.browser ?? chrome).action.getTitle({});')).toMatch(
      /Einschätzung/,
    );
    await choose('');

    await settings.waitFor("document.querySelector('h1').textContent === 'Settings'");
    await review.close();
  });

  it.each([
    ['English', undefined],
    ['German', 'de'],
    ['texts that are four tenths longer', pseudoLocales.long],
  ])('nothing is cut off in %s, at 320 and at 1280 px', async (_, language) => {
    await speak(language);
    for (const own of ownPages) {
      const page = await openFilled(visit, own, wide);
      if (own !== 'popup')
        expect([own, 1280, await page.evaluate(`return (${findOverflows})();`)]).toEqual([own, 1280, []]);
      await page.resize(narrow);
      await page.untilDrawn();
      expect([own, 320, await page.evaluate(`return (${findOverflows})();`)]).toEqual([own, 320, []]);
      await page.close();
    }
  });

  it.each(ownPages)('from right to left, %s is a mirror image', async (own) => {
    const seen: string[][] = [];
    for (const language of [undefined, pseudoLocales.mirrored]) {
      await speak(language);
      const page = await openFilled(visit, own, { width: 700, height: 900 });
      seen.push(await page.evaluate(`return (${placeBoxes})();`));
      await page.close();
    }

    const [plain = [], mirrored = []] = seen;
    expect(plain.length).toBeGreaterThan(10);
    expect(mirrored).toHaveLength(plain.length);
    expect(mirrored.filter((box, index) => !isSamePlace(box, plain[index] ?? ''))).toEqual([]);
  });
});

/** Whether a box stands where it should, but for what rounding and the browser's own margins make of it. */
function isSamePlace(one: string, other: string): boolean {
  const placesOf = (box: string): number[] => (box.match(/-?\d+ -?\d+$/)?.[0] ?? '').split(' ').map(Number);
  const [here, there] = [placesOf(one), placesOf(other)];
  return here.every((place, index) => Math.abs(place - (there[index] ?? Number.NaN)) <= 3);
}
