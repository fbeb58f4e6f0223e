import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { drain } from '@/entrypoints/background/drain.ts';
import { keepHouse } from '@/entrypoints/background/keep-house.ts';
import { defaultIdleAfterMs, type Session } from '@/lib/core/session/session.ts';
import { outboxKeyOf } from '@/lib/core/signal/outbox-key.ts';
import { type Signal, type SignalKind, signalKinds } from '@/lib/core/signal/signal.ts';
import { weekOf } from '@/lib/core/week/week.ts';
import { hashChat } from '@/lib/ledger/hash-chat.ts';
import { decideAboutTool } from '@/lib/ledger/tools.ts';
import { aBrowser } from '../browser/a-browser.ts';
import { asRuns, holdsNoUse, holdsUse } from '../core/session/cut-at-gaps.ts';
import {
  type Drain,
  drainModel,
  type Left,
  type Model,
  partsOf,
  runsOf,
  tickMs,
  weekIdOf,
} from '../core/session/reference-model.ts';
import { failAt } from './fail-at.ts';
import { openLedger } from './open-ledger.ts';

const idle = defaultIdleAfterMs;
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const year = 365 * day;

const chatgpt = { id: 'chatgpt', name: 'ChatGPT', origins: ['https://chatgpt.com'] };
const intranet = {
  id: 'http://assistant.intranet.test:8080',
  name: 'assistant.intranet.test:8080',
  origins: ['http://assistant.intranet.test:8080'],
};
const chatId = '68f0c2a4-5b1c-8333-9d2e-0a1b2c3d4e5f';
const tabs = [
  { tool: chatgpt, address: `https://chatgpt.com/c/${chatId}`, chatId },
  { tool: chatgpt, address: 'https://chatgpt.com/', chatId: undefined },
  { tool: intranet, address: `http://assistant.intranet.test:8080/chats/${chatId}`, chatId },
] as const;
type Tab = (typeof tabs)[number];

/** Shortly before something that calendars have trouble with, and where it happens. */
const beginnings = [
  ['the hour that is left out in Zurich', '2026-03-29T00:20:00Z', 'Europe/Zurich'],
  ['the hour that comes twice in Zurich', '2026-10-25T00:20:00Z', 'Europe/Zurich'],
  ['the midnight that is left out in Cairo', '2026-04-23T21:20:00Z', 'Africa/Cairo'],
  ['the half hour that comes twice on Lord Howe', '2026-04-04T14:20:00Z', 'Australia/Lord_Howe'],
  ['the end of a week in Kathmandu', '2026-11-22T17:50:00Z', 'Asia/Kathmandu'],
  ['the end of 2026, in its 53rd week, in Zurich', '2026-12-31T22:30:00Z', 'Europe/Zurich'],
  ['the end of that week, in 2027, in Auckland', '2027-01-03T10:30:00Z', 'Pacific/Auckland'],
  ['the day that Samoa left out', '2011-12-30T09:30:00Z', 'Pacific/Apia'],
  ['nothing at all', '2026-11-18T11:00:00Z', 'Europe/Zurich'],
] as const;
const zones = [...new Set(beginnings.map(([, , zone]) => zone)), 'America/New_York', 'Pacific/Honolulu'];
/** The name that this machine has for a zone: it may be an older one. */
const nameOf = (timeZone: string) => new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;

const offsets = [
  0,
  hour,
  -hour,
  year,
  -year,
  Date.parse('2071-01-01') - Date.parse('2026-11-18'),
  -16 * year,
];

