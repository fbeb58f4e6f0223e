import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../../scripts/browsers/page.ts';
import { browserNames, startVisit, type Visit } from './start-visit.ts';

const monday = '2026-10-05';

const hidden = (row: string, of = monday): string => `aiuse/1,${of},${row},hidden,,,,,,,,\r\n`;

/** A file in the form for pools that says a range. */
const saying = (low: string, high: string, of = monday): string =>
  [
    'schema,period_start,scope,group,status,sessions_band,genuine_low,genuine_high,basis,time_effect,time_ratio_low,time_ratio_high,evidence\r\n',
    `aiuse/1,${of},all,all,shown,,${low},${high},counted,not_measured,,,none\r\n`,
    ...['tool_group,chat', 'tool_group,code'].map((row) => hidden(row, of)),
    ...['review', 'documentation', 'incident', 'other'].map((area) => hidden(`work_area,${area}`, of)),
  ].join('');

const [low, middle, high] = [saying('0.0', '0.6'), saying('0.2', '0.8'), saying('0.4', '1.0')];

/** Dispatches a real drop of files that the page itself holds; browsers without a window have no desktop to drag from. */
const dropOnPage = `
  const input = document.querySelector('#given-by-test');
  const transfer = new DataTransfer();
  for (const file of input.files) transfer.items.add(file);
  for (const kind of ['dragover', 'drop'])
    document.querySelector('.hand-in').dispatchEvent(
      new DragEvent(kind, { dataTransfer: transfer, bubbles: true, cancelable: true }),
    );
  input.remove();`;

