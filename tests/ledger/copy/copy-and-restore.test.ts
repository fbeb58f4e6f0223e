import { describe, expect, it, vi } from 'vitest';
import { defaultIdleAfterMs, type Session } from '@/lib/core/session/session.ts';
import { copyLedger } from '@/lib/ledger/copy/copy-ledger.ts';
import { eraseCopy } from '@/lib/ledger/copy/erase-copy.ts';
import { markForCopy } from '@/lib/ledger/copy/mark-for-copy.ts';
import { restoreLedger } from '@/lib/ledger/copy/restore-ledger.ts';
import { deleteDays, deleteSession, deleteTool } from '@/lib/ledger/delete-rows.ts';
import { NewerLedgerError } from '@/lib/ledger/expect-known-schema.ts';
import { fixExport } from '@/lib/ledger/exports.ts';
import { forgetOldSignals } from '@/lib/ledger/forget-signals.ts';
import { hashChat } from '@/lib/ledger/hash-chat.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { keepNote } from '@/lib/ledger/notes.ts';
import { recordSignals } from '@/lib/ledger/record-signals.ts';
import { giveVerdict, restoreAnswers } from '@/lib/ledger/sessions.ts';
import { addTasks, deleteTask } from '@/lib/ledger/tasks.ts';
import { decideAboutTool } from '@/lib/ledger/tools.ts';
import { aSession, noon } from '../../core/session/a-session.ts';
import { aSignal } from '../../core/signal/a-signal.ts';
import { aTask, aWorkflow } from '../../core/task/a-task.ts';
import { aTrial } from '../../core/task/a-trial.ts';
import { failAt } from '../fail-at.ts';
import { inAllForms } from '../in-all-forms.ts';
import { openLedger } from '../open-ledger.ts';
import { type AFolder, aFolder } from './a-folder.ts';

const day = 24 * 3_600_000;
const period = { monday: '2026-10-05', sunday: '2026-11-01' };
const chatgpt = { id: 'chatgpt', name: 'ChatGPT', origins: ['https://chatgpt.com'] };

/** A ledger with three sessions on two days, a tool, a salt and a fixed file. */
async function aLedger(): Promise<LedgerDatabase> {
  const ledger = openLedger();
  await decideAboutTool(ledger, chatgpt, 'watched', noon);
  await hashChat(ledger, 'chatgpt', 'a chat');
  await fixExport(ledger, period, inAllForms('text'), noon);
  await record(ledger, 'one', noon);
  await record(ledger, 'two', noon + 3_600_000);
  await record(ledger, 'three', noon + day);
  await giveVerdict(ledger, 'one', 'genuine', noon + 1);
  return ledger;
}

const record = (ledger: LedgerDatabase, id: string, at: number): Promise<number> =>
  recordSignals(ledger, [aSignal({ id, at })], defaultIdleAfterMs);

/** The clock is believed once it was looked at often enough. */
async function forget(ledger: LedgerDatabase, now: number): Promise<number> {
  await ledger.meta.put({ key: 'clock', value: { readAt: now, doubts: 0, believedAt: now } });
  return forgetOldSignals(ledger, now);
}

const marksIn = async (ledger: LedgerDatabase): Promise<string[]> =>
  (await ledger.meta.toArray()).map(({ key }) => key).filter((key) => key.startsWith('uncopied '));

/** What the second copy has to bring back. */
async function keptIn(ledger: LedgerDatabase) {
  const meta = await ledger.meta.toArray();
  return {
    sessions: await ledger.sessions.orderBy('id').toArray(),
    tools: await ledger.tools.toArray(),
    exports: await ledger.exports.toArray(),
    salt: meta.find(({ key }) => key === 'salt')?.value,
    signals: (await ledger.signals.orderBy('seq').toArray()).map(({ seq: _, ...signal }) => signal),
    runs: await ledger.runs.toArray(),
    health: await ledger.health.toArray(),
  };
}

async function copied(ledger: LedgerDatabase): Promise<AFolder> {
  const own = aFolder();
  await copyLedger(ledger, own.folder);
  return own;
}

const daysOf = ({ files }: AFolder): string[] => [...files.keys()].filter((name) => /^\d/.test(name));

const sessionIn = ({ files }: AFolder, file: string, id: string): Session | undefined => {
  const { sessions } = JSON.parse((files.get(file) ?? '').slice(64)) as { sessions: Session[] };
  return sessions.find((session) => session.id === id);
};

