import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { drain } from '@/entrypoints/background/drain.ts';
import { mostAnHour, mostUnproved } from '@/lib/core/health/flow.ts';
import type { OutboxItem } from '@/lib/core/signal/outbox-item.ts';
import { outboxKeyOf } from '@/lib/core/signal/outbox-key.ts';
import type { Sender } from '@/lib/core/signal/plan-drain.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { decideAboutTool } from '@/lib/ledger/tools.ts';
import { aBrowser } from '../../browser/a-browser.ts';
import { noon } from '../../core/session/a-session.ts';
import { openLedger } from '../../ledger/open-ledger.ts';

const flooding = 'https://chatgpt.com';
const calm = 'https://claude.ai';
const longAgo = noon - 60_000;

let ledger: LedgerDatabase;

beforeEach(async () => {
  aBrowser([`${flooding}/*`, `${calm}/*`]);
  ledger = openLedger();
  await decideAboutTool(ledger, { id: 'chatgpt', name: 'ChatGPT', origins: [flooding] }, 'watched', noon);
  await decideAboutTool(ledger, { id: 'claude', name: 'Claude', origins: [calm] }, 'watched', noon);
});

const idOf = (nth: number, first = 0): string => `${first}-0-0-${nth}`;
const senderAt = (origin: string): Sender => ({ origin, address: `${origin}/`, topOrigin: undefined });

function leave(
  origin: string,
  count: number,
  { first = 0, at = longAgo }: { first?: number; at?: number } = {},
) {
  const item: OutboxItem = { kind: 'prompt', at, origin };
  const entries = Array.from({ length: count }, (_, nth) => [
    outboxKeyOf(idOf(nth, first)),
    { ...item, at: at + nth },
  ]);
  return fakeBrowser.storage.local.set(Object.fromEntries(entries));
}

const countOf = (toolId: string) => ledger.signals.filter((signal) => signal.toolId === toolId).count();
const droppedOf = async (toolId: string) => (await ledger.health.get(toolId))?.flow?.dropped;
const left = async () => Object.keys(await fakeBrowser.storage.local.get(null)).length;

describe('a flood', () => {
  it('in the outbox leaves the newest that a person can have sent, is counted, and is gone', async () => {
    await leave(flooding, mostUnproved + 700);

    await drain(ledger, noon);

    expect(await countOf('chatgpt')).toBe(mostUnproved);
    expect(await ledger.signals.orderBy('at').first()).toMatchObject({ at: longAgo + 700 });
    expect(await droppedOf('chatgpt')).toBe(700);
    expect(await left()).toBe(0);
  });

  it('costs no other site a signal, and those are recorded first', async () => {
    await leave(flooding, mostUnproved + 1);
    await leave(calm, 3, { first: 1 });

    await drain(ledger, noon);

    expect(await countOf('claude')).toBe(3);
    expect(await droppedOf('claude')).toBe(0);
    expect((await ledger.signals.orderBy('seq').limit(3).toArray()).map(({ toolId }) => toolId)).toEqual(
      Array.from({ length: 3 }, () => 'claude'),
    );
  });

  it('finds no room for more within the hour, and room again after it', async () => {
    await leave(flooding, mostUnproved);
    await drain(ledger, noon);
    await leave(flooding, 10, { first: 1 });

    await drain(ledger, noon + 60_000);
    expect(await countOf('chatgpt')).toBe(mostUnproved);
    expect(await droppedOf('chatgpt')).toBe(10);

    await leave(flooding, 10, { first: 2 });
    await drain(ledger, noon + 3_600_000);
    expect(await countOf('chatgpt')).toBe(mostUnproved + 10);
  });

  it('in the name of another site leaves room for what that site really sends', async () => {
    await leave(calm, mostUnproved + 100);
    await drain(ledger, noon);
    await leave(calm, 1, { first: 1, at: noon });

    await drain(ledger, noon, new Map([[idOf(0, 1), senderAt(calm)]]));

    expect(await countOf('claude')).toBe(mostUnproved + 1);
  });

  it('of pokes is bounded, and told', async () => {
    await leave(flooding, 1, { first: 9 });
    await drain(ledger, noon);
    const flow = { since: noon, taken: mostAnHour - 3, dropped: 0, droppedAt: 0 };
    await ledger.health.update('chatgpt', { flow });

    for (let nth = 0; nth < 8; nth += 1) {
      await leave(flooding, 1, { first: nth, at: noon });
      await drain(ledger, noon, new Map([[idOf(0, nth), senderAt(flooding)]]));
    }

    expect(await countOf('chatgpt')).toBe(1 + 3);
    expect(await droppedOf('chatgpt')).toBe(5);
    expect(await left()).toBe(0);
  });

  it('of pokes without a signal reads no more than each key, but for one look at the whole', async () => {
    await leave(flooding, 200);
    const get = vi.spyOn(fakeBrowser.storage.local, 'get');

    await Promise.all(
      Array.from({ length: 100 }, (_, nth) =>
        drain(ledger, longAgo, new Map([[idOf(nth, 9), senderAt(flooding)]])),
      ),
    );

    const whole = get.mock.calls.filter(([keys]) => keys === null);
    expect(get.mock.calls.length - whole.length).toBe(100);
    expect(whole.length).toBeLessThan(10);
  });

  it('of what is no signal goes without a trace', async () => {
    const junk = Array.from({ length: 3_000 }, (_, nth) => [`o:${idOf(nth)}`, { toString: nth, at: {} }]);
    await fakeBrowser.storage.local.set(Object.fromEntries(junk));
    await leave(calm, 1, { first: 1 });

    await drain(ledger, noon);

    expect(await left()).toBe(0);
    expect(await ledger.signals.count()).toBe(1);
  });
});

it('a poked signal is recorded while somebody else is still at the whole outbox', async () => {
  await leave(flooding, 10);
  await leave(calm, 1, { first: 1, at: noon });
  const get = fakeBrowser.storage.local.get.bind(fakeBrowser.storage.local) as (keys: unknown) => unknown;
  let goOn = (): void => undefined;
  const wholeIsRead = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  vi.spyOn(fakeBrowser.storage.local, 'get').mockImplementation((async (keys: string[] | null) => {
    if (keys === null) await wholeIsRead;
    return get(keys);
  }) as never);

  const sweeping = drain(ledger, noon);
  await drain(ledger, noon, new Map([[idOf(0, 1), senderAt(calm)]]));

  expect(await countOf('claude')).toBe(1);
  expect(await countOf('chatgpt')).toBe(0);
  goOn();
  await sweeping;
  expect(await countOf('chatgpt')).toBe(10);
});
