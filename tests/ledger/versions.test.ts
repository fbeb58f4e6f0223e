import Dexie from 'dexie';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { defaultIdleAfterMs } from '@/lib/core/session/session.ts';
import { NewerLedgerError } from '@/lib/ledger/expect-known-schema.ts';
import { fixExport } from '@/lib/ledger/exports.ts';
import { forgetOldSignals } from '@/lib/ledger/forget-signals.ts';
import { hashChat } from '@/lib/ledger/hash-chat.ts';
import { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { recordSignals } from '@/lib/ledger/record-signals.ts';
import { giveVerdict, restoreAnswer, sessionsBetween, untaggedSessions } from '@/lib/ledger/sessions.ts';
import { decideAboutTool, watchedTools } from '@/lib/ledger/tools.ts';
import { noon } from '../core/session/a-session.ts';
import { aSignal } from '../core/signal/a-signal.ts';
import { everythingIn, openLedger } from './open-ledger.ts';
import { readShape, type StoredLedger, store } from './stored-ledger.ts';
import { version1 } from './version-1.ts';

const period = { monday: '2026-11-02', sunday: '2026-11-29' };

const writers: [string, (db: LedgerDatabase) => Promise<unknown>][] = [
  ['recording signals', (db) => recordSignals(db, [aSignal()], defaultIdleAfterMs)],
  ['recording no signal', (db) => recordSignals(db, [], defaultIdleAfterMs)],
  ['giving a verdict', (db) => giveVerdict(db, 'f1d4a1de-7c7a-4a51-9a8e-3c5d2b1a0f01', 'genuine', noon)],
  [
    'taking a verdict back',
    (db) =>
      restoreAnswer(db, 'f1d4a1de-7c7a-4a51-9a8e-3c5d2b1a0f01', {
        verdict: 'untagged',
        verdictAt: undefined,
      }),
  ],
  [
    'deciding about a tool',
    (db) => decideAboutTool(db, { id: 'a', name: 'A', origins: [] }, 'watched', noon),
  ],
  ['forgetting signals', (db) => forgetOldSignals(db, noon + 1e12)],
  ['fixing an export', (db) => fixExport(db, period, 'text', noon)],
  ['hashing a chat', (db) => hashChat(db, 'chatgpt', 'a chat')],
];

describe('a ledger of version 1', () => {
  it('is what this code makes of nothing', async () => {
    const db = openLedger();
    await db.open();

    expect(await readShape(db.name)).toEqual({ version: version1.version, stores: version1.stores });
    expect(await db.meta.toArray()).toEqual([{ key: 'schemaVersion', value: 1 }]);
  });

  it('has no table and no index that this code lacks: an older Assay would put them back', async () => {
    const db = openLedger();
    await db.open();

    expect((await readShape(db.name)).stores).toMatchObject(version1.stores);
  });

  it('opens with all that it holds', async () => {
    const db = await openStored(version1);

    expect(await everythingIn(db)).toEqual(version1.rows);
    expect(await untaggedSessions(db, 10)).toMatchObject([{ id: 'f1d4a1de-7c7a-4a51-9a8e-3c5d2b1a0f02' }]);
    expect(await sessionsBetween(db, '2026-11-18', '2026-11-18')).toHaveLength(1);
    expect(await watchedTools(db)).toMatchObject([{ id: 'chatgpt' }]);
  });

  it.each(writers)('can be written to by %s', async (_, write) => {
    const db = await openStored(version1);

    await expect(write(db)).resolves.not.toThrow();
  });

  it('goes on where it stopped: the same salt, the same sessions, the next number', async () => {
    const db = await openStored(version1);
    const [last] = version1.rows.signals?.slice(-1) ?? [];

    await hashChat(db, 'chatgpt', 'a chat');
    await recordSignals(db, [aSignal({ id: 'next', at: Number(last?.at) + 1 })], defaultIdleAfterMs);

    expect(await db.meta.toArray()).toEqual(version1.rows.meta);
    expect(await db.sessions.count()).toBe(version1.rows.sessions?.length);
    expect(await db.signals.orderBy('seq').last()).toMatchObject({ id: 'next', seq: Number(last?.seq) + 1 });
  });
});

describe('a ledger that a newer version wrote', () => {
  const newer: StoredLedger = {
    ...version1,
    version: 20,
    stores: { ...version1.stores, workflows: { keyPath: 'id', autoIncrement: false, indexes: {} } },
    rows: { ...version1.rows, meta: [{ key: 'schemaVersion', value: 2 }], workflows: [{ id: 'review' }] },
  };

  it.each(writers)('refuses %s and stays as it is', async (_, write) => {
    const db = await openStored(newer);

    await expect(write(db)).rejects.toThrow(NewerLedgerError);
    await expect(write(db)).rejects.toThrow(/written by a newer version of Assay .* Update Assay/);

    expect(await everythingIn(db)).toEqual({ ...newer.rows, workflows: undefined });
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
  stored += 1;
  const name = `stored ledger ${stored}`;
  await store(name, ledger);
  onTestFinished(() => Dexie.delete(name));
  const db = new LedgerDatabase(name);
  onTestFinished(() => db.close());
  return db.open() as Promise<unknown> as Promise<LedgerDatabase>;
}