const anyStep = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      does: fc.constant('see'),
      id: fc.uuid({ version: 4 }),
      tab: fc.constantFrom(...tabs),
      kind: fc.constantFrom(...signalKinds, 'prompt', 'attention'),
      thread: fc.constantFrom(undefined, 'a thread', 'another thread'),
      seconds: fc.integer({ min: 1, max: 60 }),
      // Attention that was left while the clock was set back seems to begin when it ends.
      isSetBack: fc.oneof(
        { weight: 4, arbitrary: fc.constant(false) },
        { weight: 1, arbitrary: fc.constant(true) },
      ),
    }),
  },
  { weight: 5, arbitrary: fc.record({ does: fc.constant('poke'), nth: fc.nat({ max: 5 }) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('drain') }) },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constant('die'), nth: fc.nat({ max: 5 }), isRecorded: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('drain thrice'), nth: fc.nat({ max: 5 }) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('keep house') }) },
  {
    weight: 5,
    arbitrary: fc.record({
      does: fc.constant('wait'),
      ms: fc.constantFrom(
        0,
        1_000,
        5_000,
        minute,
        5 * minute,
        idle - minute,
        idle,
        idle + tickMs,
        20 * minute,
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constant('sleep'), ms: fc.constantFrom(8 * hour, 9 * hour) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constant('set the clock'), to: fc.constantFrom(...offsets) }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('travel'), zone: fc.constantFrom(...zones) }) },
);
type Step = typeof anyStep extends fc.Arbitrary<infer Some> ? Some : never;

const anyHistory = fc.record({
  beginning: fc.constantFrom(...beginnings),
  steps: fc.array(anyStep, { maxLength: 40, size: 'max' }),
});

const zoneOfTests = process.env.TZ;
afterEach(() => {
  process.env.TZ = zoneOfTests;
});

/** A machine with Assay on it, and beside it the model of what should come of all that happens. */
class Machine {
  readonly ledger = openLedger();
  model: Model = { outbox: [], log: [] };
  readonly left: Left[] = [];
  readonly #tabs = new Map<string, Tab>();
  #slept = 0;
  #time: number;
  #offset = 0;
  #zone: string;

  constructor([, time, zone]: (typeof beginnings)[number]) {
    aBrowser(['https://chatgpt.com/*', 'http://assistant.intranet.test/*']);
    this.#time = Date.parse(time);
    this.#zone = zone;
    process.env.TZ = zone;
  }

  get now(): number {
    return this.#time + this.#offset;
  }

  async start(): Promise<void> {
    for (const tool of [chatgpt, intranet]) await decideAboutTool(this.ledger, tool, 'watched', this.now);
  }

  async take(step: Step): Promise<void> {
    switch (step.does) {
      case 'see':
        return this.#see(step);
      case 'poke':
        return this.#drain(this.#pick(step));
      case 'drain':
        return this.#drain(undefined);
      case 'die':
        return this.#die(this.#pick(step), step.isRecorded);
      case 'drain thrice':
        return this.#drainThrice(this.#pick(step));
      case 'keep house':
        await keepHouse(this.ledger, this.now);
        return this.#drainModel(undefined);
      case 'wait':
        this.#time += step.ms;
        return;
      case 'sleep':
        // Three days and more would make the clock believed, and old signals forgotten.
        this.#slept += 1;
        if (this.#slept <= 5) this.#time += step.ms;
        return;
      case 'set the clock':
        this.#offset = step.to;
        return;
      default:
        this.#zone = step.zone;
        process.env.TZ = this.#zone;
    }
  }

  /** Drains until nothing is left, by a clock that is right. */
  async end(): Promise<void> {
    this.#offset = 0;
    for (let nth = 0; nth < 5 && this.model.outbox.length > 0; nth += 1) {
      this.#time += 2 * minute;
      await this.#drain(undefined);
    }
  }

  async #see({ id, tab, kind, thread, seconds, isSetBack }: Extract<Step, { does: 'see' }>): Promise<void> {
    const forMs = kind === 'attention' ? seconds * tickMs : undefined;
    const at = this.now - (isSetBack ? 0 : (forMs ?? 0));
    const item = {
      kind,
      at,
      origin: tab.tool.origins[0],
      ...(thread && { thread }),
      ...(forMs && { forMs }),
    };
    await fakeBrowser.storage.local.set({ [outboxKeyOf(id)]: item });

    const chatOfPage = tab.chatId && (await hashChat(this.ledger, tab.tool.id, tab.chatId));
    const left = { id, kind, at, toolId: tab.tool.id, chat: undefined, thread, forMs, chatOfPage };
    this.left.push(left);
    this.model = { ...this.model, outbox: [...this.model.outbox, left] };
    this.#tabs.set(id, tab);
  }

