import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../../scripts/browsers/page.ts';
import { sampleLedger } from '../../scripts/start/sample-ledger.ts';
import { fillLedger } from '../../scripts/visit/ledger-in-browser.ts';
import { findLostFocus, findSmallTargets } from './look-at-layout.ts';
import { browserNames, startVisit, type Visit } from './start-visit.ts';

const pages = {
  popup: "document.querySelector('.waiting li.chosen')",
  options: "document.querySelector('.tool-chooser') && document.querySelector('.deletion')",
  welcome: "document.querySelector('.tool-chooser')",
  review: "document.querySelector('.week-nav') && document.querySelector('.files')",
} as const;

describe.each(browserNames)('For everyone, in %s', (name) => {
  let visit: Visit;

  beforeAll(async () => {
    visit = await startVisit(name);
    const own = await visit.browser.open(visit.own('options'));
    await own.waitFor(pages.options);
    await fillLedger(own, sampleLedger(Date.now(), 'UTC'));
  });
  afterAll(() => visit?.clear());

  const openAt320 = async (own: keyof typeof pages): Promise<Page> => {
    const page = await visit.browser.open(visit.own(own));
    await page.resize({ width: 320, height: 800 });
    await page.waitFor(pages[own]);
    await page.untilDrawn();
    return page;
  };

  it.each(Object.keys(pages) as (keyof typeof pages)[])(
    'everything in %s that can be pressed is at least 24 px high and wide, or has that much room',
    async (own) => {
      const page = await openAt320(own);

      expect(await page.evaluate(`return (${findSmallTargets})();`)).toEqual([]);
      await page.close();
    },
  );

  it.each(Object.keys(pages) as (keyof typeof pages)[])(
    'the Tab key goes through %s from its beginning to its end, and each stop can be seen',
    async (own) => {
      const page = await openAt320(own);
      const stops = 25;
      const seen: string[] = [];
      for (let stop = 0; stop < stops; stop += 1) {
        await page.press('Tab');
        seen.push(await page.evaluate<string>(`return (${findLostFocus})();`));
        if (seen.at(-1) === 'end') break;
      }

      expect(seen.filter((word) => word !== 'seen' && word !== 'end')).toEqual([]);
      expect(seen.length).toBeGreaterThan(3);
      await page.close();
    },
  );

  it('goes on from the same place after an answer that was given by keys alone', async () => {
    const popup = await openAt320('popup');
    const before = await popup.evaluate<number>("return document.querySelectorAll('.waiting li').length;");
    await popup.focus('.chosen .verdict.genuine');
    await popup.press('Enter');
    await popup.waitFor("document.querySelector('.undo-bar button')");
    await popup.untilDrawn();

    expect(await popup.evaluate("return document.activeElement.closest('.waiting') !== null;")).toBe(true);
    await popup.press('Tab');
    expect(await popup.evaluate("return document.activeElement.closest('.waiting') !== null;")).toBe(true);
    expect(before).toBeGreaterThan(1);
    await popup.close();
  });
});
