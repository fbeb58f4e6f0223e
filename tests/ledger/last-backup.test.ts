import { expect, it } from 'vitest';
import { lastBackup, noteBackup } from '@/lib/ledger/last-backup.ts';
import { aSession, noon } from '../core/session/a-session.ts';
import { openLedger } from './open-ledger.ts';

const dayMs = 24 * 3_600_000;

it('tells when the ledger was backed up, and how many sessions came since', async () => {
  const db = openLedger();
  await db.sessions.bulkAdd(
    [-1, 0, 1, 2].map((days) => aSession({ id: `${days}`, startedAt: noon + days * dayMs })),
  );
  expect(await lastBackup(db)).toEqual({ at: undefined, sessionsSince: 4, putAwayAt: undefined });

  await noteBackup(db, 'backedUpAt', noon);
  await noteBackup(db, 'reminderPutAwayAt', noon + 1);

  expect(await lastBackup(db)).toEqual({ at: noon, sessionsSince: 3, putAwayAt: noon + 1 });
});

it('counts no more sessions than are told', async () => {
  const db = openLedger();
  await db.sessions.bulkAdd(Array.from({ length: 501 }, (_, nth) => aSession({ id: `${nth}` })));

  expect(await lastBackup(db)).toMatchObject({ sessionsSince: 500 });
});
