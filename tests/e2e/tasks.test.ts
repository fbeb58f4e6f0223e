import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handsOnMs, type Task } from '../../lib/core/task/task.ts';
import type { Page } from '../../scripts/browsers/page.ts';
import { fillLedger, type LedgerRows, readLedger } from '../../scripts/visit/ledger-in-browser.ts';
import { aSession } from '../core/session/a-session.ts';
import { type Installed, startInstalled } from './start-installed.ts';
import { browserNames, built } from './start-visit.ts';

const minute = 60_000;

describe.each(browserNames)('Tasks in %s', (name) => {
  let installed: Installed;
  let popup: Page;

  beforeAll(async () => {
    installed = await startInstalled(name);
    popup = await open('popup');
    await popup.waitFor("document.querySelector('.nothing')");
  });
  afterAll(() => installed?.clear());

  const open = (page: string): Promise<Page> =>
    installed.browser.open(`${installed.browser.extensionOrigin}/${page}.html`);
  const task = async (page: Page): Promise<Task> => {
    const { tasks } = await readLedger(page);
    if (tasks[0] === undefined) throw new Error('There is no task.');
    return tasks[0];
  };

  it('are nothing that somebody sees who has named no workflow', async () => {
    expect(await popup.evaluate("return document.querySelector('.tasks') === null;")).toBe(true);
  });

  it('begin once a workflow is named, and a size is guessed', async () => {
    const settings = await open('options');
    await settings.click('.workflows-card summary');
    await settings.click('.workflows-card .suggestions button', { text: 'Code review' });
    await settings.waitFor('document.querySelector(\'[data-workflow="Code review"]\')');
    await settings.close();

    await popup.waitFor("document.querySelector('.start-task')");
    await popup.press('t');
    await popup.waitFor("document.querySelector('.sizes')");
    await popup.press('w');
    await popup.waitFor('document.querySelector(\'.task[data-state="running"]\')');

    expect(await popup.text('.task-line')).toContain('Code review');
    expect(await task(popup)).toMatchObject({ state: 'running', size: 'usual', source: 'timer' });
  });

  it('go on without a background, and ask what was done while nothing of the browser ran', async () => {
    await installed.browser.stopBackground();
    const seen = await age(popup, await task(popup));
    await installed.restart(built[name]);
    popup = await open('popup');

    await popup.waitFor("document.querySelector('.unsure')");
    expect(await popup.text('.unsure p')).toMatch(
      /^The timer ran while the machine slept.* to .*Leave it out\?$/,
    );
    const before = await task(popup);
    expect(before).toMatchObject({ state: 'running', unsure: [{ from: seen }] });
    await popup.click('.unsure button', { text: 'Leave it out' });
    await popup.waitFor("document.querySelector('.unsure') === null");
    expect(handsOnMs(await task(popup))).toBeGreaterThanOrEqual(10 * minute);
    expect(handsOnMs(await task(popup))).toBeLessThan(15 * minute);
  });

  it('stand still, go on and are done by single keys, and say what the sessions suggest', async () => {
    await popup.press('t');
    await popup.waitFor('document.querySelector(\'.task[data-state="paused"]\')');
    await popup.click('.task button', { text: 'Go on' });
    await popup.waitFor('document.querySelector(\'.task[data-state="running"]\')');
    await popup.press('d');
    await popup.waitFor("document.querySelector('.task-question')");

    expect(await popup.text('.task-question')).toContain('it seems to be without');
    await expectAccessible(popup);
    await popup.click('.task-question button', { text: 'Without AI' });
    await popup.waitFor("document.querySelector('.task-question') === null");
    expect(await task(popup)).toMatchObject({ state: 'done', withAi: false, outcome: 'open' });
  });

  it('can be put right afterwards', async () => {
    await popup.click('.recent-tasks summary');
    await popup.click('.recent-tasks button', { text: 'Correct' });
    await popup.click('.correct-task input[type="number"]');
    await popup.press('Control+a');
    await popup.type('7');
    await expectAccessible(popup);
    await popup.click('.correct-task button', { text: 'Save' });
    await popup.waitFor("document.querySelector('.correct-task') === null");

    expect(handsOnMs(await task(popup))).toBe(7 * minute);
    expect((await task(popup)).correctedAt).toBeGreaterThan(0);
  });

  it('are asked about a day later, one of them', async () => {
    const { tasks } = await readLedger(popup);
    const day = 24 * 60 * minute;
    const later = ({ startedAt, endedAt = 0, ...rest }: Task, id: string): Task => ({
      ...rest,
      id,
      startedAt: startedAt - 2 * day,
      endedAt: endedAt - 2 * day,
      day: new Date(startedAt - 2 * day).toISOString().slice(0, 10),
      worked: rest.worked.map(({ from, to }) => ({ from: from - 2 * day, to: to - 2 * day })),
    });
    await fillLedger(popup, { tasks: tasks.flatMap((one) => [later(one, 'two'), later(one, 'three')]) });
    await popup.reload();
    await popup.waitFor("document.querySelector('[data-outcome]')");
    await popup.click('[data-outcome="reworked"]');
    await popup.waitFor("document.querySelector('[data-outcome]') === null");

    const outcomes = (await readLedger(popup)).tasks.map(({ outcome }) => outcome);
    expect(outcomes.filter((outcome) => outcome === 'reworked')).toHaveLength(1);
    expect(await popup.text('.tasks [role=status]')).toContain('Thank you');
  });

  it('have sessions that fed their workflow, with one more key', async () => {
    const now = Date.now();
    const session = aSession({ id: 'one', startedAt: now - 30 * minute, endedAt: now - 20 * minute });
    await fillLedger(popup, { sessions: [session] });
    await popup.reload();
    await popup.waitFor("document.querySelector('.waiting li')");
    await popup.press('1');
    await popup.waitFor("document.querySelector('.workflow-bar')");
    await popup.press('5');
    await popup.waitFor('document.querySelector(\'.workflow-bar [aria-pressed="true"]\')');
    const fed = async () =>
      (await readLedger(popup)).sessions.map(({ verdict, workflowId }) => [verdict, workflowId]);
    const [workflow] = (await readLedger(popup)).workflows;

    await expect.poll(fed).toEqual([['genuine', workflow?.id]]);
    await popup.press('u');
    await popup.waitFor("document.querySelector('.workflow-bar') === null");
    await expect.poll(fed).toEqual([['untagged', undefined]]);
  });

  it('come back from a backup after everything was deleted', async () => {
    const settings = await open('options');
    const before = await readLedger(settings);
    await settings.click('.backup .primary');
    await settings.waitFor("document.querySelector('.backup [role=status]').textContent !== ''");
    const path = await backupIn(installed.downloads);
    await settings.click('.deletion > .danger');
    expect(await settings.text('dialog')).toContain('3 timed tasks go as well.');
    await settings.click('dialog .danger');
    await settings.waitFor("document.querySelector('.deletion [role=status]').textContent !== ''");
    expect((await readLedger(settings)).tasks).toEqual([]);

    await settings.chooseFile('.restore input', path);
    await settings.click('.restore .primary');
    await settings.waitFor("document.querySelector('.restore > [role=status]').textContent !== ''");

    expect(ofTasks(await readLedger(settings))).toEqual(ofTasks(before));
  });
});

