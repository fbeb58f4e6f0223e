import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Session } from '../../lib/core/session/session.ts';
import { addDays, dayOf } from '../../lib/core/week/day.ts';
import { lastClosedPeriod } from '../../lib/core/week/week.ts';
import type { Page } from '../../scripts/browsers/page.ts';
import { sampleLedger } from '../../scripts/start/sample-ledger.ts';
import { fillLedger, readLedger } from '../../scripts/visit/ledger-in-browser.ts';
import { browserNames, startVisit, type Visit } from './start-visit.ts';

/** Closed everywhere on earth. */
const period = lastClosedPeriod(dayOf(Date.now(), 'Etc/GMT+12'));

/** Twelve work sessions on four days and one personal: five genuine, four filler, three open. */
const sessions: Session[] = [
  ...['genuine', 'genuine', 'genuine', 'genuine', 'genuine'],
  ...['filler', 'filler', 'filler', 'filler', 'untagged', 'untagged', 'untagged', 'personal'],
].map((verdict, index) => {
  const day = addDays(period.monday, index % 4);
  const startedAt = Date.parse(`${day}T09:00:00Z`) + index * 3_600_000;
  return {
    id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    toolId: 'chatgpt',
    startedAt,
    endedAt: startedAt + 600_000,
    zone: 'UTC',
    day,
    // What is shown as prompts is the sum of both.
    prompts: Math.ceil((index + 1) / 2),
    implied: Math.floor((index + 1) / 2),
    answers: index + 1,
    copies: index % 3,
    attentionMs: index * 30_000,
    chats: [],
    named: [],
    threads: [],
    verdict: verdict as Session['verdict'],
    verdictAt: verdict === 'untagged' ? undefined : startedAt + 700_000,
  };
});

const hidden = (scope: string, group: string): string =>
  `aiuse/1,${period.monday},${scope},${group},hidden,,,,,,,,`;
const expectedFile = [
  'schema,period_start,scope,group,status,sessions_band,genuine_low,genuine_high,basis,time_effect,time_ratio_low,time_ratio_high,evidence',
  `aiuse/1,${period.monday},all,all,shown,10_to_19,0.4,0.7,counted,not_measured,,,none`,
  hidden('tool_group', 'chat'),
  hidden('tool_group', 'code'),
  hidden('work_area', 'review'),
  hidden('work_area', 'documentation'),
  hidden('work_area', 'incident'),
  hidden('work_area', 'other'),
  '',
].join('\r\n');

/** In the form for pools: neither band nor finer steps. */
const expectedPoolFile = expectedFile.replace(',10_to_19,0.4,0.7,', ',,0.2,0.8,');

