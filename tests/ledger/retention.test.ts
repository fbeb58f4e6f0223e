import { describe, expect, it } from 'vitest';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import {
  countOlderSessions,
  forgetOldSessions,
  sessionRetentionDays,
  setSessionRetention,
} from '@/lib/ledger/retention.ts';
import { aSession, noon } from '../core/session/a-session.ts';
import { aTask } from '../core/task/a-task.ts';
import { openLedger } from './open-ledger.ts';

const dayMs = 24 * 3_600_000;

async function fill(db: LedgerDatabase, ...agesInDays: number[]): Promise<void> {
  await db.meta.put({ key: 'clock', value: { readAt: noon, doubts: 0, believedAt: noon } });
  await db.sessions.bulkAdd(
    agesInDays.map((days, nth) => aSession({ id: `${days} ${nth}`, startedAt: noon - days * dayMs })),
  );
}

const ages = async (db: LedgerDatabase) => (await db.sessions.toArray()).map(({ id }) => parseInt(id, 10));

describe('sessions', () => {
  it('stay as long as nothing else is wanted', async () => {
    const db = openLedger();
    await fill(db, 4_000);

    expect(await forgetOldSessions(db, noon)).toBe(0);
    expect(await sessionRetentionDays(db)).toBeUndefined();
    expect(await countOlderSessions(db, undefined, noon)).toBe(0);
    expect(await ages(db)).toEqual([4_000]);
  });

  it('that are older than wanted go at once when that is chosen', async () => {
    const db = openLedger();
    await fill(db, 364, 365, 366, 367, 900);

    expect(await countOlderSessions(db, 365, noon)).toBe(3);
    expect(await setSessionRetention(db, 365, noon)).toBe(3);

    expect((await ages(db)).sort()).toEqual([364, 365]);
    expect(await sessionRetentionDays(db)).toBe(365);
  });

  it('go by themselves later, those of one day at a time', async () => {
    const db = openLedger();
    await fill(db, 363, 364, 364);
    await setSessionRetention(db, 365, noon);

    const later = noon + 10 * dayMs;
    expect([await forgetOldSessions(db, later), await ages(db)]).toEqual([2, [363]]);
    expect([await forgetOldSessions(db, later), await ages(db)]).toEqual([1, []]);
    expect(await forgetOldSessions(db, later)).toBe(0);
  });

  it('take the tasks of their days along, and tasks go without them', async () => {
    const db = openLedger();
    await fill(db, 366, 364);
    const task = (age: number) => aTask({ id: `${age}`, startedAt: noon - age * dayMs });
    await db.tasks.bulkAdd([task(366), task(364), task(363)]);

    expect(await setSessionRetention(db, 365, noon)).toBe(1);
    expect((await db.tasks.toArray()).map(({ id }) => id)).toEqual(['363', '364']);
    expect(await forgetOldSessions(db, noon + 2 * dayMs)).toBe(1);
    expect((await db.tasks.toArray()).map(({ id }) => id)).toEqual(['363']);
    expect(await forgetOldSessions(db, noon + 10 * dayMs)).toBe(0);
    expect(await db.tasks.count()).toBe(0);
    expect(await forgetOldSessions(db, noon + 10_000 * dayMs)).toBe(0);
  });

  it('stay while the clock is not believed', async () => {
    const db = openLedger();
    await fill(db, 10, 11, 11);
    await setSessionRetention(db, 365, noon);

    expect(await forgetOldSessions(db, noon + 10_000 * dayMs)).toBe(0);
    expect(await ages(db)).toHaveLength(3);
  });

  it('stay again once that is wanted', async () => {
    const db = openLedger();
    await fill(db, 364);
    await setSessionRetention(db, 365, noon);
    await setSessionRetention(db, undefined, noon);

    expect(await forgetOldSessions(db, noon + 10 * dayMs)).toBe(0);
  });
});
