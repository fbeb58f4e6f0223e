import { describe, expect, it } from 'vitest';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import {
  countOlderSessions,
  forgetOldSessions,
  sessionRetentionDays,
  setSessionRetention,
} from '@/lib/ledger/retention.ts';
import { aSession, noon } from '../core/session/a-session.ts';
import { openLedger } from './open-ledger.ts';

const dayMs = 24 * 3_600_000;

async function fill(db: LedgerDatabase, ...agesInDays: number[]): Promise<void> {
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

  it('go by themselves later, those of one day at a time, whatever the clock says', async () => {
    const db = openLedger();
    await fill(db, 10, 11, 11);
    await setSessionRetention(db, 365, noon);

    const far = noon + 10_000 * dayMs;
    expect([await forgetOldSessions(db, far), await ages(db)]).toEqual([2, [10]]);
    expect([await forgetOldSessions(db, far), await ages(db)]).toEqual([1, []]);
    expect(await forgetOldSessions(db, far)).toBe(0);
  });

  it('stay again once that is wanted', async () => {
    const db = openLedger();
    await fill(db, 300);
    await setSessionRetention(db, 365, noon);
    await setSessionRetention(db, undefined, noon);

    expect(await forgetOldSessions(db, noon + 900 * dayMs)).toBe(0);
  });
});
