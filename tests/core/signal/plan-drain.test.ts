import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestPieceMs } from '@/lib/core/signal/outbox-item.ts';
import { outboxKeyOf } from '@/lib/core/signal/outbox-key.ts';
import {
  type DrainFacts,
  doubtOverdueAfterMs,
  planDrain,
  pokeOverdueAfterMs,
  type Sender,
} from '@/lib/core/signal/plan-drain.ts';
import { signalKinds } from '@/lib/core/signal/signal.ts';
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
const chat = '68f0c2a4-5b1c-8333-9d2e-0a1b2c3d4e5f';

/** A top frame, by its address. */
const senderAt = (address: string): Sender => ({
  origin: new URL(address).origin,
  address,
  topOrigin: undefined,
});
const chatgptSender = senderAt(`https://chatgpt.com/c/${chat}`);

const plan = (facts: Partial<DrainFacts>) =>
  planDrain({ entries: [[key, item]], senders: new Map(), tools: [chatgpt, intranet], now: noon, ...facts });

describe('an item whose poke came', () => {
  it('is recorded at once, with the address that the browser told', () => {
    const fresh = { ...item, at: noon };

    expect(plan({ entries: [[key, fresh]], senders: new Map([[id, chatgptSender]]) })).toEqual({
      arrivals: [{ id, kind: 'prompt', at: noon, toolId: 'chatgpt', chatId: chat }],
      done: [key],
    });
  });

  it('has no chat where the address shows none', () => {
    const senders = new Map([[id, senderAt('https://chatgpt.com/')]]);

    expect(plan({ senders }).arrivals).toMatchObject([{ id, chatId: undefined }]);
  });

  it('keeps its thread', () => {
    const senders = new Map([[id, chatgptSender]]);

    expect(plan({ entries: [[key, { ...item, thread: 'a thread' }]], senders }).arrivals).toMatchObject([
      { id, thread: 'a thread' },
    ]);
  });

  it('is recorded at once even while it is doubtful: the page has made up its mind', () => {
    const doubtful = { ...item, at: noon, doubtful: true };

    expect(plan({ entries: [[key, doubtful]], senders: new Map([[id, chatgptSender]]) }).done).toEqual([key]);
  });

  it('belongs to the tool of the sender, whatever it claims itself', () => {
    const claim = { ...item, origin: 'https://chatgpt.com' };
    const sender = senderAt(`http://assistant.intranet.test:8080/chats/${chat}`);

    const { arrivals } = plan({ entries: [[key, claim]], senders: new Map([[id, sender]]) });

    expect(arrivals).toMatchObject([{ toolId: intranet.id, chatId: chat }]);
  });

  it('is dropped when the sender is no watched tool, whatever it claims itself', () => {
    const sender = senderAt('https://elsewhere.test/');

    expect(plan({ senders: new Map([[id, sender]]) })).toEqual({ arrivals: [], done: [key] });
  });

  it.each([
    ['recorded', 'under the paths of its tool', 'https://x.com/i/grok?conversation=1', ['x-grok']],
    ['dropped', 'elsewhere on a host with other things', 'https://x.com/compose/post', []],
  ])('is %s when it comes from %s', (_, __, address, toolIds) => {
    const grok: Tool = { id: 'x-grok', name: 'Grok on X', origins: ['https://x.com'] };

    const { arrivals, done } = plan({ tools: [grok], senders: new Map([[id, senderAt(address)]]) });

    expect(arrivals.map(({ toolId }) => toolId)).toEqual(toolIds);
    expect(done).toEqual([key]);
  });

  it('does not lend its sender to another item', () => {
    const { arrivals } = plan({ senders: new Map([['another id', chatgptSender]]) });

    expect(arrivals).toMatchObject([{ id, chatId: undefined }]);
  });
});

describe('an item from a frame', () => {
  const inFrame = { ...item, inFrame: true };
  const frame = (topOrigin: string): Sender => ({ ...chatgptSender, topOrigin });

  it.each([
    ['of another tool that is watched', 'http://assistant.intranet.test:8080'],
    ['of its own tool', 'https://chatgpt.com'],
  ])('is recorded in a page %s, for the tool of the frame', (_, topOrigin) => {
    const senders = new Map([[id, frame(topOrigin)]]);

    expect(plan({ entries: [[key, inFrame]], senders })).toEqual({
      arrivals: [{ id, kind: 'prompt', at: longAgo, toolId: 'chatgpt', chatId: chat }],
      done: [key],
    });
  });

  it.each([
    ['that is not watched', 'https://news.test'],
    ['that only begins like a watched one', 'https://chatgpt.com.evil.test'],
    ['that the browser does not tell', ''],
  ])('is dropped in a page %s', (_, topOrigin) => {
    const senders = new Map([[id, frame(topOrigin)]]);

    expect(plan({ entries: [[key, inFrame]], senders })).toEqual({ arrivals: [], done: [key] });
  });

  it('is dropped in such a page even when it claims to be none', () => {
    const senders = new Map([[id, frame('https://news.test')]]);

    expect(plan({ entries: [[key, item]], senders }).arrivals).toEqual([]);
  });

  it('is dropped in a watched page when the frame itself is not watched', () => {
    const stranger = { ...senderAt('https://elsewhere.test/'), topOrigin: 'https://chatgpt.com' };

    expect(plan({ entries: [[key, inFrame]], senders: new Map([[id, stranger]]) }).arrivals).toEqual([]);
  });

  it('is dropped when its poke was lost: nobody says whose page it was', () => {
    expect(plan({ entries: [[key, inFrame]] })).toEqual({ arrivals: [], done: [key] });
  });

  it('is left for later while its poke may still come', () => {
    const fresh = { ...inFrame, at: noon };

    expect(plan({ entries: [[key, fresh]] })).toEqual({ arrivals: [], done: [] });
  });
});

