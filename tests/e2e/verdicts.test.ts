import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Task } from '../../lib/core/task/task.ts';
import { addDays, dayOf } from '../../lib/core/week/day.ts';
import { weekOf } from '../../lib/core/week/week.ts';
import type { Page } from '../../scripts/browsers/page.ts';
import { toolRows } from '../../scripts/screenshots/pictured-tools.ts';
import { weekOfSessions } from '../../scripts/screenshots/sessions.ts';
import { pictureWork } from '../../scripts/screenshots/tasks.ts';
import { fillLedger, readLedger } from '../../scripts/visit/ledger-in-browser.ts';
import { browserNames, startVisit, type Visit } from './start-visit.ts';

const now = Date.now();
const lastMonday = addDays(weekOf(dayOf(now, 'UTC')).monday, -7);
const sessions = weekOfSessions(lastMonday, 10, (index) => ({
  toolId: index < 8 ? 'claude' : 'chatgpt',
  verdict: index % 5 === 4 ? 'filler' : 'genuine',
}));
const work = pictureWork(
  [
    { name: 'Code review', tasks: 24, blocks: 12, ratio: 0.6 },
    { name: 'Documentation', tasks: 48, ratio: 0.6 },
    { name: 'Release notes', tasks: 24, blocks: 12, ratio: 1.8 },
    { name: 'Interviews', tasks: 0, ratio: 1 },
  ],
  now,
);
const [review, , notes] = work.workflows.map(({ id }) => id);
const workflows = work.workflows.map((one) => (one.id === notes ? { ...one, archivedAt: now } : one));

