import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../../scripts/browsers/page.ts';
import { sampleLedger } from '../../scripts/start/sample-ledger.ts';
import { fillLedger, type LedgerRows, readLedger } from '../../scripts/visit/ledger-in-browser.ts';
import { aFile, head, linesOf, sealed } from '../core/backup/sealed.ts';
import { aTask, aWorkflow } from '../core/task/a-task.ts';
import { aTrial } from '../core/task/a-trial.ts';
import { browserNames, startVisit, type Visit } from './start-visit.ts';

const now = Date.now();
const salt = 'ab'.repeat(32);
const anonymised = 'schema,period_start,scope\r\naiuse/1,2024-01-29,all\r\n';

const sample = sampleLedger(now, 'Europe/Zurich');
const [aSession] = sample.sessions ?? [];
const today = new Date(now).toISOString().slice(0, 10);

/** A ledger with rows in every table, and a session in this week. */
const everything = {
  ...sample,
  sessions: [
    ...(sample.sessions ?? []),
    { ...aSession, id: 'today', startedAt: now, endedAt: now, zone: 'UTC', day: today },
  ],
  signals: ['one', 'two'].map((id, nth) => {
    return { id, kind: 'prompt', at: now - nth, toolId: 'chatgpt', chat: undefined, zone: 'Europe/Zurich' };
  }),
  runs: [
    {
      ...aSession,
      id: 'a run',
      toolId: 'https://assistant.intranet.test',
      startedAt: now,
      endedAt: now,
      zone: 'UTC',
      day: today,
      prompts: 0,
      implied: 0,
      verdict: 'untagged',
      verdictAt: undefined,
    },
  ],
  health: [{ toolId: 'chatgpt', catalogue: 'x', answered: 3, unanswered: 0, implied: 0, quietMs: 0 }],
  exports: [{ periodStart: '2024-01-29', text: anonymised, savedAt: now }],
  workflows: [aWorkflow()],
  trials: [aTrial()],
  tasks: [aTask(), aTask({ id: 'paused', state: 'paused', endedAt: undefined })],
} as unknown as Partial<LedgerRows>;

const junk = '["session",{"id":1}],\n';
const aRow = ['meta', { key: 'salt', value: salt }] as const;

/** Files that must not come in: what, its text, and what the page says. */
const hostile: [string, () => string, string][] = [
  ['of a newer version', () => aFile([aRow], head.replace('"version":3', '"version":4')), 'newer version'],
  ['with a wrong checksum', () => aFile([aRow]).replace('1795000000000', '1795000000001'), 'checksum'],
  ['cut short', () => aFile([aRow]).slice(0, -40), 'checksum does not match'],
  ['with another one behind it', () => aFile([aRow]) + aFile([aRow]), 'behind its end'],
  [
    'with prototype keys',
    () => sealed(linesOf(aFile([aRow])).map((line) => line.replace('{"key"', '{"__proto__":{"a":1},"key"'))),
    'cannot be true',
  ],
  ['nested deep', () => sealed([head, '['.repeat(1_000_000)]), 'nested deeper'],
  ['of 100 MB in one line', () => head.padEnd(100_000_000, ' '), 'longer than any'],
  ['of a million junk rows', () => `${head}\n${junk.repeat(1_000_000)}`, 'session.id'],
  ['that is no backup', () => 'a,b\n1,2\n', 'no backup of Assay'],
];

