import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handsOnMs, type Task } from '../../lib/core/task/task.ts';
import { estimateTrial } from '../../lib/core/trial/estimate-trial.ts';
import type { Trial } from '../../lib/core/trial/trial.ts';
import { dayOf } from '../../lib/core/week/day.ts';
import { lastClosedPeriod } from '../../lib/core/week/week.ts';
import type { Page } from '../../scripts/browsers/page.ts';
import { fillLedger, readLedger } from '../../scripts/visit/ledger-in-browser.ts';
import { aSession } from '../core/session/a-session.ts';
import { playTasks } from './play-trial.ts';
import { browserNames, startVisit, type Visit } from './start-visit.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** The file is of the last four weeks that are over everywhere on earth. */
const period = lastClosedPeriod(dayOf(Date.now(), 'Etc/GMT+12'));
const begin = Date.parse(period.monday);

/** Enough work for the file to show anything. */
const sessions = Array.from({ length: 12 }, (_, index) => {
  const startedAt = begin + (index % 4) * dayMs + (8 + index) * hourMs;
  return aSession({
    id: `${index}`,
    zone: 'UTC',
    startedAt,
    endedAt: startedAt + 10 * minuteMs,
    verdict: index % 2 ? 'genuine' : 'filler',
  });
});

describe.each(browserNames)('A trial from the popup to the file to hand on in %s', (name) => {
  let visit: Visit;
  let helps: Page;
  let popup: Page;
  let shownHash = '';

  beforeAll(async () => {
    visit = await startVisit(name);
    helps = await visit.browser.open(visit.own('helps'));
  });
  afterAll(() => visit?.clear());

  it('begins with the hash of its coin', async () => {
    await helps.click('.add-workflow button', { text: 'Code review' });
    await helps.click('.begin-trial > summary');
    await helps.click('.begin-trial button.primary');
    await helps.waitFor("document.querySelector('.sentence').textContent.includes('the trial has begun')");
    await helps.click('.coin-check > summary');
    shownHash = await helps.text('.seed-hash');

    expect(shownHash).toMatch(/^[\da-f]{64}$/);
  });

  it('goes through eleven blocks, and a period with work in it', async () => {
    const { workflows } = await readLedger(helps);
    const { trial } = await trialIn(helps);
    const [workflow] = workflows;
    if (workflow === undefined) throw new Error('There is no workflow.');
    const played = await playTasks({ workflow, trial, tasks: 22, ratio: 0.8, from: begin + dayMs });
    await fillLedger(helps, { tasks: played, sessions });
    await helps.reload();
    await helps.waitFor("document.querySelector('.sentence')?.textContent.includes('in 11 blocks')");

    expect(await timeIn(await shownFile(visit))).toBe('hidden,,,,,,,,');
  });

  it.each(['first', 'second'] as const)(
    'has the %s task of its last block timed in the popup, done as the coin says',
    async (which) => {
      popup ??= await visit.browser.open(visit.own('popup'));
      await popup.reload();
      await popup.waitFor("document.querySelector('.start-task')");
      const before = await trialIn(popup);
      await popup.click('.start-task > button');
      await popup.click('[data-size="usual"]');
      await popup.waitFor('document.querySelector(\'.task[data-state="running"]\')');
      const coin = await popup.text('.coin');
      await popup.click('.task button', { text: 'Pause' });
      await popup.waitFor('document.querySelector(\'.task[data-state="paused"]\')');
      await popup.click('.task button', { text: 'Go on' });
      await popup.waitFor('document.querySelector(\'.task[data-state="running"]\')');
      await popup.click('.task button', { text: 'Done' });
      await popup.waitFor("document.querySelector('[data-with-ai]')");
      const task = await newTask(popup, before.tasks);
      await popup.click(`[data-with-ai="${task.assigned}"]`);
      await popup.waitFor("document.querySelector('[data-with-ai]') === null");

      expect(coin).toContain(task.assigned ? 'with AI' : 'without AI');
      expect(task).toMatchObject({ trialId: before.trial.id, block: 12, size: 'usual', source: 'timer' });
      expect(task.worked.length).toBeGreaterThanOrEqual(2);

      // It was the day before yesterday, so that what became of it is asked; and in truth it was longer ago.
      const minutes = task.assigned ? 24 : 30;
      await putRight(popup, task, Date.now() - 2 * dayMs, minutes);
      await popup.click('[data-outcome="used"]');
      await popup.waitFor("document.querySelector('[data-outcome]') === null");
      await putRight(popup, task, begin + (which === 'first' ? 10 : 11) * dayMs, minutes);
      const after = await newTask(popup, before.tasks);

      expect(handsOnMs(after)).toBe(minutes * minuteMs);
      expect(after).toMatchObject({ withAi: task.assigned, outcome: 'used', state: 'done', unsure: [] });
    },
  );

  it('is settled then, and its seed can be checked', async () => {
    await helps.bringToFront();
    await helps.reload();
    await helps.waitFor("document.querySelector('.sentence')?.textContent.includes('in 12 blocks')");
    const { trial, tasks } = await trialIn(helps);
    const { verdict, state } = estimateTrial(trial, tasks);

    expect({ verdict, state }).toEqual({ verdict: 'faster', state: 'complete' });
    expect(await helps.text('.sentence')).toContain('With AI it is faster.');
    await helps.click('.coin-check > summary');
    expect(await helps.text('.seed-check')).toContain('every block was divided as it says');
    const seed = await helps.text('.seed');
    expect(createHash('sha256').update(seed).digest('hex')).toBe(shownHash);
  });

  it('stands in the file of its period as the page says it', async () => {
    const { trial, tasks } = await trialIn(helps);
    const { interval } = estimateTrial(trial, tasks);
    const [low, high] = [
      (Math.floor((interval?.low ?? 0) * 10) / 10).toFixed(1),
      (Math.ceil((interval?.high ?? 0) * 10) / 10).toFixed(1),
    ];
    const said = (await helps.text('.sentence')).match(/\d\.\d\d/g)?.map(Number) ?? [];
    const review = await shownFile(visit);
    const file = await textIn(review);

    expect(await timeIn(review)).toBe(`shown,,0.0,1.0,counted,faster,${low},${high},randomised`);
    expect(said.length).toBe(3);
    expect(said.every((figure) => figure >= Number(low) && figure <= Number(high))).toBe(true);
    expect(file.match(/,shown,/g)).toHaveLength(2);
    expect(await review.text('.safe')).toContain('Work areas with a row about time: Review.');

    await review.click('.safe button.primary');
    const path = join(visit.downloads, 'summary.csv');
    await expect
      .poll(async () => (await readFile(path, 'utf8').catch(() => '')).replaceAll('\r\n', '\n'), {
        timeout: 10_000,
      })
      .toBe(file);
    await review.click('.safe .presets label:nth-of-type(2) input');
    await review.waitFor("!document.querySelector('.safe textarea')?.value.includes('randomised')");
  });

  it('stands there to the byte, whatever becomes of its tasks afterwards', async () => {
    const before = await trialIn(helps);
    const review = await shownFile(visit);
    const file = await textIn(review);
    await putRight(popup, before.tasks.find(({ block }) => block === 12) as Task, begin + 12 * dayMs, 300);

    expect(file).toContain('randomised');
    expect(await textIn(await shownFile(visit))).toBe(file);
    expect(before.trial).toMatchObject({ endedEarly: false });
  });
});