describe.each(browserNames)('The pool page in %s', (name) => {
  let visit: Visit;
  let page: Page;
  let folder: string;

  beforeAll(async () => {
    visit = await startVisit(name);
    folder = join(visit.downloads, 'handed-in');
    await mkdir(folder);
    page = await visit.browser.open(visit.own('pool'));
    await page.waitFor("document.querySelector('.hand-in')");
  });
  afterAll(() => visit?.clear());

  const write = async (files: Readonly<Record<string, string>>): Promise<string[]> =>
    Promise.all(
      Object.entries(files).map(async ([file, text]) => {
        const path = join(folder, file);
        await writeFile(path, text);
        return path;
      }),
    );
  const choose = async (files: Readonly<Record<string, string>>): Promise<void> =>
    page.chooseFile('.hand-in input[type=file]', ...(await write(files)));
  const isSaid = (words: string) =>
    page.waitFor(
      `document.querySelector('.hand-in [role=status]').textContent.includes(${JSON.stringify(words)})`,
      // Ten thousand files take a busy machine a while.
      90_000,
    );

  it('says nothing of four people', async () => {
    await choose({
      'anna.csv': low,
      'ben.csv': middle,
      'carla.csv': high,
      'david.csv': saying('0.0', '1.0'),
    });
    await isSaid('4 files were read: 4 count, 0 do not.');

    expect(await page.text('.pool-result')).toContain('4 count so far. It takes one more');
    expect(
      await page.evaluate("return document.querySelector('.pool-chart, .pool-result table, .file');"),
    ).toBeNull();
  });

  it('leaves out what does not count, names it with the reason, and goes on', async () => {
    await choose({
      'eva.csv': low,
      'fritz-named.csv': low.replace(',,0.0,0.6,', ',20_to_39,0.1,0.3,'),
      'gerd-empty.csv': low.replace(/all,all,shown.*/, 'all,all,hidden,,,,,,,,'),
      'hans-earlier.csv': saying('0.0', '0.6', '2026-09-07'),
      'ida-spreadsheet.csv': low.replaceAll(',', ';'),
      'jan-later-version.csv': low.replaceAll('aiuse/1', 'aiuse/2'),
      'karl-formula.csv': low.replace('counted', '=1+1'),
      'lea-more.csv': low.replaceAll('\r\n', ',x\r\n'),
      'movie.mp4': 'x'.repeat(100_000),
    });
    await isSaid('13 files were read: 4 count, 9 do not.');

    const leftOut = await page.evaluate<[string, string[]][]>(`
      return [...document.querySelectorAll('.left-out details')].map((reason) => [
        reason.querySelector('summary').textContent.replace(/ \\d+$/, ''),
        [...reason.querySelectorAll('li')].map((name) => name.textContent),
      ]);`);
    expect(Object.fromEntries(leftOut.map(([reason, names]) => [names.join(), reason]))).toEqual({
      'eva.csv': expect.stringContaining('the very same as another'),
      'fritz-named.csv': expect.stringContaining('not in the form for pools'),
      'gerd-empty.csv': expect.stringContaining('shows nothing'),
      'hans-earlier.csv': expect.stringContaining('another four weeks'),
      'ida-spreadsheet.csv': expect.stringContaining('no file that Assay makes'),
      'jan-later-version.csv': expect.stringContaining('version'),
      'karl-formula.csv': expect.stringContaining('a cell that the format does not know'),
      'lea-more.csv': expect.stringContaining('rows or columns'),
      'movie.mp4': expect.stringContaining('far larger'),
    });
  });

  it('gives the mean of five, once they are said to be from different people', async () => {
    await page.focus('.different-people input');
    await page.press('Space');
    await page.waitFor("document.querySelector('.pool-result .headline')");

    // 0 to 0.6 twice, 0.2 to 0.8, 0.4 to 1 and 0 to 1: from 0.12 to 0.8.
    expect(await page.text('.pool-result .headline')).toBe('Mean genuine share of 5 people: 10 % to 80 %.');
    expect(
      await page.evaluate(
        "return [...document.querySelectorAll('.pool-result tbody > tr > *')].map((cell) => cell.textContent);",
      ),
    ).toEqual(['Mon, Oct 5 to Sun, Nov 1', '5', '10 %', '80 %']);
    expect(
      await page.evaluate("return document.querySelector('.pool-chart svg').getAttribute('aria-label');"),
    ).toBe('Mean genuine share of 5 people: 10 % to 80 %.');
  });

  it('saves exactly the line that it showed', async () => {
    await page.click('.file > button');
    const text =
      'schema,period_start,people,genuine_low,genuine_high\r\naiuse-pool/1,2026-10-05,5,0.1,0.8\r\n';
    expect(await page.waitFor("document.querySelector('.file textarea')?.value")).toBe(
      text.replaceAll('\r\n', '\n'),
    );
    await page.click('.file button.primary');

    const path = join(visit.downloads, 'pool.csv');
    await expect.poll(() => readFile(path, 'utf8').catch(() => ''), { timeout: 10_000 }).toBe(text);
  });

  it('takes files that are dropped, the same ones only once', async () => {
    await page.evaluate(`
      const input = document.createElement('input');
      Object.assign(input, { type: 'file', multiple: true, id: 'given-by-test' });
      document.body.append(input);`);
    const paths = await write({ 'max.csv': high, 'nora.csv': high });
    await page.chooseFile('#given-by-test', ...paths, join(folder, 'anna.csv'));
    await page.evaluate(dropOnPage);
    await isSaid('16 files were read: 7 count, 9 do not.');

    expect(await page.text('.left-out')).toContain('It was given before');
    expect(await page.text('.pool-result .headline')).toBe('Mean genuine share of 7 people: 20 % to 90 %.');
  });

  it.each(['light', 'dark'] as const)(
    'gives the accessibility checker nothing to find, %s',
    async (scheme) => {
      const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
      await visit.browser.setColorScheme(scheme);
      const violations = await page.evaluate(`${axe}
      const { violations } = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] });
      return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html.slice(0, 200))]);`);

      expect(violations).toEqual([]);
    },
  );

  it('reads ten thousand, can be called off, and keeps nothing', async () => {
    await page.reload();
    await page.waitFor("document.querySelector('.hand-in')");
    await page.evaluate(`
      const texts = ${JSON.stringify([low, middle, high, 'no file'])};
      window.many = new DataTransfer();
      for (let nth = 0; nth < 10_000; nth += 1)
        window.many.items.add(new File([texts[nth % 4]], nth + '.csv', { lastModified: nth }));
      window.dropMany = () => document.dispatchEvent(new DragEvent('drop', { dataTransfer: window.many, cancelable: true }));
      window.dropMany();
      // From here: the machine may be through with all of them before a click comes from outside.
      const cancel = () => document.querySelector('.saving button');
      while (cancel() === null) await new Promise((drawn) => requestAnimationFrame(drawn));
      cancel().click();`);
    await isSaid('Cancelled');
    expect(await page.evaluate("return document.querySelector('.pool-result');")).toBeNull();

    await page.evaluate('window.dropMany();');
    await isSaid('10,000 files were read: 3 count, 9,997 do not.');
    await page.click('.different-people input');
    await page.waitFor("document.querySelector('.pool-result .headline')");
    expect(await page.text('.pool-result .headline')).toBe(
      'Mean genuine share of 7,500 people: 20 % to 80 %.',
    );
    expect(await page.text('.left-out h2')).toBe('2,500 files do not count');

    await page.click('.hand-in > button');
    await page.waitFor("document.querySelector('.pool-result') === null");
    expect(
      await page.evaluate(`
        const kept = await indexedDB.databases();
        const entries = [];
        for await (const entry of (await navigator.storage.getDirectory()).keys()) entries.push(entry);
        return [kept.map(({ name }) => name), entries, localStorage.length];`),
      // What the background keeps anyway: the ledger and its second copy.
    ).toEqual([['assay'], ['copy'], 0]);
  });

  it('opens from the welcome page', async () => {
    const welcome = await visit.browser.open(visit.own('welcome'));
    await page.close();
    await welcome.click('button', { text: 'Merge the files of colleagues' });

    const isOpen = async () =>
      (await Promise.all((await visit.browser.pages()).map((one) => one.url()))).includes(visit.own('pool'));
    await expect.poll(isOpen, { timeout: 10_000 }).toBe(true);
  });
});
