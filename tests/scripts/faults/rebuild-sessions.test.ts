import { describe, expect, it } from 'vitest';
import { defaultIdleAfterMs } from '@/lib/core/session/session.ts';
import { recordSignals } from '@/lib/ledger/record-signals.ts';
import { areSessionsRebuilt } from '../../../scripts/faults/rebuild-sessions.ts';
import { noon } from '../../core/session/a-session.ts';
import { aSignal } from '../../core/signal/a-signal.ts';
import { openLedger } from '../../ledger/open-ledger.ts';

/** As a browser gives it: the rows of a ledger in which two sessions became one, with every kind of signal. */
async function aLedger() {
  const db = openLedger();
  const minute = 60_000;
  const signals = [
    aSignal({ id: 'first', chat: 'a chat', thread: 'a thread' }),
    aSignal({ id: 'far', at: noon + 25 * minute }),
    aSignal({ id: 'between', kind: 'attention', at: noon + 12 * minute }),
    aSignal({ id: 'covers', kind: 'attention', at: noon + 12 * minute - 30_000, forMs: 45_000 }),
    aSignal({ id: 'answer', kind: 'answer', at: noon + 5_000 }),
    aSignal({ id: 'lone', kind: 'copy', at: noon + 300 * minute }),
  ];
  for (const signal of signals) await recordSignals(db, [signal], defaultIdleAfterMs);
  const none = { tools: [], meta: [], exports: [], health: [], workflows: [], tasks: [], trials: [] };
  return { ...none, signals: await db.signals.toArray(), sessions: await db.sessions.toArray() };
}

describe('the sessions of a ledger', () => {
  it('are those that its signals give', async () => {
    const ledger = await aLedger();

    expect(ledger.sessions).toHaveLength(1);
    expect(await areSessionsRebuilt(ledger)).toBe(true);
  });

  it('are not when a signal is missing, or a session was counted wrong', async () => {
    const { sessions, signals, ...rest } = await aLedger();

    expect(await areSessionsRebuilt({ ...rest, sessions, signals: signals.slice(1) })).toBe(false);
    const wrong = sessions.map((session) => ({ ...session, prompts: session.prompts + 1 }));
    expect(await areSessionsRebuilt({ ...rest, signals, sessions: wrong })).toBe(false);
  });
});