/** The only trial with its tasks. */
async function trialIn(page: Page): Promise<{ trial: Trial; tasks: readonly Task[] }> {
  const { trials, tasks } = await readLedger(page);
  const [trial] = trials;
  if (trial === undefined) throw new Error('There is no trial.');
  return { trial, tasks: tasks.filter(({ trialId }) => trialId === trial.id) };
}

async function newTask(page: Page, before: readonly Task[]): Promise<Task> {
  const { tasks } = await trialIn(page);
  const task = tasks.find(({ id }) => before.every((one) => one.id !== id));
  if (task === undefined) throw new Error('There is no new task.');
  return task;
}

/** Puts the newest task right in the popup: when it ended, and its minutes; it began six hours before its end. */
async function putRight(popup: Page, { zone }: Task, endedAt: number, minutes: number): Promise<void> {
  const fieldOf = (at: number): string =>
    new Intl.DateTimeFormat('sv', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
      .format(at)
      .replace(' ', 'T');
  await popup.waitFor("document.querySelector('.recent-tasks')");
  await popup.evaluate("document.querySelector('.recent-tasks').open = true;");
  await popup.click('.recent-tasks button', { text: 'Correct' });
  await popup.waitFor("document.querySelector('.correct-task')");
  await popup.evaluate(
    `const [startedAt, endedAt, minutes] = arguments;
    const form = document.querySelector('.correct-task');
    for (const [field, value] of Object.entries({ startedAt, endedAt, minutes })) {
      form.elements[field].value = value;
      form.elements[field].dispatchEvent(new Event('input', { bubbles: true }));
    }`,
    fieldOf(endedAt - 6 * hourMs),
    fieldOf(endedAt),
    String(minutes),
  );
  await popup.click('.correct-task button', { text: 'Save' });
  await popup.waitFor("document.querySelector('.correct-task') === null");
}

let review: Page | undefined;

/** The review, which shows the exact text of the file to hand on. */
async function shownFile({ browser, own }: Visit): Promise<Page> {
  await review?.close();
  review = await browser.open(own('review'));
  await review.waitFor("document.querySelector('.safe > button:not(:disabled)')");
  await review.click('.safe > button');
  await textIn(review);
  return review;
}

const textIn = (page: Page): Promise<string> =>
  page.waitFor<string>("document.querySelector('.safe textarea')?.value");

/** What the file says in the row of the work area. */
const timeIn = async (page: Page): Promise<string | undefined> =>
  (await textIn(page))
    .split('\n')
    .find((line) => line.includes(',work_area,review,'))
    ?.replace(`aiuse/1,${period.monday},work_area,review,`, '');
