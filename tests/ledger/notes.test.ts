import { expect, it } from 'vitest';
import { sessionsCsv } from '@/lib/core/export/sessions-csv.ts';
import { defaultIdleAfterMs as idle } from '@/lib/core/session/session.ts';
import { anonymisedExport } from '@/lib/ledger/exports.ts';
import { keepNote } from '@/lib/ledger/notes.ts';
import { recordSignals } from '@/lib/ledger/record-signals.ts';
import { aSession, noon } from '../core/session/a-session.ts';
import { aSignal } from '../core/signal/a-signal.ts';
import { backupText } from './backup-text.ts';
import { openLedger } from './open-ledger.ts';

it('a note stays with its session, is changed and taken away, and changes nothing else', async () => {
  const db = openLedger();
  await db.sessions.add(aSession({ id: 'one', prompts: 7 }));

  await keepNote(db, 'one', ' the offer for spring ');
  expect(await db.sessions.get('one')).toEqual(
    aSession({ id: 'one', prompts: 7, note: 'the offer for spring' }),
  );
  await keepNote(db, 'one', 'another');
  expect(await db.sessions.get('one')).toMatchObject({ note: 'another' });
  await keepNote(db, 'one', '  ');
  expect(await db.sessions.get('one')).toStrictEqual(aSession({ id: 'one', prompts: 7 }));
});

it('a note on a session that is gone is kept nowhere', async () => {
  const db = openLedger();

  await keepNote(db, 'one', 'for nobody');

  expect(await db.sessions.count()).toBe(0);
});

it('the notes of two sessions that turn out to be one are both kept', async () => {
  const db = openLedger();
  await recordSignals(db, [aSignal({ id: 'one' }), aSignal({ id: 'two', at: noon + 2 * idle })], idle);
  await keepNote(db, 'one', 'the first');
  await keepNote(db, 'two', 'the second');

  await recordSignals(db, [aSignal({ id: 'between', at: noon + idle })], idle);

  expect(await db.sessions.toArray()).toMatchObject([{ id: 'one', note: 'the first\nthe second' }]);
});

it('a note goes into a backup, and into no other file', async () => {
  const db = openLedger();
  const monday = Date.parse('2026-10-05T08:00:00Z');
  await db.sessions.bulkAdd(
    Array.from({ length: 40 }, (_, nth) =>
      aSession({
        id: `${nth}`,
        startedAt: monday + nth * 12 * 3_600_000,
        verdict: 'genuine',
        note: `canary-${nth}`,
      }),
    ),
  );

  const sessions = await db.sessions.toArray();
  const { texts } = await anonymisedExport(db, { monday: '2026-10-05', sunday: '2026-11-01' });

  expect(await backupText(db)).toContain('canary-7');
  expect(sessionsCsv(sessions, new Map())).not.toContain('canary');
  expect(texts.named.split('\n').length).toBeGreaterThan(3);
  expect(JSON.stringify(texts)).not.toContain('canary');
});