describe.each(browserNames)('A backup in %s', (name) => {
  let visit: Visit;
  let settings: Page;
  let before: LedgerRows;
  let path: string;

  beforeAll(async () => {
    visit = await startVisit(name);
    settings = await visit.browser.open(visit.own('options'));
    await settings.waitFor("document.querySelector('.deletion')");
    await fillLedger(settings, everything);
    await fillLedger(settings, { meta: [{ key: 'salt', value: salt }] });
    before = await readLedger(settings);
    await settings.reload();
  });
  afterAll(() => visit?.clear());

  it('is one file with everything, whose checksum anyone can reckon', async () => {
    expect(await settings.text('.last-backup')).toBe('The ledger was never backed up.');
    await settings.click('.backup .primary');
    await settings.waitFor("document.querySelector('.backup [role=status]').textContent !== ''");
    const saved = async () => (await readdir(visit.downloads)).find((file) => /^assay-.*json$/.test(file));
    await expect.poll(saved, { timeout: 10_000 }).toBeTruthy();
    path = join(visit.downloads, (await saved()) ?? '');
    const isWhole = async () => (await readFile(path, 'utf8')).endsWith('"}\n');
    await expect.poll(isWhole, { timeout: 10_000 }).toBe(true);

    const text = await readFile(path, 'utf8');
    const { counts, sha256 } = JSON.parse(text);
    expect(counts).toEqual({
      meta: 1,
      tool: 3,
      workflow: 1,
      trial: 1,
      export: 1,
      health: 1,
      session: before.sessions.length,
      run: 1,
      task: 2,
      signal: 2,
    });
    const summed = text.slice(0, text.lastIndexOf('"sha256"'));
    expect(createHash('sha256').update(summed).digest('hex')).toBe(sha256);
    expect(await settings.text('.last-backup')).toContain('(today)');
  });

  it('brings everything back that was deleted', async () => {
    const inFiles = () =>
      settings.evaluate<string[]>(`
        const files = [];
        const list = async (folder) => {
          for await (const [name, handle] of folder.entries())
            if (handle.kind === 'file') files.push(name); else await list(handle);
        };
        await list(await navigator.storage.getDirectory());
        return files;`);
    await settings.evaluate(`
      const root = await navigator.storage.getDirectory();
      await root.getFileHandle('scratch-' + Date.now(), { create: true });`);
    expect(await inFiles()).toContainEqual(expect.stringMatching(/^scratch-/));
    await settings.click('.deletion > .danger');
    expect(await settings.text('dialog p')).toContain(`${before.sessions.length} sessions`);
    await settings.click('dialog .danger');
    await settings.waitFor("document.querySelector('.deletion [role=status]').textContent !== ''");
    const { meta, ...rows } = await readLedger(settings);
    expect(Object.values(rows).flat()).toEqual([]);
    expect(meta.map(({ key }) => key)).toEqual(['deletions', 'schemaVersion']);
    expect(await inFiles()).toEqual([]);

    await settings.chooseFile('.restore input', path);
    await settings.waitFor("document.querySelector('.restore-preview')");
    expect(await cells(settings, 'session')).toEqual([`${before.sessions.length}`, '0', '0']);
    expect((await readLedger(settings)).sessions).toEqual([]);
    await settings.click('.restore .primary');
    await settings.waitFor("document.querySelector('.restore > [role=status]').textContent !== ''");

    const after = await readLedger(settings);
    expect(comparable(after)).toEqual(comparable(before));
    expect(after.meta).toContainEqual({ key: 'salt', value: salt });
  });

  it('restored again changes nothing', async () => {
    const digest = await digestOf(settings);
    await settings.chooseFile('.restore input', path);
    await settings.waitFor("document.querySelector('.restore-preview')");
    expect(await settings.text('.restore-preview .remarks')).toContain('changes nothing');
    expect(await cells(settings, 'session')).toEqual(['0', '0', `${before.sessions.length}`]);
    await settings.click('.restore .primary');
    await settings.waitFor("document.querySelector('.restore > [role=status]').textContent !== ''");

    expect(await digestOf(settings)).toBe(digest);
  });

  it.each(hostile)('is refused with the reason when it is a file %s', async (_, textOf, words) => {
    const digest = await digestOf(settings);
    const hostilePath = join(visit.downloads, 'hostile.json');
    await writeFile(hostilePath, textOf());
    await settings.chooseFile('.restore input', hostilePath);
    await settings.waitFor("document.querySelector('.refusal')");

    const refusal = await settings.text('.refusal');
    expect(refusal).toContain(words);
    expect(refusal).toContain('Nothing was changed.');
    expect(await digestOf(settings)).toBe(digest);
    await settings.reload();
  });

  it('is not needed for a session that was deleted by itself, and the others stay', async () => {
    const review = await visit.browser.open(visit.own('review'));
    const listed = () => review.evaluate<number>("return document.querySelectorAll('.deletable li').length;");
    // What stands above it is read from the ledger: until it is there, the page moves.
    await review.waitFor("document.querySelector('.reflection')");
    await review.untilDrawn();
    await review.click('.deletable > summary');
    const count = await listed();
    await review.click('.deletable li button');
    await review.click('dialog .danger');
    await review.waitFor(`document.querySelectorAll('.deletable li').length === ${count - 1}`);

    expect((await readLedger(review)).sessions).toHaveLength(before.sessions.length - 1);
    await review.close();
  });

  it('gives the accessibility checker nothing to find, with a preview and a question open', async () => {
    const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    await settings.chooseFile('.restore input', path);
    await settings.waitFor("document.querySelector('.restore-preview')");
    for (const open of ['preview', 'question']) {
      if (open === 'question') await settings.click('.deletion > .danger');
      const violations = await settings.evaluate(`${axe}
        const { violations } = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] });
        return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html.slice(0, 200))]);`);
      expect([open, violations]).toEqual([open, []]);
    }
    await settings.press('Escape');
    await settings.waitFor("document.querySelector('dialog') === null");
  });
});

const cells = (page: Page, kind: string): Promise<string[]> =>
  page.evaluate(
    `return [...document.querySelectorAll('[data-kind=${kind}] td')].map((cell) => cell.textContent);`,
  );

/** What a restore brings back: all rows, but for the order in which signals were recorded, and what is of one machine. */
function comparable({ meta, signals, ...rows }: LedgerRows) {
  return { ...rows, signals: signals.map((signal) => ({ ...signal, seq: 0 })) };
}

/** One text that differs whenever anything in the ledger does. */
async function digestOf(page: Page): Promise<string> {
  return createHash('sha256')
    .update(JSON.stringify(await readLedger(page)))
    .digest('hex');
}