describe('the second copy', () => {
  it('brings an empty ledger back to what it was, and says how much came back and up to when', async () => {
    const ledger = await aLedger();
    const { folder } = await copied(ledger);
    const empty = openLedger();

    await restoreLedger(empty, folder);

    expect(await keptIn(empty)).toEqual(await keptIn(ledger));
    expect(JSON.parse(String((await empty.meta.get('restored'))?.value))).toEqual({
      sessions: 3,
      until: noon + day,
    });
  });

  it('brings tasks back with their workflows and trials, in their later state, also of days without a session', async () => {
    const ledger = await aLedger();
    const other = { id: 'b', startedAt: noon + 3 * day };
    await ledger.workflows.bulkAdd([aWorkflow(), aWorkflow({ id: 'second' })]);
    await ledger.trials.add(aTrial());
    await addTasks(ledger, [aTask({ id: 'a' }), aTask(other)]);
    const own = await copied(ledger);
    expect(own.written).toContain('2026-11-21');
    const lost = openLedger();
    await addTasks(lost, [aTask({ ...other, outcome: 'used', changedAt: noon + 9 * day })]);
    await lost.workflows.add(aWorkflow({ name: 'Reviews', changedAt: noon + 1 }));

    await restoreLedger(lost, own.folder);

    expect(await lost.tasks.toArray()).toMatchObject([{ id: 'a' }, { id: 'b', outcome: 'used' }]);
    expect(await lost.workflows.toArray()).toMatchObject([{ name: 'Reviews' }, { id: 'second' }]);
    expect(await lost.trials.toArray()).toEqual([aTrial()]);
  });

  it('lets go of a task that was deleted, and of the file of its day', async () => {
    const ledger = await aLedger();
    await addTasks(ledger, [aTask({ id: 'b', startedAt: noon + 3 * day })]);
    const own = await copied(ledger);
    await deleteTask(ledger, 'b');

    await copyLedger(ledger, own.folder);

    expect([...own.files.keys()]).not.toContain('2026-11-21');
  });

  it('brings back what is not a session yet, so that the next prompt makes one of it', async () => {
    const ledger = openLedger();
    const attention = aSignal({ id: 'look', kind: 'attention', at: noon, forMs: 60_000 });
    await recordSignals(ledger, [attention], defaultIdleAfterMs);
    const { folder } = await copied(ledger);
    const empty = openLedger();

    await restoreLedger(empty, folder);
    for (const db of [ledger, empty]) await record(db, 'prompt', noon + 120_000);

    expect(await keptIn(empty)).toEqual(await keptIn(ledger));
    expect(await empty.sessions.toArray()).toMatchObject([{ startedAt: noon, attentionMs: 60_000 }]);
  });

  it('counts once what came back and waits in the outbox as well', async () => {
    const { folder } = await copied(await aLedger());
    const empty = openLedger();
    await restoreLedger(empty, folder);

    expect(await record(empty, 'one', noon)).toBe(0);
    expect(await record(empty, 'four', noon + 2 * day)).toBe(1);
  });

  it.each([
    [
      'old signals that are forgotten',
      (ledger: LedgerDatabase) => forget(ledger, noon + 14.5 * day),
      ['signals-20776'],
    ],
    [
      'a session that is deleted',
      (ledger: LedgerDatabase) => deleteSession(ledger, 'three', noon + day, defaultIdleAfterMs),
      ['signals-20775'],
    ],
    ['a tool that is deleted', (ledger: LedgerDatabase) => deleteTool(ledger, 'chatgpt', noon + day), []],
    [
      'days that are deleted',
      (ledger: LedgerDatabase) =>
        deleteDays(
          ledger,
          { first: '2026-11-18', last: '2026-11-18', from: noon - day / 2, to: noon + day / 2 },
          noon + day,
          defaultIdleAfterMs,
        ),
      ['signals-20776'],
    ],
  ])('lets go of the signals of %s', async (_, act, left) => {
    const ledger = await aLedger();
    const own = await copied(ledger);
    const kept = () => [...own.files.keys()].filter((name) => name.startsWith('signals'));
    expect(kept()).toHaveLength(2);

    await act(ledger);
    await copyLedger(ledger, own.folder);

    expect(kept()).toEqual(left);
  });

  it('has one file for each day and one for the rest, the newest day first', async () => {
    const own = await copied(await aLedger());

    expect(own.written).toEqual(['signals-20776', 'signals-20775', '2026-11-19', '2026-11-18', 'rest']);
  });

  it('leaves alone a ledger that is up to date, and one that went on since', async () => {
    const ledger = await aLedger();
    const { folder } = await copied(ledger);
    await giveVerdict(ledger, 'two', 'filler', noon);
    const before = [await keptIn(ledger), await ledger.meta.toArray()];

    await restoreLedger(ledger, folder);

    expect([await keptIn(ledger), await ledger.meta.toArray()]).toEqual(before);
  });

  it('has nobody who opens a sound ledger wait until it is written', async () => {
    const ledger = await aLedger();
    const { folder } = await copied(ledger);
    const writing = Promise.withResolvers<void>();
    const lock = navigator.locks.request('copy', () => writing.promise);

    await restoreLedger(ledger, folder);

    writing.resolve();
    await lock;
  });

  it('is rewritten only where something changed', async () => {
    const ledger = await aLedger();
    const own = await copied(ledger);
    own.written.length = 0;

    await copyLedger(ledger, own.folder);
    expect(own.written).toEqual([]);

    await giveVerdict(ledger, 'three', 'filler', noon);
    await copyLedger(ledger, own.folder);
    expect(own.written).toEqual(['2026-11-19', 'rest']);
    expect(sessionIn(own, '2026-11-19', 'three')).toMatchObject({ verdict: 'filler' });

    await decideAboutTool(ledger, chatgpt, 'stopped', noon + 1);
    await copyLedger(ledger, own.folder);
    expect(own.written.slice(2)).toEqual(['rest']);
  });

  it.each([
    ['a signal', (ledger: LedgerDatabase) => record(ledger, 'new', noon + 600_000)],
    ['a note', (ledger: LedgerDatabase) => keepNote(ledger, 'one', 'for me')],
    ['a verdict', (ledger: LedgerDatabase) => giveVerdict(ledger, 'one', 'filler', noon)],
    [
      'an undone verdict',
      (ledger: LedgerDatabase) =>
        restoreAnswers(ledger, new Map([['one', { verdict: 'untagged', verdictAt: undefined }]])),
    ],
  ])('follows %s', async (_, change) => {
    const ledger = await aLedger();
    const own = await copied(ledger);

    await change(ledger);
    expect(await marksIn(ledger)).toContain('uncopied 2026-11-18');
    await copyLedger(ledger, own.folder);

    expect(await marksIn(ledger)).toEqual([]);
    expect(sessionIn(own, '2026-11-18', 'one')).toEqual(
      JSON.parse(JSON.stringify(await ledger.sessions.get('one'))),
    );
  });

  it('follows a session that moves to the day before', async () => {
    const ledger = openLedger();
    const midnight = Date.parse('2026-11-19T00:00:00+01:00');
    await record(ledger, 'late', midnight + 60_000);
    const own = await copied(ledger);
    expect([...own.files.keys()]).toContain('2026-11-19');

    await record(ledger, 'earlier', midnight - 60_000);
    await copyLedger(ledger, own.folder);

    expect(daysOf(own)).toEqual(['2026-11-18']);
  });

  it('keeps no file of a day whose sessions were removed', async () => {
    const ledger = await aLedger();
    const own = await copied(ledger);

    await ledger.transaction('rw', ledger.sessions, ledger.meta, async () => {
      await ledger.sessions.delete('three');
      await markForCopy(ledger, ['2026-11-19']);
    });
    await copyLedger(ledger, own.folder);

    expect(daysOf(own)).toEqual(['2026-11-18']);
  });

  it('misses nothing that changes while it is being written', async () => {
    const ledger = await aLedger();
    const own = aFolder();
    own.beforeClosing = async (name) => {
      if (name === '2026-11-19') await giveVerdict(ledger, 'three', 'personal', noon);
    };

    await copyLedger(ledger, own.folder);
    expect(await marksIn(ledger)).toEqual(['uncopied 2026-11-19']);
    own.beforeClosing = () => undefined;
    await copyLedger(ledger, own.folder);

    expect(sessionIn(own, '2026-11-19', 'three')).toMatchObject({ verdict: 'personal' });
  });

  it.each(['2026-11-19', '2026-11-18', 'rest'])(
    'is finished the next time when writing %s fails',
    async (name) => {
      const ledger = await aLedger();
      const own = aFolder();
      own.beforeClosing = (file) => {
        if (file === name) throw new DOMException('disk full', 'QuotaExceededError');
      };
      await expect(copyLedger(ledger, own.folder)).rejects.toThrow('disk full');

      own.beforeClosing = () => undefined;
      await copyLedger(ledger, own.folder);
      const empty = openLedger();
      await restoreLedger(empty, own.folder);

      expect(await keptIn(empty)).toEqual(await keptIn(ledger));
    },
  );

  it('copies at most 60 days at a time, the newest first, and all in the end', async () => {
    const ledger = openLedger();
    const sessions = Array.from({ length: 130 }, (_, nth) =>
      aSession({ id: String(nth), startedAt: noon + nth * day }),
    );
    await ledger.sessions.bulkAdd(sessions);
    const own = aFolder();

    const written = [];
    for (let round = 0; round < 4; round += 1) {
      await copyLedger(ledger, own.folder);
      written.push(own.written.splice(0).length);
    }

    expect(written).toEqual([61, 61, 11, 0]);
    const empty = openLedger();
    await restoreLedger(empty, own.folder);
    expect(await empty.sessions.count()).toBe(130);
  });

  it('is made anew when it is gone', async () => {
    const ledger = await aLedger();
    await copied(ledger);
    const other = aFolder();

    await copyLedger(ledger, other.folder);

    expect(other.written).toEqual(['signals-20776', 'signals-20775', '2026-11-19', '2026-11-18', 'rest']);
  });

  it('is made anew when its last file is damaged', async () => {
    const ledger = await aLedger();
    const own = await copied(ledger);
    own.files.set('rest', own.files.get('rest')?.replace('ChatGPT', 'ChatGPU') ?? '');
    own.written.length = 0;

    await copyLedger(ledger, own.folder);

    expect(own.written).toEqual(['signals-20776', 'signals-20775', '2026-11-19', '2026-11-18', 'rest']);
  });

  it('is never overwritten by a ledger that is behind it', async () => {
    const own = await copied(await aLedger());
    const before = new Map(own.files);
    const empty = openLedger();
    await record(empty, 'new', noon);

    await copyLedger(empty, own.folder);

    expect(own.files).toEqual(before);
  });

  it('holds nothing that pertains to one ledger alone', async () => {
    const own = await copied(await aLedger());

    const all = [...own.files.values()].join();
    expect(all).not.toMatch(/uncopied|"copies","value"|restored/);
  });

  it('can be erased, and then brings nothing back', async () => {
    const own = await copied(await aLedger());

    const empty = openLedger();
    expect(await eraseCopy(own.folder, async () => own.files.size)).toBe(0);
    await restoreLedger(empty, own.folder);

    expect(own.files.size).toBe(0);
    expect(await empty.sessions.count()).toBe(0);
  });
});

