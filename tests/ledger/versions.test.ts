import Dexie from 'dexie';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { defaultIdleAfterMs } from '@/lib/core/session/session.ts';
import { chooseWorkflow } from '@/lib/ledger/choose-workflow.ts';
import { chooseChance } from '@/lib/ledger/coin.ts';
import { NewerLedgerError } from '@/lib/ledger/expect-known-schema.ts';
import { fixExport } from '@/lib/ledger/exports.ts';
import { forgetOldSignals } from '@/lib/ledger/forget-signals.ts';
import { hashChat } from '@/lib/ledger/hash-chat.ts';
import { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { keepNote } from '@/lib/ledger/notes.ts';
import { endPauses, pause } from '@/lib/ledger/pauses.ts';
import { recordSignals } from '@/lib/ledger/record-signals.ts';
import { giveVerdict, restoreAnswers, sessionsBetween, untaggedSessions } from '@/lib/ledger/sessions.ts';
import { startTask } from '@/lib/ledger/start-task.ts';
import { addTasks, deleteTask, finish } from '@/lib/ledger/tasks.ts';
import { chooseGroup, decideAboutTool, watchedTools } from '@/lib/ledger/tools.ts';
import { beginTrial, endTrial } from '@/lib/ledger/trials.ts';
import { changeWorkflow, deleteWorkflow, nameWorkflow } from '@/lib/ledger/workflows.ts';
import { noon } from '../core/session/a-session.ts';
import { aSignal } from '../core/signal/a-signal.ts';
import { aTask, aWorkflow } from '../core/task/a-task.ts';
import { aTrial } from '../core/task/a-trial.ts';
import { failAt } from './fail-at.ts';
import { everythingIn, openLedger } from './open-ledger.ts';
import { readShape, type StoredLedger, store } from './stored-ledger.ts';
import { version1 } from './version-1.ts';
import { version2 } from './version-2.ts';
import { version3 } from './version-3.ts';

const nothingOfVersion3 = { workflows: [], tasks: [], trials: [] };
const period = { monday: '2026-11-02', sunday: '2026-11-29' };

const writers: [string, (db: LedgerDatabase) => Promise<unknown>][] = [
  ['recording signals', (db) => recordSignals(db, [aSignal()], defaultIdleAfterMs)],
  ['recording no signal', (db) => recordSignals(db, [], defaultIdleAfterMs)],
  ['giving a verdict', (db) => giveVerdict(db, 'f1d4a1de-7c7a-4a51-9a8e-3c5d2b1a0f01', 'genuine', noon)],
  [
    'taking a verdict back',
    (db) =>
      restoreAnswers(
        db,
        new Map([['f1d4a1de-7c7a-4a51-9a8e-3c5d2b1a0f01', { verdict: 'untagged', verdictAt: undefined }]]),
      ),
  ],
  ['keeping a note', (db) => keepNote(db, 'f1d4a1de-7c7a-4a51-9a8e-3c5d2b1a0f01', 'for me')],
  ['pausing', (db) => pause(db, { toolId: undefined, until: noon + 1 }, noon)],
  ['ending pauses', (db) => endPauses(db, noon)],
  ['choosing the chance to be asked', (db) => chooseChance(db, 0.25)],
  [
    'deciding about a tool',
    (db) => decideAboutTool(db, { id: 'a', name: 'A', origins: [] }, 'watched', noon),
  ],
  ['choosing a group', (db) => chooseGroup(db, 'a', 'code')],
  ['forgetting signals', (db) => forgetOldSignals(db, noon + 1e12)],
  [
    'fixing an export',
    (db) => fixExport(db, period, { named: 'a', named_without_band: 'b', pool: 'c' }, noon),
  ],
  ['naming a workflow', (db) => nameWorkflow(db, aWorkflow({ id: 'new' }), noon)],
  ['changing a workflow', (db) => changeWorkflow(db, 'a', { isArchived: true }, noon)],
  ['deleting a workflow', (db) => deleteWorkflow(db, 'a', undefined, noon)],
  ['choosing a workflow', (db) => chooseWorkflow(db, ['a'], 'b')],
  ['starting a task', (db) => startTask(db, { ...aTask({ id: 'new' }), size: 'usual' }, noon)],
  ['ending a task', (db) => finish(db, 'a', noon)],
  ['deleting a task', (db) => deleteTask(db, 'a')],
  ['adding tasks', (db) => addTasks(db, [aTask({ id: 'new' })])],
  ['beginning a trial', (db) => beginTrial(db, aTrial({ id: 'new' }))],
  ['ending a trial', (db) => endTrial(db, 'a', true, noon)],
  ['hashing a chat', (db) => hashChat(db, 'chatgpt', 'a chat')],
];

it('what this code makes of nothing is a ledger of version 3', async () => {
  const db = openLedger();
  await db.open();

  expect(await readShape(db.name)).toEqual({ version: version3.version, stores: version3.stores });
  expect(await db.meta.toArray()).toEqual([{ key: 'schemaVersion', value: 3 }]);
});

describe('a ledger of version 1', () => {
  it('becomes one of version 3', async () => {
    const db = await openStored(version1);

    expect(await readShape(db.name)).toEqual({ version: version3.version, stores: version3.stores });
  });

  it('keeps all that it holds, and its sessions have the fields that are new', async () => {
    const db = await openStored(version1);
    const added = { implied: 0, answers: 0, copies: 0, attentionMs: 0, named: [], threads: [] };

    expect(await everythingIn(db)).toEqual({
      ...version1.rows,
      meta: [version1.rows.meta?.[0], { key: 'schemaVersion', value: 3 }],
      sessions: version1.rows.sessions?.map((session) => ({ ...session, ...added })),
      runs: [],
      health: [],
      ...nothingOfVersion3,
    });
  });

  it('has sessions that go on with new signals', async () => {
    const db = await openStored(version1);
    const at = 1_794_999_600_000 + 1;
    const more = [
      aSignal({ id: 'answer', kind: 'answer', at, chat: 'a chat', thread: 'a thread' }),
      aSignal({ id: 'implied', kind: 'implied', at: at + 1, thread: 'a thread' }),
      aSignal({ id: 'attention', kind: 'attention', at: at + 2, forMs: 500 }),
    ];

    await recordSignals(db, more, defaultIdleAfterMs);

    expect(await db.sessions.get('f1d4a1de-7c7a-4a51-9a8e-3c5d2b1a0f02')).toMatchObject({
      endedAt: at + 502,
      prompts: 1,
      implied: 1,
      answers: 1,
      copies: 0,
      attentionMs: 500,
      chats: ['a chat'],
      named: ['a thread'],
      threads: ['a thread'],
    });
    expect(await db.runs.count()).toBe(0);
  });

  it.each([
    ['a session', 1],
    ['the version', 3],
  ])('stays as it is when putting %s fails on the way', async (_, nth) => {
    const db = await putAside(version1);
    failAt('put', nth);

    await expect(db.open()).rejects.toThrow('disk full');

    vi.restoreAllMocks();
    db.close();
    expect(await readShape(db.name)).toEqual({ version: version1.version, stores: version1.stores });
    await db.open();
    expect(await db.sessions.toArray()).toMatchObject(version1.rows.sessions ?? []);
    expect(await db.meta.get('schemaVersion')).toMatchObject({ value: 3 });
  });
});

describe('a ledger of version 2', () => {
  it('becomes one of version 3, with all that it holds', async () => {
    const db = await openStored(version2);

    expect(await readShape(db.name)).toEqual({ version: version3.version, stores: version3.stores });
    expect(await everythingIn(db)).toEqual({
      ...version2.rows,
      ...nothingOfVersion3,
      meta: version3.rows.meta,
    });
  });

  it('stays as it is when putting the version fails on the way', async () => {
    const db = await putAside(version2);
    failAt('put', 1);

    await expect(db.open()).rejects.toThrow('disk full');

    vi.restoreAllMocks();
    db.close();
    expect(await readShape(db.name)).toEqual({ version: version2.version, stores: version2.stores });
    await db.open();
    expect(await everythingIn(db)).toMatchObject({ sessions: version2.rows.sessions });
  });
});

it('a ledger of version 3 is left as it is by opening it', async () => {
  const db = await openStored(version3);

  expect(await everythingIn(db)).toEqual(version3.rows);
});

describe.each([
  ['1', version1],
  ['2', version2],
  ['3', version3],
])('a ledger of version %s', (_, example) => {
  it('has no table and no index that this code lacks: an older Assay would put them back', async () => {
    const db = openLedger();
    await db.open();

    expect((await readShape(db.name)).stores).toMatchObject(example.stores);
  });

  it('opens with all that it holds', async () => {
    const db = await openStored(example);

    expect(await everythingIn(db)).toMatchObject({ ...example.rows, meta: expect.any(Array) });
    expect(await untaggedSessions(db, 10)).toMatchObject([{ id: 'f1d4a1de-7c7a-4a51-9a8e-3c5d2b1a0f02' }]);
    expect(await sessionsBetween(db, '2026-11-18', '2026-11-18')).toHaveLength(1);
    expect(await watchedTools(db)).toMatchObject([{ id: 'chatgpt' }]);
  });

  it.each(writers)('can be written to by %s', async (__, write) => {
    const db = await openStored(example);

    await expect(write(db)).resolves.not.toThrow();
  });

  it('goes on where it stopped: the same salt, the same sessions, the next number', async () => {
    const db = await openStored(example);
    const [last] = example.rows.signals?.slice(-1) ?? [];

    await hashChat(db, 'chatgpt', 'a chat');
    await recordSignals(db, [aSignal({ id: 'next', at: Number(last?.at) + 1 })], defaultIdleAfterMs);

    expect(await db.meta.get('salt')).toEqual(example.rows.meta?.find(({ key }) => key === 'salt'));
    expect(await db.sessions.count()).toBe(example.rows.sessions?.length);
    expect(await db.signals.orderBy('seq').last()).toMatchObject({ id: 'next', seq: Number(last?.seq) + 1 });
  });
});

describe('a ledger that a newer version wrote', () => {
  const newer: StoredLedger = {
    ...version3,
    version: 40,
    stores: { ...version3.stores, teams: { keyPath: 'id', autoIncrement: false, indexes: {} } },
    rows: { ...version3.rows, meta: [{ key: 'schemaVersion', value: 4 }], teams: [{ id: 'review' }] },
  };

  it.each(writers)('refuses %s and stays as it is', async (_, write) => {
    const db = await openStored(newer);

    await expect(write(db)).rejects.toThrow(NewerLedgerError);
    await expect(write(db)).rejects.toThrow(/written by a newer version of Assay .* Update Assay/);

    expect(await everythingIn(db)).toEqual({ ...newer.rows, teams: undefined });
    db.close();
    expect(await readShape(db.name)).toEqual({ version: newer.version, stores: newer.stores });
  });

  it('can be read', async () => {
    const db = await openStored(newer);

    expect(await untaggedSessions(db, 10)).toHaveLength(1);
  });
});

it('asks for strict durability in every transaction that writes', async () => {
  const begin = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const db = openLedger();
  for (const [, write] of writers) await write(db);

  const durabilities = begin.mock.calls
    .filter(([, mode]) => mode === 'readwrite')
    .map(([, , options]) => options?.durability);

  expect(durabilities.length).toBeGreaterThanOrEqual(writers.length);
  expect(new Set(durabilities)).toEqual(new Set(['strict']));
});

let stored = 0;

async function openStored(ledger: StoredLedger): Promise<LedgerDatabase> {
  const db = await putAside(ledger);
  return db.open() as Promise<unknown> as Promise<LedgerDatabase>;
}

/** A stored ledger that this code did not open yet. */
async function putAside(ledger: StoredLedger): Promise<LedgerDatabase> {
  stored += 1;
  const name = `stored ledger ${stored}`;
  await store(name, ledger);
  onTestFinished(() => Dexie.delete(name));
  const db = new LedgerDatabase(name);
  onTestFinished(() => db.close());
  return db;
}
