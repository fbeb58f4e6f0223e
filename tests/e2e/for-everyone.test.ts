import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Accessible } from '../../scripts/browsers/tab.ts';
import { countPdfPages } from './count-pdf-pages.ts';
import {
  findBlends,
  findFaintWords,
  findLostFocus,
  findMotion,
  findMuteRegions,
  findOverflows,
  findSmallTargets,
  markControls,
} from './look-at-layout.ts';
import { fillAll, openFilled, ownPages } from './open-filled.ts';
import { browserNames, startVisit, type Visit } from './start-visit.ts';

/** What 1280 CSS pixels are at four times the size. */
const at400Percent = { width: 320, height: 800 };
const inWindow = { width: 1280, height: 900 };
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const openDetails = "for (const one of document.querySelectorAll('details')) one.open = true;";

describe.each(browserNames)('For everyone, in %s', (name) => {
  let visit: Visit;
  let axe: string;

  beforeAll(async () => {
    axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    visit = await startVisit(name);
    const own = await visit.browser.open(visit.own('options'));
    await own.waitFor("document.querySelector('.tool-chooser') && document.querySelector('.deletion')");
    await fillAll(own);
    await own.close();
  });
  afterAll(() => visit?.clear());

  it.each(ownPages)('the accessibility checker finds nothing in %s, light or dark', async (own) => {
    const page = await openFilled(visit, own, inWindow);
    await page.evaluate(openDetails);
    for (const scheme of ['light', 'dark'] as const) {
      await visit.browser.setColorScheme(scheme);
      await page.untilDrawn();
      const violations = await page.evaluate(
        `${axe}
        const { violations } = await axe.run(document, { runOnly: arguments[0], resultTypes: ['violations'] });
        return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html.slice(0, 200))]);`,
        // All but the colours is the same in both.
        scheme === 'light' ? rules : ['color-contrast'],
      );
      expect([scheme, violations]).toEqual([scheme, []]);
    }
    await visit.browser.setColorScheme('light');
    await page.close();
  });

  it.each(ownPages)('%s is whole at four times the size, and can be pressed without aiming', async (own) => {
    const page = await openFilled(visit, own, at400Percent);
    await page.evaluate(openDetails);
    await page.untilDrawn();

    expect(await page.evaluate(`return (${findOverflows})();`)).toEqual([]);
    expect(await page.evaluate(`return (${findSmallTargets})();`)).toEqual([]);
    await page.close();
  });

  it.each(ownPages)(
    'the Tab key goes through %s from its beginning to its end, and each stop can be seen',
    async (own) => {
      const page = await openFilled(visit, own, at400Percent);
      // A press on a button before this has left the way in the middle.
      await page.evaluate("const title = document.querySelector('h1'); title.tabIndex = -1; title.focus();");
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

  it.each(ownPages)(
    'in %s the browser tells a screen reader a role and a name of all that can be used',
    async (own) => {
      const page = await openFilled(visit, own, inWindow);
      const marked = await page.evaluate<string[]>(`return (${markControls})();`);
      const told = await page.accessibles('[data-control]');

      expect(marked.length).toBeGreaterThan(3);
      expect(told).toHaveLength(marked.length);
      expect(marked.filter((words, nth) => !isTold(words, told[nth]))).toEqual([]);
      expect(await page.evaluate(`return (${findMuteRegions})();`)).toEqual([]);
      expect(await page.evaluate(`return (${findMotion})();`)).toEqual([]);
      await page.close();
    },
  );

  it('says in one and the same place, which was there before, what was saved', async () => {
    const settings = await openFilled(visit, 'options', inWindow);
    await settings.evaluate("window.saved = [...document.querySelectorAll('.choices ~ [role=status]')];");
    await settings.click('.choices .choice', { last: true });
    await settings.waitFor('window.saved.some((one) => one.isConnected && one.textContent.trim() !== "")');
    await settings.close();

    const popup = await openFilled(visit, 'popup', at400Percent);
    await popup.evaluate("window.saved = document.querySelector('.undo-bar[role=status]');");
    await popup.press('1');
    await popup.waitFor('window.saved.isConnected && window.saved.textContent.trim() !== ""');
    await popup.press('u');
    await popup.waitFor('window.saved.isConnected && window.saved.textContent.trim() === ""');
    await popup.close();
  });

  it('in the few colours of the system words can be read, focus be seen and drawings be told apart', async () => {
    onTestFinished(() => visit.browser.setForcedColors(false));
    await visit.browser.setForcedColors(true);
    for (const own of ownPages) {
      const page = await openFilled(visit, own, inWindow);

      expect([own, await page.evaluate(`return (${findFaintWords})();`)]).toEqual([own, []]);
      expect([own, await page.evaluate(`return (${findBlends})();`)]).toEqual([own, []]);
      await page.press('Tab');
      expect([own, await page.evaluate(`return (${findLostFocus})();`)]).toEqual([own, 'seen']);
      await page.close();
    }
  });

  it('fits the review on two sheets of paper, a workflow and a pool on one', async () => {
    for (const [own, most, size] of [
      ['review', 2, at400Percent],
      ['helps', 3, inWindow],
      ['pool', 1, at400Percent],
    ] as const) {
      const page = await openFilled(visit, own, size);
      const path = join(visit.downloads, `${own}.pdf`);
      await page.print(path);

      expect([own, countPdfPages(await readFile(path))]).toEqual([
        own,
        expect.toSatisfy((n) => n > 0 && n <= most),
      ]);
      await page.close();
    }
  });

  it('goes on from the same place after an answer that was given by keys alone', async () => {
    const popup = await openFilled(visit, 'popup', at400Percent);
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

/** Firefox gives no role for what has none in ARIA, as a field for a time. */
function isTold(words: string, told: Accessible | undefined): boolean {
  const hasRole = !['', 'generic', 'none'].includes(told?.role ?? '') || /^<(summary|input)/.test(words);
  return hasRole && (told?.name ?? '') !== '';
}
