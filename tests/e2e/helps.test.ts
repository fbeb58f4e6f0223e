import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Task } from '../../lib/core/task/task.ts';
import { estimateTrial } from '../../lib/core/trial/estimate-trial.ts';
import type { Trial } from '../../lib/core/trial/trial.ts';
import type { Page } from '../../scripts/browsers/page.ts';
import { fillLedger, readLedger } from '../../scripts/visit/ledger-in-browser.ts';
import { playTasks } from './play-trial.ts';
import { browserNames, startVisit, type Visit } from './start-visit.ts';

const fileOf = (name: string): string =>
  fileURLToPath(new URL(`../core/import/files/${name}`, import.meta.url));
const weekMs = 7 * 24 * 3_600_000;
/** Long enough ago for three weeks of tasks to lie in the past. */
const begin = Date.now() - 8 * weekMs;

describe.each(browserNames)('"Does it help?" in %s', (name) => {
  let visit: Visit;
  let page: Page;
  let shownHash = '';
  const sentence = (): Promise<string> => page.text('.workflow .sentence');

  beforeAll(async () => {
    visit = await startVisit(name);
    page = await visit.browser.open(visit.own('helps'));
  });
  afterAll(() => visit?.clear());

  it('says where to begin while nothing is there', async () => {
    expect(await page.text('.nothing h2')).toBe('No workflow is named yet');
    expect(await page.text('.import')).toContain('Name a workflow first');
  });

  it('takes the name of a workflow by one press', async () => {
    await page.click('.add-workflow button', { text: 'Code review' });

    expect(await page.text('.workflow h2')).toBe('Code review');
    expect(await sentence()).toBe('Code review: no task yet.');
  });

  it('shows what of a file would be taken, and takes it only then', async () => {
    await page.chooseFile('.import input[type=file]', fileOf('toggl-detailed.csv'));
    await page.waitFor("document.querySelector('.preview-count')?.textContent.startsWith('4 tasks')");
    await page.click('.mapping .word', { text: 'Handbook' });
    await choose(page, 'These tasks were done', 'column');
    await page.click('.mapping .word', { text: 'ai' });
    await page.click('.mapping .word', { text: 'AI' });
    await page.waitFor(
      "document.querySelector('.preview-count').textContent.includes('2 with AI, 1 without')",
    );

    expect(await tasksIn(page)).toEqual([]);
    await page.click('button.take', { text: 'Take 3 tasks' });
    expect(
      await page.text('.import [role=status]', { text: '3 tasks were taken from toggl-detailed.csv.' }),
    ).toBe('3 tasks were taken from toggl-detailed.csv.');
    expect(await sentence()).toBe(
      'Code review: 3 tasks so far, 2 with AI and 1 without. Nothing can be said yet.',
    );
  });

  it('takes nothing twice', async () => {
    await page.chooseFile('.import input[type=file]', fileOf('toggl-detailed.csv'));
    await page.waitFor(
      "document.querySelector('.preview')?.textContent.includes('3 of them are here already')",
    );
    await page.click('.preview button', { text: 'Cancel' });

    expect(await tasksIn(page)).toHaveLength(3);
  });

  it('names each row that cannot be taken, and asks where dates could be two things', async () => {
    await page.chooseFile('.import input[type=file]', fileOf('own-sheet-de.csv'));
    await page.waitFor("document.querySelectorAll('.bad-rows li').length === 6");
    const bad = await page.text('.bad-rows');
    await page.chooseFile('.import input[type=file]', fileOf('clockify-detailed-eu.csv'));
    await page.waitFor("document.querySelector('.preview h3').textContent.includes('Clockify')");

    expect(bad).toContain('line 5: no such date');
    expect(await page.text('.preview-count')).toBe('No task.');
    await choose(page, 'Its dates are written', 'dmy');
    await page.waitFor("document.querySelector('.preview-count').textContent.startsWith('2 tasks')");
    await page.click('.preview button', { text: 'Cancel' });
  });

  it('takes the time that programs were in front, and nothing of what their windows were called', async () => {
    await page.chooseFile('.import input[type=file]', fileOf('activitywatch-buckets.json'));
    await page.click('.mapping .word', { text: 'code' });
    await page.waitFor("document.querySelector('.preview-count').textContent.startsWith('2 tasks')");

    expect(await page.evaluate('return document.body.innerText;')).not.toContain('SECRET');
    await page.click('.preview button', { text: 'Cancel' });
  });

  it('begins a trial with a coin that is fixed from then on', async () => {
    await page.click('.begin-trial > summary');
    await page.click('.begin-trial button.primary');
    await page.waitFor("document.querySelector('.sentence').textContent.includes('the trial has begun')");
    await page.click('.coin-check > summary');
    shownHash = await page.text('.seed-hash');

    expect(await sentence()).toBe(
      'Code review: the trial has begun, and no block is complete. 12 blocks to go.',
    );
    expect(shownHash).toMatch(/^[\da-f]{64}$/);
    expect(await page.evaluate("return document.querySelector('.seed') === null;")).toBe(true);
  });

  it('says in the middle of it what is known, and that it is not settled', async () => {
    await work(page, { tasks: 16, ratio: 0.8 });
    await page.waitFor("document.querySelector('.sentence').textContent.includes('in 8 blocks')");
    const { trial, tasks } = await trialIn(page);
    const { ratio } = estimateTrial(trial, tasks);

    expect(await sentence()).toContain(`took you ${ratio?.toFixed(2)} of the time with AI in 8 blocks`);
    expect(await sentence()).toContain('4 blocks to go.');
    expect(await page.evaluate("return document.querySelectorAll('.task-dots .dot').length;")).toBe(16);
    expect(await page.evaluate("return document.querySelectorAll('.task-dots tbody tr').length;")).toBe(16);
  });

  it('shows the values of each task on focus, one after the other by the arrows', async () => {
    await page.evaluate(`document.querySelector('.task-dots [tabindex="0"]').focus();`);
    await page.waitFor("document.querySelector('.task-dots .readout').textContent.includes('block 1')");
    await page.press('ArrowRight');
    await page.press('ArrowRight');

    await page.waitFor("document.querySelector('.task-dots .readout').textContent.includes('block 2')");
  });

  it('gives its verdict when all blocks are done, with the ratio that is true, and the seed to check', async () => {
    await work(page, { tasks: 8, ratio: 0.8 });
    await page.waitFor("document.querySelector('.sentence').textContent.includes('in 12 blocks')");
    const { trial, tasks } = await trialIn(page);
    const { ratio, interval } = estimateTrial(trial, tasks);

    expect(Math.abs((ratio ?? 1) - 0.8)).toBeLessThan(0.06);
    expect(interval?.low).toBeGreaterThan(0.7);
    expect(interval?.high).toBeLessThan(0.9);
    expect(await sentence()).toContain('With AI it is faster.');
    await page.click('.coin-check > summary');
    expect(await page.text('.seed-check')).toContain('every block was divided as it says');
    expect(
      createHash('sha256')
        .update(await page.text('.seed'))
        .digest('hex'),
    ).toBe(shownHash);
  });

  it.each(['light', 'dark'] as const)(
    'gives the accessibility checker nothing to find, %s',
    async (scheme) => {
      const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
      await visit.browser.setColorScheme(scheme);
      await page.untilDrawn();
      const violations = await page.evaluate(`${axe}
      const { violations } = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] });
      return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html.slice(0, 200))]);`);

      expect(violations).toEqual([]);
    },
  );

  it('says what it means to end a trial early, and keeps to that', async () => {
    await page.click('.begin-trial > summary');
    await page.click('.begin-trial button.primary');
    await page.click('button.end-trial');
    const asked = await page.text('.confirm');
    await page.click('.confirm button.danger');
    await page.waitFor("document.querySelector('.sentence').textContent.includes('ended before a block')");

    expect(asked).toContain('End it after 0 of 12 blocks?');
    expect(asked).toContain('Ended now, only the bets count');
    const { trials } = await readLedger(page);
    expect(trials.map(({ endedEarly }) => endedEarly).sort()).toEqual([false, true]);
  });
});