describe.each(browserNames)('Verdicts on workflows in %s', (name) => {
  let visit: Visit;
  let page: Page;

  beforeAll(async () => {
    visit = await startVisit(name);
    page = await visit.browser.open(visit.own('review'));
  });
  afterAll(() => visit?.clear());

  const showLastWeek = async (): Promise<void> => {
    await page.reload();
    await page.click('.week-nav > button');
    await page.waitFor("document.querySelector('.headline')");
  };
  const textsOf = (css: string): Promise<string[]> =>
    page.evaluate(
      `return [...document.querySelectorAll(arguments[0])].map((one) => one.textContent.trim());`,
      css,
    );
  const expectAccessible = async (): Promise<void> => {
    const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    for (const scheme of ['light', 'dark'] as const) {
      await visit.browser.setColorScheme(scheme);
      await page.untilDrawn();
      const violations = await page.evaluate(`${axe}
      const { violations } = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] });
      return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html.slice(0, 200))]);`);
      expect([scheme, violations]).toEqual([scheme, []]);
    }
  };

  describe('the review', () => {
    it('invites to measure while nothing was', async () => {
      await page.waitFor("document.querySelector('.empty')");
      await fillLedger(page, { sessions, tools: toolRows(['claude', 'chatgpt'], 'stopped') });
      await showLastWeek();

      expect(await page.text('.nothing-measured')).toBe(
        'Whether AI makes a kind of work shorter was not measured yet. Does it help?',
      );
    });

    it('gives a verdict on the work itself where no session says which tool it was done with', async () => {
      await fillLedger(page, { ...work, workflows });
      await showLastWeek();
      await page.waitFor("document.querySelectorAll('.workflow-verdicts > section').length === 3");

      expect(await textsOf('.workflow-verdicts h3')).toEqual([
        'Code review',
        'Documentation',
        'Release notes (put away)',
      ]);
      expect(await textsOf('.workflow-verdicts li > p:first-child')).toEqual([
        'AI keep In a trial by coin, this work was done faster with AI.',
        'AI undecided There was no trial yet. One of 12 blocks, which are 24 tasks, could decide.',
        'AI drop In a trial by coin, this work took longer with AI.',
      ]);
      expect(await page.text('.workflow-verdicts')).toContain(
        'Evidence: a trial by coin, with 12 of 12 blocks done.',
      );
    });

    it('lets the workflow of a genuine session be chosen by keys, and none again', async () => {
      const fedBy = async (): Promise<(string | undefined)[]> =>
        (await readLedger(page)).sessions.filter(({ workflowId }) => workflowId).map(({ id }) => id);
      await page.focus('.answered > summary');
      await page.press('Enter');
      await page.focus('.answered li:first-child summary');
      await page.press('Enter');
      await page.focus('.fed-workflow select');
      await page.press('ArrowDown');
      await expect.poll(fedBy, { timeout: 10_000 }).toEqual([sessions[0]?.id]);
      await page.text('.workflow-verdicts li', { text: 'Claude' });

      expect(await page.text('.answered li:first-child summary')).toContain('Genuine, for Code review');
      expect(await textsOf('.workflow-verdicts section:nth-of-type(1) li > p:first-child')).toEqual([
        'Claude keep In a trial by coin, this work was done faster with AI.',
      ]);
      expect(await page.text('.workflow-verdicts section:nth-of-type(1) li')).toContain(
        'One genuine session of these twelve weeks was for this work.',
      );
      expect(await textsOf('.fed-workflow option')).toEqual([
        'none',
        'Code review',
        'Documentation',
        'Interviews',
      ]);
      await page.press('ArrowUp');
      await expect.poll(fedBy, { timeout: 10_000 }).toEqual([]);
    });

    it('offers no workflow for a session that was not genuine', async () => {
      await page.click('.answered li:nth-child(5) summary', { text: 'Filler' });
      await page.waitFor("document.querySelector('.answered li:nth-child(5) details[open] .verdict-picker')");
      await page.untilDrawn();

      expect(await textsOf('.fed-workflow')).toHaveLength(1);
    });

    it('gives the accessibility checker nothing to find', expectAccessible);
  });

  describe('"Does it help?"', () => {
    const entered = async (): Promise<Task[]> =>
      (await readLedger(page)).tasks.filter(({ source }) => source === 'entered');
    const fields = (): Promise<string[]> =>
      page.evaluate(`
        const form = new FormData(document.querySelector('.entry-form'));
        return ['day', 'time', 'withAi'].map((name) => form.get(name));`);
    const today = dayOf(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone);

    it('says what of a task that is written down cannot be taken, and where', async () => {
      await page.goto(visit.own('helps'));
      await page.click('.entry > details > summary');
      await page.focus('.entry [name=time]');
      await page.type('soon\n');
      await page.waitFor("document.querySelectorAll('.entry .fault:not(:empty)').length === 2");

      expect(await textsOf('.entry .fault:not(:empty)')).toEqual([
        'Write how long you worked on it, such as 45 for minutes, or 1:15.',
        'Please choose one.',
      ]);
      expect(await page.evaluate('return document.activeElement.name;')).toBe('time');
      expect(await fields()).toEqual([expect.any(String), 'soon', null]);
      await expectAccessible();
    });

    it('keeps what was typed when the page is closed', async () => {
      await page.press('Control+a');
      await page.type('1');
      await page.focus('.entry [name=withAi][value=yes]');
      await page.press(' ');
      await page.reload();
      await page.waitFor("document.querySelector('.entry details[open] [name=time]')?.value === '1'");

      expect(await fields()).toEqual([today, '1', 'yes']);
    });

    it('takes it by the Enter key, into no trial, and says so', async () => {
      await page.focus('.entry [name=time]');
      await page.press('Enter');
      const noted = await page.text('.entry [role=status]', { text: 'Noted' });
      await expect.poll(entered, { timeout: 10_000 }).toHaveLength(1);

      expect(noted).toMatch(/^Noted: Code review, .+, 1 min, with AI\. Undo$/);
      const [task] = await entered();
      expect(task).toMatchObject({ workflowId: review, day: today, withAi: true, outcome: 'untold' });
      expect(task).not.toHaveProperty('trialId');
      expect(await fields()).toEqual([today, '', null]);
      expect(await page.text('.entered-tasks summary')).toBe('One task was written down');
    });

    it('takes it back, with what stood in the fields', async () => {
      await page.click('.entry [role=status] button');
      await expect.poll(entered, { timeout: 10_000 }).toEqual([]);

      await page.waitFor("document.querySelector('.entry [name=time]').value === '1'");
      expect(await fields()).toEqual([today, '1', 'yes']);
    });

    it('deletes one that was written down, and brings it back', async () => {
      await page.click('.entry-form button');
      await page.click('.entered-tasks > summary');
      await page.click('.entered-tasks button');
      await expect.poll(entered, { timeout: 10_000 }).toEqual([]);
      await page.click('.entry [role=status] button');

      await expect.poll(entered, { timeout: 10_000 }).toMatchObject([{ workflowId: review }]);
    });
  });
});
