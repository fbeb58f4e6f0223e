import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outboxKeyOf } from '@/lib/core/signal/outbox-key.ts';
import {
  type DrainFacts,
  mostPerTool,
  planDrain,
  pokeOverdueAfterMs,
  type Sender,
} from '@/lib/core/signal/plan-drain.ts';
import type { Tool } from '@/lib/core/tool/tool.ts';
import { noon } from '../session/a-session.ts';

const chatgpt: Tool = { id: 'chatgpt', name: 'ChatGPT', origins: ['https://chatgpt.com'] };
const intranet: Tool = {
  id: 'http://assistant.intranet.test:8080',
  name: 'assistant.intranet.test:8080',
  origins: ['http://assistant.intranet.test:8080'],
};
const id = '0b0e7c52-9d0c-4d6c-8a51-6a4f2b9c3d11';
const key = outboxKeyOf(id);
const longAgo = noon - 60_000;
const item = { kind: 'prompt', at: longAgo, origin: 'https://chatgpt.com' };
const chatgptSender: Sender = { origin: 'https://chatgpt.com', address: 'https://chatgpt.com/c/some-chat' };

const plan = (facts: Partial<DrainFacts>) =>
  planDrain({ entries: [[key, item]], senders: new Map(), tools: [chatgpt, intranet], now: noon, ...facts });

describe('an item whose poke came', () => {
  it('is recorded at once, with the address that the browser told', () => {
    const fresh = { ...item, at: noon };

    expect(plan({ entries: [[key, fresh]], senders: new Map([[id, chatgptSender]]) })).toEqual({
      arrivals: [{ id, kind: 'prompt', at: noon, toolId: 'chatgpt', address: chatgptSender.address }],
      done: [key],
    });
  });

  it('belongs to the tool of the sender, whatever it claims itself', () => {
    const claim = { ...item, origin: 'https://chatgpt.com' };
    const sender = {
      origin: 'http://assistant.intranet.test:8080',
      address: 'http://assistant.intranet.test:8080/',
    };

    const { arrivals } = plan({ entries: [[key, claim]], senders: new Map([[id, sender]]) });

    expect(arrivals).toMatchObject([{ toolId: intranet.id, address: sender.address }]);
  });

  it('is dropped when the sender is no watched tool, whatever it claims itself', () => {
    const sender = { origin: 'https://elsewhere.test', address: 'https://elsewhere.test/' };

    expect(plan({ senders: new Map([[id, sender]]) })).toEqual({ arrivals: [], done: [key] });
  });

  it.each([
    ['recorded', 'under the paths of its tool', 'https://x.com/i/grok?conversation=1', ['x-grok']],
    ['dropped', 'elsewhere on a host with other things', 'https://x.com/compose/post', []],
  ])('is %s when it comes from %s', (_, __, address, toolIds) => {
    const grok: Tool = { id: 'x-grok', name: 'Grok on X', origins: ['https://x.com'] };
    const sender = { origin: 'https://x.com', address };

    const { arrivals, done } = plan({ tools: [grok], senders: new Map([[id, sender]]) });

    expect(arrivals.map(({ toolId }) => toolId)).toEqual(toolIds);
    expect(done).toEqual([key]);
  });

  it('does not lend its sender to another item', () => {
    const { arrivals } = plan({ senders: new Map([['another id', chatgptSender]]) });

    expect(arrivals).toMatchObject([{ id, address: undefined }]);
  });
});

describe('an item whose poke did not come', () => {
  it.each([
    ['just now', noon],
    ['a little less than five seconds ago', noon - pokeOverdueAfterMs + 1],
    ['a little in the future', noon + pokeOverdueAfterMs - 1],
  ])('is left for later when it happened %s', (_, at) => {
    expect(plan({ entries: [[key, { ...item, at }]] })).toEqual({ arrivals: [], done: [] });
  });

  it('is recorded by its own claim after five seconds, without an address', () => {
    const at = noon - 5_000;

    expect(plan({ entries: [[key, { ...item, at }]] })).toEqual({
      arrivals: [{ id, kind: 'prompt', at, toolId: 'chatgpt', address: undefined }],
      done: [key],
    });
  });

  it('is dropped when its host carries other things than the tool', () => {
    const grok: Tool = { id: 'x-grok', name: 'Grok on X', origins: ['https://x.com'] };
    const entries = [[key, { ...item, origin: 'https://x.com' }]] as const;

    expect(plan({ tools: [grok], entries })).toEqual({ arrivals: [], done: [key] });
  });

  it('is dropped when it claims to come from where nothing is watched', () => {
    const stranger = { ...item, origin: 'https://elsewhere.test' };

    expect(plan({ entries: [[key, stranger]] })).toEqual({ arrivals: [], done: [key] });
  });

  it.each([
    ['another port', 'http://assistant.intranet.test'],
    ['another scheme', 'https://assistant.intranet.test:8080'],
    ['a host that only begins the same', 'https://chatgpt.com.evil.test'],
    ['a path', 'https://chatgpt.com/'],
  ])('is dropped when its origin has %s', (_, origin) => {
    expect(plan({ entries: [[key, { ...item, origin }]] })).toEqual({ arrivals: [], done: [key] });
  });
});

describe('the clock', () => {
  it('that was set back does not put a prompt into the future', () => {
    const ahead = { ...item, at: noon + 3_600_000 };

    expect(plan({ entries: [[key, ahead]] }).arrivals).toMatchObject([{ at: noon }]);
  });

  it('puts the arrivals in the order of their times, and those of one moment in the order of their ids', () => {
    const ids = ['c', 'a', 'b'].map((letter) => letter + id.slice(1));
    const entries = ids.map(
      (one, index) => [outboxKeyOf(one), { ...item, at: longAgo - (index % 2) }] as const,
    );

    expect(plan({ entries }).arrivals.map((arrival) => arrival.id)).toEqual([ids[1], ids[2], ids[0]]);
  });
});

