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

it('numbers new signals on, never with a number that a forgotten one had', async () => {
  const db = openLedger();
  await recordSignals(db, [aSignal({ at: noon - 2 * fourteenDays })], defaultIdleAfterMs);
  await forgetOldSignals(db, noon);

  await recordSignals(db, [aSignal({ at: noon })], defaultIdleAfterMs);

  expect((await db.signals.toArray()).map(({ seq }) => seq)).toEqual([2]);
});
