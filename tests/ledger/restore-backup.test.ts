import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isFault } from '@/lib/core/backup/read-backup.ts';
import { defaultIdleAfterMs } from '@/lib/core/session/session.ts';
import { deleteSession } from '@/lib/ledger/delete-rows.ts';
import { NewerLedgerError } from '@/lib/ledger/expect-known-schema.ts';
import { fixExport } from '@/lib/ledger/exports.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { recordSignals } from '@/lib/ledger/record-signals.ts';
import { checkBackup, restoreBackup } from '@/lib/ledger/restore-backup.ts';
import { streamBackup } from '@/lib/ledger/stream-backup.ts';
import { decideAboutTool } from '@/lib/ledger/tools.ts';
import { aFile, linesOf } from '../core/backup/sealed.ts';
import { aSession, noon } from '../core/session/a-session.ts';
import { aSignal } from '../core/signal/a-signal.ts';
import { aTask, aWorkflow } from '../core/task/a-task.ts';
import { aTrial } from '../core/task/a-trial.ts';
import { anonymisedText, aPeriod, fillWithEverything } from './a-full-ledger.ts';
import { backupText } from './backup-text.ts';
import { failAt } from './fail-at.ts';
import { inAllForms } from './in-all-forms.ts';
import { inPieces } from './in-pieces.ts';
import { everythingIn, openLedger } from './open-ledger.ts';

describe('a backup', () => {
  it('is one JSON document with a checksum that anyone can reckon', async () => {
    const db = openLedger();
    await fillWithEverything(db);

    const text = await backupText(db);
    const file = JSON.parse(text) as { rows: unknown[]; counts: Record<string, number>; sha256: string };

    expect(file.counts).toEqual({
      ...{ meta: 1, tool: 2, workflow: 2, trial: 1, export: 3, health: 2, session: 2, run: 1, task: 2 },
      signal: 5,
    });
    expect(file.rows).toHaveLength(21);
    const summed = text.slice(0, text.lastIndexOf('\n', text.length - 2) + 1);
    expect(createHash('sha256').update(summed).digest('hex')).toBe(file.sha256);
  });

  it('of an empty ledger is one too, and restores nothing', async () => {
    const text = await backupText(openLedger());
    const db = openLedger();

    expect(JSON.parse(text)).toMatchObject({ rows: [] });
    expect(await restore(db, text)).toMatchObject({ counts: { session: 0 } });
  });

  it('restored into an empty ledger gives the same rows', async () => {
    const [db, other] = [openLedger(), openLedger()];
    await fillWithEverything(db);

    await restore(other, await backupText(db));

    expect(await everythingIn(other)).toEqual(await everythingIn(db));
  });

  it('restored twice is restored once', async () => {
    const [db, other] = [openLedger(), openLedger()];
    await fillWithEverything(db);
    const text = await backupText(db);
    await restore(other, text);

    expect(await restore(other, text)).toMatchObject({
      tallies: { session: { added: 0, changed: 0, same: 2 }, signal: { added: 0, same: 5 } },
    });

    expect(await everythingIn(other)).toEqual(await everythingIn(db));
  });
});

