import { createHash } from 'node:crypto';
import Dexie from 'dexie';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { defaultIdleAfterMs } from '@/lib/core/session/session.ts';
import { NewerLedgerError } from '@/lib/ledger/expect-known-schema.ts';
import { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { openPatiently } from '@/lib/ledger/open-patiently.ts';
import { recordSignals } from '@/lib/ledger/record-signals.ts';
import { giveVerdict } from '@/lib/ledger/sessions.ts';
import { schemaVersion } from '@/lib/ledger/versions.ts';
import { noon } from '../core/session/a-session.ts';
import { aSignal } from '../core/signal/a-signal.ts';
import { frozenVersions } from './frozen-versions.ts';
import { openLedger } from './open-ledger.ts';
import { store } from './stored-ledger.ts';
import { version1 } from './version-1.ts';
import { version2 } from './version-2.ts';
import { version3 } from './version-3.ts';

/** Assay as it will be: a table more, and sessions that say so. */
class NextLedger extends LedgerDatabase {
  constructor(name: string) {
    super(name);
    this.version(schemaVersion + 1)
      .stores({ workflows: 'id' })
      .upgrade(async (transaction) => {
        await transaction.table('sessions').toCollection().modify({ next: true });
        await transaction.table('meta').put({ key: 'schemaVersion', value: schemaVersion + 1 });
      });
  }
}

const openNext = (name: string): NextLedger => {
  const next = new NextLedger(name);
  onTestFinished(() => next.close());
  return next;
};

const record = (db: LedgerDatabase, id: string, at = noon): Promise<number> =>
  recordSignals(db, [aSignal({ id, at })], defaultIdleAfterMs);

describe('every version of the tables', () => {
  const versions = new LedgerDatabase('never opened') as unknown as {
    readonly _versions: readonly {
      readonly _cfg: {
        readonly version: number;
        readonly storesSource: Record<string, string>;
        readonly contentUpgrade: (() => unknown) | null;
      };
    }[];
  };

  it('is as it was shipped: add one instead of editing one', () => {
    const declared = versions._versions
      .map(({ _cfg: { version, storesSource, contentUpgrade } }) => ({
        version,
        stores: storesSource,
        upgrade: contentUpgrade === null ? undefined : digestOf(contentUpgrade),
      }))
      .sort((one, other) => one.version - other.version);

    expect(declared).toEqual(frozenVersions);
  });

  it('has a stored example that it is tested with', () => {
    expect([version1, version2, version3].map(({ version }) => version / 10)).toEqual(
      frozenVersions.map(({ version }) => version),
    );
    expect(frozenVersions.at(-1)?.version).toBe(schemaVersion);
  });
});

describe('two pages at an upgrade', () => {
  it('do not block each other: the old one lets go', async () => {
    const old = openLedger();
    await record(old, 'before');

    await openNext(old.name).open();

    expect(old.isOpen()).toBe(false);
  });

  it('the old one can still read, and is refused to write', async () => {
    const old = openLedger();
    await record(old, 'before');
    const next = openNext(old.name);
    await next.open();

    expect(await old.sessions.count()).toBe(1);
    await expect(giveVerdict(old, 'before', 'genuine', noon)).rejects.toThrow(NewerLedgerError);
    await expect(record(old, 'after')).rejects.toThrow(NewerLedgerError);
    expect(await next.sessions.toArray()).toMatchObject([{ id: 'before', verdict: 'untagged', next: true }]);
  });

  it('what the old one was writing is upgraded with the rest', async () => {
    const old = openLedger();
    await record(old, 'before');

    const writing = record(old, 'meanwhile', noon + 24 * 3_600_000);
    const next = openNext(old.name);
    await Promise.all([writing, next.open()]);

    const sessions = await next.sessions.toArray();
    expect(sessions).toHaveLength(2);
    expect(sessions.every((session) => 'next' in session)).toBe(true);
  });

  it('one that does not let go is waited for, and told of', async () => {
    const name = 'held by another page';
    await store(name, version1);
    const held = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => resolve(opening.result);
    });
    const db = new LedgerDatabase(name);
    onTestFinished(() => db.delete());
    const blocked = new Promise<void>((resolve) => {
      db.on('blocked', () => resolve());
    });

    const opening = db.open();
    await blocked;
    held.close();
    await opening;

    expect(await db.sessions.count()).toBe(version1.rows.sessions?.length);
  });

  it('both upgrading at once upgrade once', async () => {
    const name = 'upgraded by two';
    await store(name, version1);
    const [one, other] = [new LedgerDatabase(name), new LedgerDatabase(name)];
    onTestFinished(() => one.delete());
    onTestFinished(() => other.close());

    await Promise.all([one.open(), other.open()]);

    expect(await one.sessions.toArray()).toEqual(await other.sessions.toArray());
    expect(await one.meta.get('schemaVersion')).toMatchObject({ value: schemaVersion });
  });
});

describe('a connection that dies', () => {
  it.each([
    ['closed without a word', (db: IDBDatabase) => db.close()],
    [
      'closed by the browser, which says so',
      (db: IDBDatabase) => {
        db.close();
        db.onclose?.call(db, new Event('close'));
      },
    ],
  ])('%s is opened anew by whoever needs it next', async (_, end) => {
    const db = openLedger();
    await record(db, 'before');

    end(db.backendDB());

    expect(await record(db, 'after', noon + 1)).toBe(1);
    expect(await db.signals.count()).toBe(2);
  });

  it('that could not be opened is opened at the next attempt', async () => {
    const db = openLedger();
    failToOpen(1);

    await openPatiently(db);

    expect(await record(db, 'after')).toBe(1);
  });

  it('is tried three times, and anew by whoever comes later', async () => {
    const db = openLedger();
    const opens = failToOpen(3);

    await expect(openPatiently(db)).rejects.toThrow('backing store');
    expect(opens).toHaveBeenCalledTimes(3);

    expect(await record(db, 'after')).toBe(1);
  });
});

const digestOf = (upgrade: () => unknown): string =>
  createHash('sha256').update(upgrade.toString().replace(/\s|;/g, '')).digest('hex').slice(0, 16);

/** Makes the next attempts to open a database fail as a damaged one does. */
function failToOpen(times: number) {
  const { indexedDB: factory } = Dexie.dependencies;
  const original = factory.open.bind(factory);
  let failures = 0;
  return vi.spyOn(factory, 'open').mockImplementation((name, version) => {
    failures += 1;
    if (failures > times) return original(name, version);
    throw new DOMException('Internal error opening backing store', 'DataError');
  });
}