describe.each(browserNames)('The review in %s', (name) => {
  let visit: Visit;
  let review: Page;

  beforeAll(async () => {
    visit = await startVisit(name);
    review = await visit.browser.open(visit.own('review'));
  });
  afterAll(() => visit?.clear());

  it('says something useful while the ledger is empty', async () => {
    await review.waitFor("document.querySelector('.empty')");

    expect(await review.text('.empty h2')).toBe('The ledger is empty.');
    expect(await review.text('.empty button')).toBe('Choose your tools');
    await review.waitFor("document.querySelector('.unsafe > button')?.disabled");
  });

  it('leads from a week without sessions to one that has some', async () => {
    await fillLedger(review, {
      sessions,
      tools: [{ id: 'chatgpt', name: 'ChatGPT', origins: [], state: 'stopped', changedAt: 0 } as never],
    });
    await review.reload();
    await review.waitFor("document.querySelector('.empty')");
    await review.click('.empty button.link');
    await review.waitFor("document.querySelector('.headline')");

    expect(await review.text('.headline')).toBe(
      'Of 12 work sessions, between 5 and 8 fed real work; 3 were not answered.',
    );
    expect(
      await review.evaluate(
        "return [...document.querySelectorAll('.counted td.number')].map((cell) => cell.textContent);",
      ),
    ).toEqual(['13', '5 to 8', '91', '15 to 48', '39', '5 to 20', '4', '4']);
  });

  it('says how it is known in words, with the exact figures', async () => {
    await review.click('.how > summary');

    expect(await review.text('.how .share')).toBe('41 % to 67 % 5 to 8 of 12');
    expect(await review.text('.how')).toContain('No guess goes into it');
    expect(await review.text('.how')).toContain(
      'Genuine 5, filler 4, exploring 0, personal 1, not answered 3.',
    );
  });

  it('shows the values of a drawing on focus, one after the other by the arrows', async () => {
    await review.evaluate(`document.querySelector('.main-drawing [tabindex="0"]').focus();`);
    await review.waitFor("document.querySelector('.counted .readout').textContent.includes('counts 13')");
    await review.press('ArrowRight');

    expect(await review.text('.counted .readout')).toBe(
      'Prompts: a dashboard counts 91. Genuine were 15 to 48 of them, that is 16 % to 53 %.',
    );
  });

  it('saves the main drawing as a picture', async () => {
    await review.click('.save-picture');

    const path = join(visit.downloads, 'summary.png');
    const begins = async () => (await readFile(path).catch(() => Buffer.of())).toString('latin1', 1, 4);
    await expect.poll(begins, { timeout: 10_000 }).toBe('PNG');
  });

  it('keeps what is typed to oneself from the first letter, and shows it again in a later week', async () => {
    await review.focus('.reflection textarea');
    await review.type('A report nobody reads');
    await review.waitFor("document.querySelector('.reflection [role=status]').textContent === 'Kept.'");
    const kept = (await readLedger(review)).meta.filter(({ key }) => key.startsWith('reflection '));
    await review.click('.week-nav > button', { last: true });
    await review.waitFor("document.querySelector('.before blockquote')");

    expect(kept).toMatchObject([{ value: { filler: 'A report nobody reads', change: '' } }]);
    expect(await review.text('.before blockquote')).toBe('A report nobody reads');
    await review.click('.week-nav > button');
    await review.waitFor("document.querySelector('.reflection textarea')?.value === 'A report nobody reads'");
  });

  it('names the prompts of a session that waits, written and implied ones together', async () => {
    const lines = await review.evaluate(
      "return [...document.querySelectorAll('.waiting .session-line')].map((line) => line.textContent);",
    );

    expect(lines).toEqual(['12', '11', '10'].map((count) => expect.stringContaining(`, ${count} prompts`)));
  });

  it('shows the anonymised file before it saves exactly that', async () => {
    await review.click('.safe > button');
    expect(await review.waitFor("document.querySelector('.safe textarea')?.value")).toBe(
      expectedFile.replaceAll('\r\n', '\n'),
    );
    for (const [control, text] of [
      ['.safe .switch input', expectedFile.replace(',10_to_19,', ',,')],
      ['.safe .presets label:nth-of-type(2) input', expectedPoolFile],
      ['.safe .presets label:nth-of-type(1) input', expectedFile],
    ] as const) {
      await review.click(control);
      await review.waitFor(
        `document.querySelector('.safe textarea')?.value === ${JSON.stringify(text.replaceAll('\r\n', '\n'))}`,
      );
    }
    expect(await review.text('.safe')).toContain(
      'The most revealing line: 40 % to 70 % of all work sessions were genuine.',
    );
    expect(await review.text('.safe')).toContain(
      '6 of 7 rows are hidden; 100 % of your work sessions are in no shown group of tools.',
    );
    await review.click('.safe button.primary');

    const path = join(visit.downloads, 'summary.csv');
    await expect.poll(() => readFile(path, 'utf8').catch(() => ''), { timeout: 10_000 }).toBe(expectedFile);
  });

  it('takes the rest of the verdicts right there, by key, and the range narrows', async () => {
    await review.evaluate(
      "document.activeElement?.blur(); document.querySelector('.waiting').scrollIntoView();",
    );
    for (const [index, key] of ['2', '2', '1'].entries()) {
      await review.press(key);
      await review.waitFor(`document.querySelectorAll('.waiting li').length === ${2 - index}`);
    }
    // The last one too can be taken back by its key, with no list left.
    await review.press('u');
    await review.waitFor("document.querySelectorAll('.waiting li').length === 1");
    await review.untilDrawn();
    await review.press('1');
    await review.waitFor("document.querySelector('.waiting li') === null");
    await review.waitFor(
      "document.querySelector('.headline').textContent.trim() === '6 of 12 work sessions fed real work.'",
    );

    // The page may show an answer a moment before it can be read past Assay's own code.
    const untagged = async () =>
      (await readLedger(review)).sessions.filter(({ verdict }) => verdict === 'untagged').length;
    await expect.poll(untagged, { timeout: 10_000 }).toBe(0);
    expect((await readLedger(review)).sessions).toHaveLength(13);
  });

  it('keeps the file of a closed period as it was saved first', async () => {
    await review.reload();
    await review.waitFor("document.querySelector('.safe > button:not(:disabled)')");
    await review.click('.safe > button');

    expect(await review.waitFor("document.querySelector('.safe textarea')?.value")).toBe(
      expectedFile.replaceAll('\r\n', '\n'),
    );
    expect(await review.text('.safe')).toContain('This period was saved before.');
  });

  it.each(['light', 'dark'] as const)(
    'gives the accessibility checker nothing to find, %s',
    async (scheme) => {
      const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
      await fillLedger(review, sampleLedger(Date.now(), 'UTC'));
      await visit.browser.setColorScheme(scheme);
      for (const own of ['popup', 'review', 'welcome', 'options'] as const) {
        const page = await visit.browser.open(visit.own(own));
        await page.waitFor("document.querySelector('main')");
        const violations = await page.evaluate(`${axe}
        const { violations } = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] });
        return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html.slice(0, 200))]);`);
        expect([own, violations]).toEqual([own, []]);
        await page.close();
      }
    },
  );
});