const tasksIn = async (page: Page): Promise<readonly Task[]> => (await readLedger(page)).tasks;

/** The newest trial with its tasks. */
async function trialIn(page: Page): Promise<{ trial: Trial; tasks: readonly Task[] }> {
  const { trials, tasks } = await readLedger(page);
  const [trial] = [...trials].sort((one, other) => other.startedAt - one.startedAt);
  if (trial === undefined) throw new Error('There is no trial.');
  return { trial, tasks: tasks.filter(({ trialId }) => trialId === trial.id) };
}

/** Works off tasks of the trial, which take weeks, and shows the page anew. */
async function work(page: Page, { tasks, ratio }: { tasks: number; ratio: number }): Promise<void> {
  const { workflows } = await readLedger(page);
  const [workflow] = workflows;
  if (workflow === undefined) throw new Error('There is no workflow.');
  const { trial, tasks: before } = await trialIn(page);
  const from = begin + before.length * 3 * 3_600_000;
  const played = await playTasks({ workflow, trial, before, tasks, ratio, from });
  await fillLedger(page, { tasks: played });
  await page.reload();
  await page.waitFor("document.querySelector('.sentence')");
}

/** Chooses from the list with a label. */
async function choose(page: Page, label: string, value: string): Promise<void> {
  await page.evaluate(
    `const [label, value] = arguments;
    const field = [...document.querySelectorAll('label.field')].find(({ textContent }) => textContent.startsWith(label));
    const select = field.querySelector('select');
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));`,
    label,
    value,
  );
  await page.untilDrawn();
}