describe('a restore', () => {
  it('adds what another machine has, and keeps what is here', async () => {
    const [db, other] = [openLedger(), openLedger()];
    await fillWithEverything(db);
    await fillWithEverything(other, 'other', 24);
    const before = await everythingIn(db);

    const { tallies } = await restore(db, await backupText(other));

    expect(tallies).toMatchObject({
      meta: { kept: 1 },
      tool: { same: 2 },
      export: { same: 3, kept: 0 },
      session: { added: 2 },
      run: { added: 1 },
      workflow: { added: 2 },
      trial: { added: 1 },
      task: { added: 2 },
      signal: { added: 5 },
    });
    const after = await everythingIn(db);
    for (const [table, rows] of Object.entries(before))
      expect(after[table]).toEqual(expect.arrayContaining(rows));
  });

  it('has the later state of a task, a workflow and a trial stand, wherever that is', async () => {
    const [db, other] = [openLedger(), openLedger()];
    const [here, there] = [{ changedAt: noon + 2 }, { changedAt: noon + 1 }];
    await db.tasks.bulkAdd([aTask({ id: 'a', ...here }), aTask({ id: 'b', ...there })]);
    await db.workflows.bulkAdd([aWorkflow({ id: 'a', ...here }), aWorkflow({ id: 'b', ...there })]);
    await db.trials.bulkAdd([aTrial({ id: 'a', endedAt: noon, endedEarly: true }), aTrial({ id: 'b' })]);
    await other.tasks.bulkAdd([
      aTask({ id: 'a', ...there, outcome: 'used' }),
      aTask({ id: 'b', ...here, outcome: 'used' }),
    ]);
    await other.workflows.bulkAdd([
      aWorkflow({ id: 'a', ...there, name: 'x' }),
      aWorkflow({ id: 'b', ...here, name: 'x' }),
    ]);
    await other.trials.bulkAdd([aTrial({ id: 'a' }), aTrial({ id: 'b', endedAt: noon, endedEarly: false })]);

    const { tallies } = await restore(db, await backupText(other));

    const once = { added: 0, changed: 1, same: 1 };
    expect(tallies).toMatchObject({ task: once, workflow: once, trial: once });
    expect(await db.tasks.toArray()).toMatchObject([{ outcome: 'open' }, { outcome: 'used' }]);
    expect(await db.workflows.toArray()).toMatchObject([{ name: 'Code review' }, { name: 'x' }]);
    expect(await db.trials.toArray()).toMatchObject([{ endedEarly: true }, { endedEarly: false }]);
  });

  it('lets no timer run because a file says so, and marks the days of tasks for the second copy', async () => {
    const [db, other] = [openLedger(), openLedger()];
    const running = { state: 'running', endedAt: undefined } as const;
    await other.tasks.add(aTask(running));
    const text = await backupText(other);

    await restore(db, text);
    const twice = await restore(db, text);

    expect(await db.tasks.toArray()).toMatchObject([{ state: 'paused' }]);
    expect(twice.tallies.task).toMatchObject({ added: 0, changed: 0, same: 1 });
    expect(await db.meta.get('uncopied 2026-11-18')).toBeDefined();
  });

  it('never changes the saved file of a closed period', async () => {
    const [db, other] = [openLedger(), openLedger()];
    await fixExport(db, aPeriod, inAllForms(anonymisedText), noon);
    await fixExport(other, aPeriod, inAllForms(anonymisedText.replace('hidden', 'shown')), noon + 1);

    expect(await restore(db, await backupText(other))).toMatchObject({ tallies: { export: { kept: 3 } } });

    expect(await db.exports.toArray()).toMatchObject([1, 2, 3].map(() => ({ text: anonymisedText })));
  });

  it('watches nothing because a file says so', async () => {
    const [db, other] = [openLedger(), openLedger()];
    const tool = { id: 'chatgpt', name: 'Bank', origins: ['https://bank.test'] };
    await decideAboutTool(other, tool, 'watched', noon);

    await restore(db, await backupText(other));

    expect(await db.tools.toArray()).toMatchObject([
      {
        id: 'chatgpt',
        name: 'ChatGPT',
        origins: expect.not.arrayContaining(['https://bank.test']),
        state: 'stopped',
      },
    ]);
  });

  it('keeps a tool as it is here', async () => {
    const [db, other] = [openLedger(), openLedger()];
    await fillWithEverything(other);
    const tool = { id: 'chatgpt', name: 'ChatGPT', origins: ['https://chatgpt.com'] };
    await decideAboutTool(db, tool, 'watched', noon);

    await restore(db, await backupText(other));

    expect(await db.tools.get('chatgpt')).toEqual({ ...tool, state: 'watched', changedAt: noon });
  });

  it('brings back what was deleted', async () => {
    const db = openLedger();
    await fillWithEverything(db);
    const text = await backupText(db);
    const before = await db.sessions.toArray();
    await deleteSession(db, 'one 1', noon, defaultIdleAfterMs);

    await restore(db, text);

    expect(await db.sessions.toArray()).toEqual(before);
    expect(await db.signals.count()).toBe(5);
  });

  it('takes the first of two rows with the same key, of every kind', async () => {
    const [db, other] = [openLedger(), openLedger()];
    await fillWithEverything(other);
    const lines = linesOf(await backupText(other));
    const rows = lines.slice(1, -1).map((line) => JSON.parse(line.replace(/,$/, '')) as [string, object]);

    await restore(db, aFile(rows.flatMap((row) => [row, row])));

    expect(await everythingIn(db)).toEqual(await everythingIn(other));
  });

  it('goes on with a session that was going on', async () => {
    const [db, other] = [openLedger(), openLedger()];
    await recordSignals(db, [aSignal({ id: 'one' })], defaultIdleAfterMs);

    await restore(other, await backupText(db));
    await recordSignals(
      other,
      [aSignal({ id: 'two', at: noon + 1 }), aSignal({ id: 'one' })],
      defaultIdleAfterMs,
    );

    expect(await other.sessions.toArray()).toMatchObject([{ id: 'one', prompts: 2 }]);
  });

  it('makes a session of a run that was none when it was backed up', async () => {
    const [db, other] = [openLedger(), openLedger()];
    await recordSignals(other, [aSignal({ id: 'run', kind: 'chat', chat: 'c' })], defaultIdleAfterMs);
    await restore(db, await backupText(other));
    await recordSignals(other, [aSignal({ id: 'prompt', at: noon + 1 })], defaultIdleAfterMs);

    await restore(db, await backupText(other));

    expect([await db.runs.count(), (await db.sessions.toArray()).map(({ id }) => id)]).toEqual([0, ['run']]);
  });

  it('leaves damaged rows out of a backup, and says how many', async () => {
    const db = openLedger();
    await fillWithEverything(db);
    await db.sessions.add({ ...aSession({ id: 'damaged' }), prompts: Number.NaN });

    const report = await streamBackup(db, noon, async () => undefined);

    expect(report).toMatchObject({ leftOut: 1, counts: { session: 2 } });
  });

  it('writes and reads more rows than go at a time, of many days and of one', async () => {
    const [db, other] = [openLedger(), openLedger()];
    const sessions = Array.from({ length: 3_500 }, (_, nth) =>
      aSession({ id: `${nth}`, startedAt: noon - Math.min(nth, 2_000) * 3_600_000 }),
    );
    await db.sessions.bulkAdd(sessions);

    expect(await restore(other, await backupText(db))).toMatchObject({ counts: { session: 3_500 } });

    expect(await other.sessions.toArray()).toEqual(await db.sessions.toArray());
  });
});