  /** One of the signals that wait, if any does. */
  #pick({ nth }: { nth: number }): string | undefined {
    const { outbox } = this.model;
    return outbox[nth % Math.max(1, outbox.length)]?.id;
  }

  async #drain(poked: string | undefined): Promise<void> {
    await drain(this.ledger, this.now, this.#senders(poked));
    this.#drainModel(poked);
  }

  async #drainThrice(poked: string | undefined): Promise<void> {
    const one = () => drain(this.ledger, this.now, this.#senders(poked));
    await Promise.all([one(), one(), one()]);
    this.#drainModel(poked);
  }

  /** The background is stopped while it records, or after that and before it has emptied the outbox. */
  async #die(poked: string | undefined, isRecorded: boolean): Promise<void> {
    const { local } = fakeBrowser.storage;
    if (isRecorded) vi.spyOn(local, 'remove').mockRejectedValueOnce(new Error('stopped'));
    else failAt('add', 1);
    const hasDied = await drain(this.ledger, this.now, this.#senders(poked)).then(
      () => false,
      () => true,
    );
    vi.restoreAllMocks();
    const dies = isRecorded ? 'emptying' : 'recording';
    this.#drainModel(poked, hasDied ? dies : undefined);
    this.ledger.close();
    await this.ledger.open();
  }

  #senders(poked: string | undefined) {
    const address = this.#tabs.get(poked ?? '')?.address;
    if (poked === undefined || address === undefined) return new Map();
    return new Map([[poked, { origin: new URL(address).origin, address, topOrigin: undefined }]]);
  }

  #drainModel(poked: string | undefined, dies?: Drain['dies']): void {
    this.model = drainModel(this.model, { now: this.now, zone: nameOf(this.#zone), poked, dies });
  }
}

async function live({ beginning, steps }: { beginning: (typeof beginnings)[number]; steps: Step[] }) {
  const machine = new Machine(beginning);
  await machine.start();
  for (const step of steps) await machine.take(step);
  await machine.end();
  return machine;
}

it('gives the signals, runs and sessions that the model gives, whatever becomes of background, clock and zone', async () => {
  await fc.assert(
    fc.asyncProperty(anyHistory, async (history) => {
      const { ledger, model } = await live(history);
      const expected = runsOf(model.log, idle);
      const signals = await ledger.signals.orderBy('seq').toArray();

      expect(signals.map(({ seq: _, ...signal }) => signal)).toEqual(partsOf(model.log));

      expect(asRuns(await ledger.sessions.toArray())).toEqual(expected.filter(holdsUse));
      expect(asRuns(await ledger.runs.toArray())).toEqual(expected.filter(holdsNoUse));
    }),
    { numRuns: 40 },
  );
});

it('counts each prompt once, loses none, and leaves nothing in the outbox', async () => {
  await fc.assert(
    fc.asyncProperty(anyHistory, async (history) => {
      const { ledger, left } = await live(history);
      const sessions = await ledger.sessions.toArray();
      const seen = (wanted: SignalKind) => left.filter(({ kind }) => kind === wanted).length;

      expect(sumOf(sessions, ({ prompts }) => prompts)).toBe(seen('prompt'));
      expect(sumOf(sessions, ({ implied }) => implied)).toBe(seen('implied'));
      expect(await fakeBrowser.storage.local.get(null)).toEqual({});
    }),
    { numRuns: 20 },
  );
});

it('never makes a session of negative or absurd length, or in a wrong week', async () => {
  await fc.assert(
    fc.asyncProperty(anyHistory, async (history) => {
      const machine = await live(history);
      const signals = await machine.ledger.signals.toArray();
      for (const session of await machine.ledger.sessions.toArray()) {
        const ofIt = signals.filter((signal) => isWithin(signal, session));
        const lengthMs = session.endedAt - session.startedAt;

        expect(lengthMs).toBeGreaterThanOrEqual(session.attentionMs);
        expect(lengthMs).toBeLessThanOrEqual((ofIt.length - 1) * idle + session.attentionMs);
        expect(weekOf(session.day).id).toBe(weekIdOf(session.startedAt, session.zone));
      }
    }),
    { numRuns: 20 },
  );
});

const isWithin = ({ toolId, at }: Signal, session: Session): boolean =>
  toolId === session.toolId && at >= session.startedAt && at <= session.endedAt;

const sumOf = <Row>(rows: readonly Row[], measure: (row: Row) => number): number =>
  rows.reduce((sum, row) => sum + measure(row), 0);