const ofTasks = ({ workflows, tasks }: LedgerRows) => ({ workflows, tasks });

/** Has a task begun 100 minutes ago, and its timer last seen 90 minutes ago; gives when. */
async function age(page: Page, task: Task): Promise<number> {
  const startedAt = task.startedAt - 100 * minute;
  const seen = startedAt + 10 * minute;
  const day = await page.evaluate<string>(
    'return new Intl.DateTimeFormat("sv", { timeZone: arguments[1] }).format(arguments[0]);',
    startedAt,
    task.zone,
  );
  await fillLedger(page, {
    tasks: [{ ...task, startedAt, day, worked: [{ from: startedAt, to: seen }], unsure: [] }],
  });
  return seen;
}

async function backupIn(downloads: string): Promise<string> {
  const saved = async () => (await readdir(downloads)).find((file) => /^assay-.*json$/.test(file));
  await expect.poll(saved, { timeout: 10_000 }).toBeTruthy();
  const path = join(downloads, (await saved()) ?? '');
  await expect
    .poll(async () => (await readFile(path, 'utf8')).endsWith('"}\n'), { timeout: 10_000 })
    .toBe(true);
  return path;
}

async function expectAccessible(page: Page): Promise<void> {
  const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const violations = await page.evaluate(`${axe}
    const { violations } = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] });
    return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html.slice(0, 200))]);`);
  expect(violations).toEqual([]);
}