describe('what is dropped', () => {
  it.each([
    ['nothing', undefined],
    ['a text', 'prompt'],
    ['another kind', { ...item, kind: 'copy' }],
    ['no time', { kind: 'prompt', origin: item.origin }],
    ['a time that is text', { ...item, at: '2026-11-18' }],
    ['a time with a fraction', { ...item, at: longAgo + 0.5 }],
    ['a time before 1970', { ...item, at: -1 }],
    ['a time beyond all calendars', { ...item, at: Number.MAX_VALUE }],
    ['no origin', { kind: 'prompt', at: longAgo }],
    ['an endless origin', { ...item, origin: `https://${'a'.repeat(250)}` }],
    ['a field more, such as a text', { ...item, text: 'what was written' }],
    ['a tool of its own choice', { ...item, toolId: 'chatgpt' }],
  ])('is an item that holds %s', (_, value) => {
    expect(plan({ entries: [[key, value]] })).toEqual({ arrivals: [], done: [key] });
  });

  it.each([
    ['o:'],
    ['o:1'],
    [`o:${id.toUpperCase()}`],
    [`o:${id} `],
    [`o:${id}\n`],
    [`o:${id.replace('-4d6c-', '-1d6c-')}`],
    ['o:../../etc'],
    [id],
  ])('is an item under the key %j', (odd) => {
    expect(plan({ entries: [[odd, item]] })).toEqual({ arrivals: [], done: [odd] });
  });
});

describe('the cap', () => {
  it('leaves the rest of one tool for later and lets the other tools through', () => {
    const entries = [
      ...many(mostPerTool + 20, item),
      ...many(3, { ...item, origin: 'http://assistant.intranet.test:8080' }, 'f'),
    ];

    const { arrivals, done } = plan({ entries });

    expect(arrivals.filter(({ toolId }) => toolId === 'chatgpt')).toHaveLength(mostPerTool);
    expect(arrivals.filter(({ toolId }) => toolId === intranet.id)).toHaveLength(3);
    expect(done).toHaveLength(mostPerTool + 3);
  });

  it('is not used up by what is dropped', () => {
    const entries = [...many(mostPerTool, { ...item, text: '' }), [key, item] as const];

    expect(plan({ entries }).arrivals).toHaveLength(1);
  });

  function many(count: number, value: unknown, first = 'e'): [string, unknown][] {
    return Array.from({ length: count }, (_, index) => {
      const tail = String(index).padStart(12, '0');
      return [outboxKeyOf(`${first}${id.slice(1, 24)}${tail}`), value];
    });
  }
});

describe('any outbox', () => {
  const anyItem = fc.oneof(
    fc.record({
      kind: fc.constant('prompt'),
      at: fc.oneof(
        fc.integer({ min: 1, max: 2 * noon }),
        fc.integer({ min: noon - 9_000, max: noon + 9_000 }),
      ),
      origin: fc.constantFrom('https://chatgpt.com', 'http://assistant.intranet.test:8080', 'https://x.test'),
    }),
    fc.anything(),
  );
  const anyKey = fc.oneof(
    { weight: 9, arbitrary: fc.uuid({ version: 4 }).map(outboxKeyOf) },
    { weight: 1, arbitrary: fc.string().map(outboxKeyOf) },
  );
  const anyFacts = fc
    .uniqueArray(fc.tuple(anyKey, anyItem), { selector: ([one]) => one, maxLength: 30 })
    .chain((entries) =>
      fc
        .subarray(entries.map(([one]) => one.slice(2)))
        .map((poked) => ({ entries, senders: new Map(poked.map((one) => [one, chatgptSender])) })),
    );

  it('is parted into what is recorded, what is dropped, and what is kept: nothing is two of these', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { arrivals, done } = plan(facts);
        const recorded = arrivals.map((arrival) => outboxKeyOf(arrival.id));

        expect(new Set(recorded).size).toBe(recorded.length);
        expect(new Set(done).size).toBe(done.length);
        expect(recorded.filter((one) => !done.includes(one))).toEqual([]);
        expect(done.filter((one) => !facts.entries.some(([own]) => own === one))).toEqual([]);
      }),
    );
  });

  it('is empty after another drain five seconds later', () => {
    fc.assert(
      fc.property(anyFacts, ({ entries, senders }) => {
        const first = plan({ entries, senders });
        const rest = entries.filter(([own]) => !first.done.includes(own));
        const second = plan({ entries: rest, now: noon + 2 * pokeOverdueAfterMs + 9_000 });

        expect(first.done.length + second.done.length).toBe(entries.length);
      }),
    );
  });

  it('gives arrivals in the order of their times, of watched tools only, none in the future', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { arrivals } = plan(facts);

        expect(arrivals.map(({ at }) => at)).toEqual(
          arrivals.map(({ at }) => at).toSorted((one, other) => one - other),
        );
        expect(arrivals.every(({ at }) => at <= noon)).toBe(true);
        expect(arrivals.every(({ toolId }) => toolId === chatgpt.id || toolId === intranet.id)).toBe(true);
      }),
    );
  });

  it('gives arrivals that hold an id, a kind, a time, a tool and an address, and nothing else', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const arrival of plan(facts).arrivals) {
          expect(Object.keys(arrival).sort()).toEqual(['address', 'at', 'id', 'kind', 'toolId']);
        }
      }),
    );
  });
});
