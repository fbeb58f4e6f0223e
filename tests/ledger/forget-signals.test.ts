import { expect, it } from 'vitest';
import { defaultIdleAfterMs } from '@/lib/core/session/session.ts';
import { forgetOldSignals } from '@/lib/ledger/forget-signals.ts';
import { recordSignals } from '@/lib/ledger/record-signals.ts';
import { noon } from '../core/session/a-session.ts';
import { aSignal } from '../core/signal/a-signal.ts';
import { openLedger } from './open-ledger.ts';

const fourteenDays = 14 * 24 * 3_600_000;

it('forgets the signals that are older than 14 days and keeps their sessions', async () => {
  const db = openLedger();
  const signals = [
    aSignal({ id: 'too old', at: noon - fourteenDays - 1 }),
    aSignal({ id: 'just old enough to stay', at: noon - fourteenDays }),
    aSignal({ id: 'new', at: noon }),
  ];
  await recordSignals(db, signals, defaultIdleAfterMs);
  const sessions = await db.sessions.toArray();

  expect(await forgetOldSignals(db, noon)).toBe(1);

  expect((await db.signals.toArray()).map(({ id }) => id)).toEqual(['just old enough to stay', 'new']);
  expect(await db.sessions.toArray()).toEqual(sessions);
});

it('forgets the runs that ended more than 14 days ago without a use, and keeps the others', async () => {
  const db = openLedger();
  const hour = 3_600_000;
  const attention = { kind: 'attention', forMs: 60_000 } as const;
  const signals = [
    aSignal({ ...attention, id: 'a session', at: noon - fourteenDays - 4 * hour }),
    aSignal({ id: 'its prompt', at: noon - fourteenDays - 4 * hour + 1 }),
    aSignal({ ...attention, id: 'too old', at: noon - fourteenDays - 60_001 }),
    aSignal({ ...attention, id: 'just old enough', at: noon - fourteenDays - 1, forMs: 1, toolId: 'claude' }),
    aSignal({ ...attention, id: 'new', at: noon }),
  ];
  await recordSignals(db, signals, defaultIdleAfterMs);
  expect(await db.runs.count()).toBe(3);

  await forgetOldSignals(db, noon);

  expect((await db.runs.toArray()).map(({ id }) => id).sort()).toEqual(['just old enough', 'new']);
  expect((await db.sessions.toArray()).map(({ id }) => id)).toEqual(['a session']);
});

it('numbers new signals on, never with a number that a forgotten one had', async () => {
  const db = openLedger();
  await recordSignals(db, [aSignal({ at: noon - 2 * fourteenDays })], defaultIdleAfterMs);
  await forgetOldSignals(db, noon);

  await recordSignals(db, [aSignal({ at: noon })], defaultIdleAfterMs);

  expect((await db.signals.toArray()).map(({ seq }) => seq)).toEqual([2]);
});
