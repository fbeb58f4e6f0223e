import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sessionsCsv } from '../../lib/core/export/sessions-csv.ts';
import type { Session } from '../../lib/core/session/session.ts';
import { type Arena, openArena } from '../../scripts/bench-ledger/arena.ts';
import { benchLedgerShortly, short } from '../../scripts/bench-ledger/bench-ledger.ts';
import { type LedgerTab, openLedgerTab } from '../../scripts/bench-ledger/ledger-tab.ts';
import type { BenchmarkRow } from '../../scripts/bench-page/benchmark-row.ts';
import type { Page } from '../../scripts/browsers/page.ts';
import { readLedger } from '../../scripts/visit/ledger-in-browser.ts';
import { browserNames, built } from './start-visit.ts';

/** Shown once a page has all its answers from the ledger. */
const shown = {
  popup: "document.querySelector('.waiting')",
  review:
    "document.querySelector('.headline') && document.querySelectorAll('.file > button:not(:disabled)').length === 2",
  helps: "document.querySelectorAll('.workflow').length === 4",
  options: "document.querySelector('main').textContent.includes('are kept')",
};

const ownCopyName = 'assay-sessions-not-anonymous.csv';

describe.each(browserNames)('A large ledger in %s', (name) => {
  let arena: Arena;
  let rows: BenchmarkRow[] = [];
  let small: LedgerTab;
  let large: LedgerTab;

  beforeAll(async () => {
    arena = await openArena(name, built[name]);
    small = await openLedgerTab(arena, short.small);
    large = await openLedgerTab(arena, short.large);
    rows = await benchLedgerShortly(arena, [small, large]);
  }, 240_000);
  afterAll(async () => {
    await small?.browser.close();
    await large?.browser.close();
    await arena?.clear();
  });

  it.each([
    ['badge count: 12,000 sessions against 1,000', 'ms'],
    ['popup query: 12,000 sessions against 1,000', 'ms'],
    ['week review query: 12,000 sessions against 1,000', 'ms'],
    ['anonymised file: 12,000 sessions against 1,000', 'ms'],
    ['popup page opens: 12,000 sessions against 1,000', 'ms'],
    ['review page opens: 12,000 sessions against 1,000', 'ms'],
    ['helps page opens: 12,000 sessions against 1,000', 'ms'],
    ['signal to durable row in 12,000 sessions: recorded against a bare strict put', 'ms'],
    ['own copy of 12,000 sessions: CSV against as many bytes of plain JSON', 's'],
    ['peak memory of the extension while the own copy is saved: 12,000 sessions against 1,000', 'kB'],
    ['peak memory of the browser while the own copy is saved: 12,000 sessions against 1,000', 'kB'],
  ])('is measured: %s', (what, unit) => {
    expect(rows.filter((row) => row.name === what)).toEqual([
      { name: what, browser: name, value: expect.any(Number), unit, ratio: expect.any(Number), budget: null },
    ]);
  });

  const readsOf = async ({ browser }: LedgerTab, page: keyof typeof shown): Promise<number> => {
    const counted = await browser.open(`${browser.extensionOrigin}/counted-${page}.html`);
    await counted.waitFor(shown[page]);
    const reads = await counted.evaluate<Record<string, number>>('return window.reads;');
    await counted.close();
    return reads.sessions ?? 0;
  };

  it.each([
    // What waits, and what was drawn in the last two weeks: of these 500 are looked at, at the most.
    ['popup', 131 + 500],
    // Twelve weeks, the period of the file to hand on, and what the reminder of a backup counts.
    ['review', 2_200],
  ] as const)('has the %s read as many sessions as a small one does, and few', async (page, most) => {
    const [ofSmall, ofLarge] = [await readsOf(small, page), await readsOf(large, page)];

    expect(ofLarge).toBe(ofSmall);
    expect(ofLarge).toBeGreaterThan(100);
    expect(ofLarge).toBeLessThanOrEqual(most);
  });

  it('is not read at all to say what helped', async () => {
    expect(await readsOf(large, 'helps')).toBe(0);
  });

  it('is counted in the settings up to ten thousand', async () => {
    const reads = await readsOf(large, 'options');
    expect(reads).toBeGreaterThan(10_000);
    // Those, what the reminder of a backup counts, and the sessions of this week.
    expect(reads).toBeLessThanOrEqual(11_100);
    const settings = await large.browser.open(`${large.browser.extensionOrigin}/options.html`);
    await settings.waitFor(shown.options);

    expect(await settings.text('main')).toContain('More than 10000 sessions are kept.');
    await settings.close();
  });

  it('has the badge and the popup count to ninety-nine', async () => {
    // The ledger was filled past Assay, which looks at it again when it is asked for anything.
    await large.page.evaluate(
      "await (globalThis.browser ?? chrome).runtime.sendMessage({ kind: 'watch', tools: [] });",
    );
    const badge = 'return (globalThis.browser ?? chrome).action.getBadgeText({});';
    await expect.poll(() => large.page.evaluate(badge), { timeout: 10_000 }).toBe('99+');

    const popup = await large.browser.open(`${large.browser.extensionOrigin}/popup.html`);
    await popup.waitFor(shown.popup);

    expect(await popup.text('.waiting h2')).toContain('more than 99 sessions');
    expect(await popup.text('.waiting')).toContain('Many older ones are in the weekly review.');
    await popup.close();
  });

  const openOwnCopy = async ({ browser }: LedgerTab): Promise<Page> => {
    const review = await browser.open(`${browser.extensionOrigin}/review.html`);
    await review.click('.unsafe > button');
    await review.waitFor("document.querySelector('.unsafe textarea')?.value");
    return review;
  };
  let expected: string | undefined;
  const expectedCopy = async (): Promise<string> => {
    if (expected !== undefined) return expected;
    const { sessions, tools } = await readLedger(large.page);
    const key = ({ day, id }: Session): string => `${day} ${id}`;
    expected = sessionsCsv(
      sessions.toSorted((one, other) => (key(one) < key(other) ? -1 : 1)),
      new Map(tools.map((tool) => [tool.id, tool.name])),
    );
    return expected;
  };
  const saved = async (review: Page): Promise<string> => {
    const path = join(large.downloads, ownCopyName);
    await rm(path, { force: true });
    await review.click('.unsafe button.primary');
    await review.waitFor(`document.querySelector('.unsafe [role="status"]').textContent.includes('Saved')`);
    const copy = await expectedCopy();
    await expect
      .poll(
        () =>
          readFile(path, 'utf8').then(
            ({ length }) => length,
            () => 0,
          ),
        { timeout: 20_000 },
      )
      .toBe(copy.length);
    return (await readFile(path, 'utf8')) === copy ? 'as expected' : 'another text';
  };

  it('is shown at its beginning and saved to the last byte as one copy made at once', async () => {
    const review = await openOwnCopy(large);
    const text = await review.evaluate<string>("return document.querySelector('.unsafe textarea').value;");

    expect(text.split('\n')).toHaveLength(202);
    expect(await review.text('.unsafe')).toContain('The text shows the first 200 sessions.');
    expect((await expectedCopy()).replaceAll('\r\n', '\n').startsWith(text)).toBe(true);
    expect(await saved(review)).toBe('as expected');
    await review.close();
  });

  it('is saved as well where the extension has no place for files', async () => {
    const review = await openOwnCopy(large);
    await review.evaluate(
      "navigator.storage.getDirectory = () => Promise.reject(new DOMException('', 'SecurityError'));",
    );

    expect(await saved(review)).toBe('as expected');
    await review.close();
  });

  it('says how far the saving is, can be told to stop, and then leaves nothing behind', async () => {
    const review = await openOwnCopy(large);
    const before = await scratchFiles(review);
    // The third part is held up until somebody has cancelled.
    await review.evaluate(`
      const { prototype } = FileSystemWritableFileStream;
      const write = prototype.write;
      const cancelled = new Promise((resolve) =>
        addEventListener('click', ({ target }) => target.closest('.saving') && resolve()));
      let parts = 0;
      prototype.write = async function (text) {
        parts += 1;
        if (parts === 3) await cancelled;
        return write.call(this, text);
      };`);
    await rm(join(large.downloads, ownCopyName), { force: true });
    await review.evaluate("document.querySelector('.unsafe button.primary').click();");
    await review.waitFor("document.querySelector('.saving progress')?.value > 0");

    expect(await review.text('.saving')).toMatch(/[1-9]\d* sessions are written\./);
    await review.click('.saving button');
    await review.waitFor("document.querySelector('.saving') === null");

    expect(
      await review.evaluate(`return document.querySelector('.unsafe [role="status"]').textContent;`),
    ).toBe('');
    expect(await scratchFiles(review)).toEqual(before);
    await expect(readFile(join(large.downloads, ownCopyName))).rejects.toThrow();
    await review.close();
  });
});

const scratchFiles = (page: Page): Promise<string[]> =>
  page.evaluate(`
    const names = [];
    for await (const name of (await navigator.storage.getDirectory()).keys()) names.push(name);
    return names.sort();`);