describe('bringing back', () => {
  it('keeps what the ledger holds: what was recorded since, and the later of two states', async () => {
    const ledger = await aLedger();
    const { folder } = await copied(ledger);
    // The ledger as it was before its last verdicts, and went on.
    const older = openLedger();
    await record(older, 'new', noon + 2 * day);
    const one = aSession({ id: 'one', endedAt: noon + 99, prompts: 5, startedAt: noon });
    await older.sessions.bulkAdd([
      one,
      aSession({ id: 'three', verdict: 'filler', verdictAt: noon + day + 9 }),
    ]);

    await restoreLedger(older, folder);

    expect((await older.sessions.toArray()).map(({ id }) => id).sort()).toEqual([
      'new',
      'one',
      'three',
      'two',
    ]);
    expect(await older.sessions.get('one')).toMatchObject({ prompts: 5, verdict: 'genuine' });
    expect(await older.sessions.get('three')).toMatchObject({ startedAt: noon + day, verdict: 'filler' });
  });

  it('counts only what was lost, and says nothing where nothing was', async () => {
    const ledger = await aLedger();
    const own = await copied(ledger);
    await ledger.meta.delete('copies');

    await restoreLedger(ledger, own.folder);

    expect(await ledger.meta.get('restored')).toBeUndefined();
    expect(await ledger.meta.get('copies')).toMatchObject({ value: 2 });
  });

  it('goes on from older state by the number of copies alone', async () => {
    const ledger = await aLedger();
    const own = await copied(ledger);
    await giveVerdict(ledger, 'two', 'filler', noon + 5);
    await copyLedger(ledger, own.folder);
    await ledger.sessions.update('two', { verdict: 'untagged', verdictAt: undefined });
    await ledger.meta.put({ key: 'copies', value: 1 });

    await restoreLedger(ledger, own.folder);

    expect(await ledger.sessions.get('two')).toMatchObject({ verdict: 'filler', verdictAt: noon + 5 });
  });

  it('happens when the oldest day is gone, though nothing else is', async () => {
    const ledger = await aLedger();
    const own = await copied(ledger);
    await ledger.sessions.bulkDelete(['one', 'two']);

    await restoreLedger(ledger, own.folder);

    expect((await ledger.sessions.toArray()).map(({ id }) => id).sort()).toEqual(['one', 'three', 'two']);
    expect(await ledger.meta.get('copies')).toMatchObject({ value: 2 });
  });

  it('is tried once where the oldest day is gone from the copy too, and the copy goes on', async () => {
    const ledger = await aLedger();
    const own = await copied(ledger);
    await ledger.sessions.bulkDelete(['one', 'two']);
    own.files.delete('2026-11-18');

    await restoreLedger(ledger, own.folder);
    own.written.length = 0;
    await giveVerdict(ledger, 'three', 'filler', noon);
    await copyLedger(ledger, own.folder);

    expect(own.written).toEqual(['2026-11-19', 'rest']);
  });

  it('does not undo that the oldest day was removed', async () => {
    const ledger = await aLedger();
    const own = await copied(ledger);
    await ledger.transaction('rw', ledger.sessions, ledger.meta, async () => {
      await ledger.sessions.bulkDelete(['one', 'two']);
      await markForCopy(ledger, ['2026-11-18']);
    });

    await restoreLedger(ledger, own.folder);
    await copyLedger(ledger, own.folder);
    await restoreLedger(ledger, own.folder);

    expect((await ledger.sessions.toArray()).map(({ id }) => id)).toEqual(['three']);
  });

  it('does what it can where files of the copy are damaged too', async () => {
    const own = await copied(await aLedger());
    own.files.set('rest', 'nothing that could be read');
    own.files.set('2026-11-19', own.files.get('2026-11-19')?.slice(0, -1) ?? '');
    const empty = openLedger();

    await restoreLedger(empty, own.folder);

    expect((await empty.sessions.toArray()).map(({ id }) => id).sort()).toEqual(['one', 'two']);
    expect(await empty.meta.get('copies')).toMatchObject({ value: 1 });
  });

  it('begins anew when it died on the way', async () => {
    const ledger = await aLedger();
    const { folder } = await copied(ledger);
    const empty = openLedger();
    await empty.open();
    failAt('put', 5);
    await expect(restoreLedger(empty, folder)).rejects.toThrow('disk full');
    vi.restoreAllMocks();

    await restoreLedger(empty, folder);

    expect(await keptIn(empty)).toEqual(await keptIn(ledger));
  });

  it('by two at once is done once', async () => {
    const { folder } = await copied(await aLedger());
    const empty = openLedger();

    await Promise.all([restoreLedger(empty, folder), restoreLedger(empty, folder)]);

    expect(JSON.parse(String((await empty.meta.get('restored'))?.value))).toMatchObject({ sessions: 3 });
  });

  it.each(['copying', 'bringing back'])('is refused of what a newer Assay wrote: %s', async (what) => {
    const own = await copied(await aLedger());
    const { createHash } = await import('node:crypto');
    const text = (own.files.get('rest') ?? '').slice(64).replace('"version":3', '"version":4');
    own.files.set('rest', createHash('sha256').update(text).digest('hex') + text);
    const before = new Map(own.files);
    const empty = openLedger();

    const attempt = what === 'copying' ? copyLedger : restoreLedger;
    await expect(attempt(empty, own.folder)).rejects.toThrow(NewerLedgerError);

    expect(own.files).toEqual(before);
    expect(await empty.sessions.count()).toBe(0);
  });

  it('asks for strict durability', async () => {
    const { folder } = await copied(await aLedger());
    const empty = openLedger();
    const begin = vi.spyOn(IDBDatabase.prototype, 'transaction');

    await restoreLedger(empty, folder);

    const writes = begin.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(new Set(writes.map(([, , options]) => options?.durability))).toEqual(new Set(['strict']));
  });
});
