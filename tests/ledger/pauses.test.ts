import { expect, it } from 'vitest';
import { defaultIdleAfterMs as idle } from '@/lib/core/session/session.ts';
import { deleteSession } from '@/lib/ledger/delete-rows.ts';
import { deletionsIn, forgetDeletions, noteDeletions } from '@/lib/ledger/deletions.ts';
import { endPauses, pause, pausesIn } from '@/lib/ledger/pauses.ts';
import { recordSignals } from '@/lib/ledger/record-signals.ts';
import { aSession, noon } from '../core/session/a-session.ts';
import { aSignal } from '../core/signal/a-signal.ts';
import { openLedger } from './open-ledger.ts';

const hour = 3_600_000;

it('what is seen on a tool while it is paused is never recorded, however late it comes', async () => {
  const db = openLedger();
  await pause(db, { toolId: 'chatgpt', until: noon + hour }, noon);

  await recordSignals(
    db,
    [
      aSignal({ id: 'before', at: noon - 1 }),
      aSignal({ id: 'in it', at: noon + 1 }),
      aSignal({ id: 'on another', at: noon + 2, toolId: 'claude' }),
      aSignal({ id: 'after', at: noon + hour + 1 }),
    ],
    idle,
  );

  expect((await db.signals.toArray()).map(({ id }) => id)).toEqual(['before', 'on another', 'after']);
});

it('a pause of everything is one of every tool', async () => {
  const db = openLedger();
  await pause(db, { toolId: undefined, until: noon + hour }, noon);

  await recordSignals(
    db,
    [aSignal({ at: noon + 1 }), aSignal({ id: 'b', at: noon + 2, toolId: 'claude' })],
    idle,
  );

  expect(await db.signals.count()).toBe(0);
});

it('is told of while it lasts, the longest of each tool', async () => {
  const db = openLedger();
  await pause(db, { toolId: 'chatgpt', until: noon + hour }, noon);
  await pause(db, { toolId: 'chatgpt', until: noon + 3 * hour }, noon + 1);
  await pause(db, { toolId: undefined, until: noon + 2 * hour }, noon + 1);

  expect(await pausesIn(db, noon + 1)).toEqual([
    { toolId: 'chatgpt', until: noon + 3 * hour },
    { toolId: undefined, until: noon + 2 * hour },
  ]);
  expect(await pausesIn(db, noon + 2 * hour)).toEqual([{ toolId: 'chatgpt', until: noon + 3 * hour }]);
  expect(await pausesIn(db, noon + 3 * hour)).toEqual([]);
});

it('ends when the user says so: what was seen in it stays out, what is seen from then on is recorded', async () => {
  const db = openLedger();
  await pause(db, { toolId: 'chatgpt', until: noon + hour }, noon);

  await endPauses(db, noon + 1_000);
  await recordSignals(
    db,
    [aSignal({ id: 'in it', at: noon + 999 }), aSignal({ id: 'after', at: noon + 1_001 })],
    idle,
  );

  expect(await pausesIn(db, noon + 1_000)).toEqual([]);
  expect((await db.signals.toArray()).map(({ id }) => id)).toEqual(['after']);
});

it('stands beside deletions, which are no pauses', async () => {
  const db = openLedger();
  await db.sessions.add(aSession({ id: 'one' }));
  await deleteSession(db, 'one', noon + 1, idle);
  await pause(db, { toolId: undefined, until: noon + hour }, noon + 1);
  await endPauses(db, noon + 2);

  await recordSignals(db, [aSignal({ id: 'late', at: noon })], idle);

  expect(await db.signals.count()).toBe(0);
  expect(await pausesIn(db, noon + 1)).toHaveLength(1);
});

it('is never taken for a deletion that was noted by a clock that was ahead', async () => {
  const db = openLedger();
  const deletion = { toolId: 'chatgpt', from: 0, to: noon + hour, deletedAt: noon + hour };
  await noteDeletions(db, [deletion]);

  await endPauses(db, noon);

  expect(await pausesIn(db, noon)).toEqual([]);
  expect(await deletionsIn(db)).toEqual([deletion]);
});

it('does not outlive a clock that was set back by more than it', async () => {
  const db = openLedger();
  await pause(db, { toolId: undefined, until: noon + hour }, noon);

  await forgetDeletions(db, 0, noon - 24 * hour);
  await recordSignals(db, [aSignal({ at: noon + 1 })], idle);

  expect(await db.signals.count()).toBe(1);
});