describe('a signal of another kind', () => {
  const senders = new Map([[id, chatgptSender]]);

  it.each(signalKinds.filter((kind) => kind !== 'attention'))('is recorded as what it is: %s', (kind) => {
    expect(plan({ entries: [[key, { ...item, kind }]], senders }).arrivals).toMatchObject([
      { id, kind, at: longAgo, chatId: chat, forMs: undefined },
    ]);
  });

  it('such as attention is recorded with its length', () => {
    const attention = { ...item, kind: 'attention', forMs: 12_345 };

    expect(plan({ entries: [[key, attention]], senders }).arrivals).toMatchObject([
      { id, kind: 'attention', at: longAgo, forMs: 12_345 },
    ]);
  });

  it.each([
    ['attention without a length', { kind: 'attention' }],
    ['attention of no length', { kind: 'attention', forMs: 0 }],
    ['attention longer than two minutes', { kind: 'attention', forMs: longestPieceMs + 1 }],
    ['attention with a fraction of a millisecond', { kind: 'attention', forMs: 0.5 }],
    ['a prompt with a length', { kind: 'prompt', forMs: 1 }],
    ['an answer with a length', { kind: 'answer', forMs: 1 }],
  ])('is dropped where it is %s', (_, given) => {
    expect(plan({ entries: [[key, { ...item, ...given }]], senders })).toEqual({
      arrivals: [],
      done: [key],
    });
  });

  it('such as a chat is dropped where the address shows none', () => {
    const entries = [[key, { ...item, kind: 'chat' }]] as const;

    expect(plan({ entries, senders: new Map([[id, senderAt('https://chatgpt.com/')]]) })).toEqual({
      arrivals: [],
      done: [key],
    });
    expect(plan({ entries })).toEqual({ arrivals: [], done: [key] });
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

  it('is not waited for where nothing is watched, or the leave is gone', () => {
    const entries = [[key, { ...item, at: noon, origin: 'https://claude.ai' }]] as const;

    expect(plan({ entries })).toEqual({ arrivals: [], done: [key] });
  });

  it('is left for later as long as its page may wait for an answer, where it is doubtful', () => {
    const doubtful = { ...item, doubtful: true };
    const planAfter = (waited: number) => plan({ entries: [[key, { ...doubtful, at: noon - waited }]] });

    expect(doubtOverdueAfterMs).toBe(75_000);
    expect(planAfter(74_999)).toEqual({ arrivals: [], done: [] });
    expect(planAfter(75_000)).toMatchObject({ arrivals: [{ id, kind: 'prompt' }], done: [key] });
  });

  it('is left for later from its end on, where it is attention', () => {
    const attention = { ...item, kind: 'attention', forMs: 60_000 };
    const planAfter = (waited: number) => plan({ entries: [[key, { ...attention, at: noon - waited }]] });

    expect(planAfter(64_999)).toEqual({ arrivals: [], done: [] });
    expect(planAfter(65_000)).toMatchObject({ arrivals: [{ id, forMs: 60_000 }], done: [key] });
  });

  it('is recorded by its own claim after five seconds, without a chat', () => {
    const at = noon - 5_000;

    expect(plan({ entries: [[key, { ...item, at }]] })).toEqual({
      arrivals: [{ id, kind: 'prompt', at, toolId: 'chatgpt', chatId: undefined }],
      done: [key],
    });
  });

  it('is taken where its host carries other things than the tool: the page leaves nothing seen elsewhere', () => {
    const grok: Tool = { id: 'x-grok', name: 'Grok on X', origins: ['https://x.com'] };
    const entries = [[key, { ...item, origin: 'https://x.com' }]] as const;

    expect(plan({ tools: [grok], entries })).toMatchObject({ arrivals: [{ toolId: 'x-grok' }], done: [key] });
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

  it('that was set back puts attention where it ends now', () => {
    const ahead = { ...item, kind: 'attention', at: noon + 3_600_000, forMs: 60_000 };

    expect(plan({ entries: [[key, ahead]] }).arrivals).toMatchObject([{ at: noon - 60_000, forMs: 60_000 }]);
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
    ['a kind that is none', { ...item, kind: 'keystroke' }],
    ['no time', { kind: 'prompt', origin: item.origin }],
    ['a time that is text', { ...item, at: '2026-11-18' }],
    ['a time with a fraction', { ...item, at: longAgo + 0.5 }],
    ['a time before 1970', { ...item, at: -1 }],
    ['a time beyond all calendars', { ...item, at: Number.MAX_VALUE }],
    ['no origin', { kind: 'prompt', at: longAgo }],
    ['an endless origin', { ...item, origin: `https://${'a'.repeat(250)}` }],
    ['a field more, such as a text', { ...item, text: 'what was written' }],
    ['a tool of its own choice', { ...item, toolId: 'chatgpt' }],
    ['a thread that is longer than any id', { ...item, thread: 'a'.repeat(65) }],
    ['a doubt that is text', { ...item, doubtful: 'yes' }],
    ['a frame that is none', { ...item, inFrame: false }],
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

describe('any outbox', () => {
  const anyItem = fc.oneof(
    { weight: 4, arbitrary: anyOutboxItem() },
    { weight: 1, arbitrary: fc.anything() },
  );
  const anySender = fc
    .tuple(
      fc.constantFrom(chatgptSender, senderAt('https://chatgpt.com/'), senderAt('https://elsewhere.test/')),
      fc.constantFrom(undefined, 'https://chatgpt.com', 'https://news.test', ''),
    )
    .map(([sender, topOrigin]): Sender => ({ ...sender, topOrigin }));
  const anyKey = fc.oneof(
    { weight: 9, arbitrary: fc.uuid({ version: 4 }).map(outboxKeyOf) },
    { weight: 1, arbitrary: fc.string().map(outboxKeyOf) },
  );
  const anyFacts = fc
    .uniqueArray(fc.tuple(anyKey, anyItem), { selector: ([one]) => one, maxLength: 30 })
    .chain((entries) =>
      fc
        .subarray(entries.map(([one]) => one.slice(2)))
        .chain((poked) => fc.tuple(...poked.map((one) => fc.tuple(fc.constant(one), anySender))))
        .map((senders) => ({ entries, senders: new Map(senders) })),
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

  it('is empty after another drain when the longest doubt is over', () => {
    const muchLater = noon + 9_000 + longestPieceMs + doubtOverdueAfterMs;

    fc.assert(
      fc.property(anyFacts, ({ entries, senders }) => {
        const first = plan({ entries, senders });
        const rest = entries.filter(([own]) => !first.done.includes(own));
        const second = plan({ entries: rest, now: muchLater });

        expect(first.done.length + second.done.length).toBe(entries.length);
      }),
    );
  });

  it('gives nothing from a frame in a page that is not watched, and no chat without an address', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const arrival of plan(facts).arrivals) {
          const sender = facts.senders.get(arrival.id);
          expect(sender?.topOrigin).not.toBe('https://news.test');
          expect(sender?.topOrigin).not.toBe('');
          if (sender === undefined) expect(arrival).toMatchObject({ chatId: undefined });
          if (arrival.kind === 'chat') expect(arrival.chatId).toBe(chat);
          expect(arrival.forMs !== undefined).toBe(arrival.kind === 'attention');
        }
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
        expect(arrivals.every(({ at, forMs = 0 }) => at + forMs <= noon)).toBe(true);
        expect(arrivals.every(({ toolId }) => toolId === chatgpt.id || toolId === intranet.id)).toBe(true);
      }),
    );
  });

  it('gives arrivals that hold what a signal is made of, and nothing else', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const arrival of plan(facts).arrivals) {
          expect(Object.keys(arrival).sort()).toEqual([
            'at',
            'chatId',
            'forMs',
            'id',
            'kind',
            'thread',
            'toolId',
          ]);
        }
      }),
    );
  });
});

/** An item as a page script may leave it, well-formed but for lengths where they do not belong. */
function anyOutboxItem(): fc.Arbitrary<unknown> {
  return fc.record(
    {
      kind: fc.constantFrom(...signalKinds),
      at: fc.oneof(
        fc.integer({ min: 1, max: 2 * noon }),
        fc.integer({ min: noon - 9_000, max: noon + 9_000 }),
        fc.integer({ min: noon - longestPieceMs - doubtOverdueAfterMs, max: noon }),
      ),
      origin: fc.constantFrom('https://chatgpt.com', 'http://assistant.intranet.test:8080', 'https://x.test'),
      thread: fc.constantFrom('one thread', 'another thread'),
      forMs: fc.integer({ min: 1, max: longestPieceMs }),
      doubtful: fc.constant(true),
      inFrame: fc.constant(true),
    },
    { requiredKeys: ['kind', 'at', 'origin'] },
  );
}
