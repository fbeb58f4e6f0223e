import { describe, expect, it } from 'vitest';
import { admitSignals } from '@/lib/ledger/admit-signals.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { recordSignals } from '@/lib/ledger/record-signals.ts';
import { noon } from '../core/session/a-session.ts';
import { aSignal } from '../core/signal/a-signal.ts';
import { failAt } from './fail-at.ts';
import { everythingIn, openLedger } from './open-ledger.ts';

const idleAfterMs = 15 * 60_000;
const toolId = 'chatgpt';
const some = (count: number, from = 0) =>
  Array.from({ length: count }, (_, nth) =>
    aSignal({ id: `id ${from + nth}`, toolId, at: noon + from + nth }),
  );
const idsIn = async (ledger: LedgerDatabase) => (await ledger.signals.toArray()).map(({ id }) => id);
const admit = (ledger: LedgerDatabase, signals: ReturnType<typeof some>, most: number, now = noon) =>
  admitSignals(ledger, toolId, signals, { came: signals.length, most, now }, idleAfterMs);

describe('signals of a tool', () => {
  it('are recorded as ever where they are no more than a person can have sent', async () => {
    const [ledger, other] = [openLedger(), openLedger()];

    expect(await admit(ledger, some(5), 5)).toBe(5);
    await recordSignals(other, some(5), idleAfterMs);

    const { health, ...rest } = await everythingIn(ledger);
    const { health: expected = [], ...expectedRest } = await everythingIn(other);
    expect(rest).toEqual(expectedRest);
    const flow = { since: noon, taken: 5, dropped: 0, droppedAt: 0 };
    expect(health).toEqual([{ ...(expected[0] as object), flow }]);
  });

  it('are recorded up to the most of an hour, the newest ones; the rest is counted', async () => {
    const ledger = openLedger();

    expect(await admit(ledger, some(5), 3)).toBe(3);

    expect(await idsIn(ledger)).toEqual(['id 2', 'id 3', 'id 4']);
    expect((await ledger.health.get(toolId))?.flow).toMatchObject({ taken: 3, dropped: 2, droppedAt: noon });
  });

  it('are bounded also when all calls are made at once', async () => {
    const ledger = openLedger();

    await Promise.all(Array.from({ length: 20 }, (_, nth) => admit(ledger, some(1, nth), 7)));

    expect(await idsIn(ledger)).toHaveLength(7);
    expect((await ledger.health.get(toolId))?.flow).toMatchObject({ taken: 7, dropped: 13 });
  });

  it('of another tool have room of their own', async () => {
    const ledger = openLedger();
    await admit(ledger, some(5), 3);

    const signal = aSignal({ id: 'another', toolId: 'claude', at: noon });
    await admitSignals(ledger, 'claude', [signal], { came: 1, most: 3, now: noon }, idleAfterMs);

    expect(await idsIn(ledger)).toContain('another');
    expect((await ledger.health.get('claude'))?.flow?.dropped).toBe(0);
  });

  it('that were dropped unread are counted', async () => {
    const ledger = openLedger();
    await admit(ledger, some(2), 3);

    await admitSignals(ledger, toolId, [], { came: 99_500, most: 0, now: noon }, idleAfterMs);

    expect((await ledger.health.get(toolId))?.flow).toMatchObject({ taken: 2, dropped: 99_500 });
    expect(await ledger.signals.count()).toBe(2);
  });

  it('are neither recorded nor counted when the ledger fails', async () => {
    const ledger = openLedger();
    await admit(ledger, some(2), 3);
    const before = await everythingIn(ledger);
    failAt('put', 2);

    await expect(admit(ledger, some(5, 2), 3)).rejects.toThrow('disk full');

    expect(await everythingIn(ledger)).toEqual(before);
  });
});