describe('nothing at all is changed', () => {
  it.each([
    [
      'when the file has changed since it was checked',
      'x'.repeat(64),
      (text: string) => text,
      'changed_since',
    ],
    [
      'when its last row is damaged',
      '',
      (text: string) => text.replace(/"zone":"[^"]+"}]\n/, '"zone":"?"}]\n'),
      'bad_row',
    ],
    ['when its end is missing', '', (text: string) => text.slice(0, text.lastIndexOf('"sha')), 'cut_short'],
    [
      'when its checksum is wrong',
      '',
      (text: string) => text.replace('"sha256":"', '"sha256":"0'),
      'wrong_checksum',
    ],
  ])('%s', async (_, checksum, spoil, reason) => {
    const [db, other] = [openLedger(), openLedger()];
    await fillWithEverything(db);
    await fillWithEverything(other, 'other', 24);
    const before = await everythingIn(db);

    const report = await restoreBackup(db, inPieces(spoil(await backupText(other))), checksum);

    expect(report).toMatchObject({ reason });
    expect(await everythingIn(db)).toEqual(before);
  });

  it.each([
    ['add', 1],
    ['add', 4],
    ['add', 11],
    ['put', 1],
    ['put', 3],
  ] as const)('when writing fails: %s %i', async (method, nth) => {
    const [db, other] = [openLedger(), openLedger()];
    await fillWithEverything(other);
    const text = await backupText(other);
    await db.open();
    const before = await everythingIn(db);
    failAt(method, nth);

    await expect(restore(db, text)).rejects.toThrow('disk full');

    expect(await everythingIn(db)).toEqual(before);
  });

  it('while a file is only checked', async () => {
    const [db, other] = [openLedger(), openLedger()];
    await fillWithEverything(other);
    await db.open();
    const before = await everythingIn(db);

    await checkBackup(db, inPieces(await backupText(other)));

    expect(await everythingIn(db)).toEqual(before);
  });

  it('when the check is broken off', async () => {
    const abort = new AbortController();
    abort.abort(new Error('broken off'));

    await expect(checkBackup(openLedger(), inPieces('x\n'), abort.signal)).rejects.toThrow('broken off');
  });

  it('in a ledger of a newer version', async () => {
    const [db, other] = [openLedger(), openLedger()];
    await fillWithEverything(other);
    await db.meta.put({ key: 'schemaVersion', value: 99 });

    await expect(restore(db, await backupText(other))).rejects.toThrow(NewerLedgerError);
    expect(await db.sessions.count()).toBe(0);
  });
});

/** Checks a file and restores it, as the settings page does; throws what is wrong with it. */
async function restore(db: LedgerDatabase, text: string) {
  const checked = await checkBackup(db, inPieces(text));
  if (isFault(checked)) throw new Error(JSON.stringify(checked));
  const restored = await restoreBackup(db, inPieces(text), checked.checksum);
  if (isFault(restored)) throw new Error(JSON.stringify(restored));
  expect(restored).toEqual(checked);
  return restored;
}
