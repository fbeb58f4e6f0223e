import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldSignal } from '@/lib/core/session/fold-signal.ts';
import { countChats, countPrompts, defaultIdleAfterMs, type Session } from '@/lib/core/session/session.ts';
import type { Signal } from '@/lib/core/signal/signal.ts';
import { aSignal } from '../signal/a-signal.ts';
import { noon } from './a-session.ts';

describe('the number of prompts', () => {
  it.each([
    [{ prompts: 3, implied: 0 }, 3],
    [{ prompts: 0, implied: 2 }, 2],
    [{ prompts: 3, implied: 2 }, 5],
    [{ prompts: 0, implied: 0 }, 0],
  ])('of %o is that of written and implied ones: %i', (session, expected) => {
    expect(countPrompts(session)).toBe(expected);
  });
});

describe('the number of chats', () => {
  it.each([
    ['no prompt under any chat', { chats: [], named: [], threads: [] }, 0],
    ['chats that were seen alone', { chats: ['one', 'two'], named: [], threads: [] }, 2],
    ['threads that never stood under a chat', { chats: [], named: [], threads: ['a', 'b'] }, 2],
    ['a thread that stands under a chat by now', { chats: ['one'], named: ['a'], threads: ['a'] }, 1],
    ['one that does and one that does not', { chats: ['one'], named: ['a'], threads: ['a', 'b'] }, 2],
    ['two threads in one chat', { chats: ['one'], named: ['a', 'b'], threads: ['a', 'b'] }, 1],
    ['a thread that was only seen, without a use', { chats: ['one'], named: ['c'], threads: [] }, 1],
  ])('is right for %s', (_, session, expected) => {
    expect(countChats(session)).toBe(expected);
  });

  it('counts a new chat once, whose address comes only with its answer', () => {
    const session = foldAll([
      aSignal({ id: 'first', thread: 'a' }),
      aSignal({ id: 'answer', kind: 'answer', at: noon + 1, thread: 'a', chat: 'one' }),
      aSignal({ id: 'second', at: noon + 2, thread: 'a', chat: 'one' }),
    ]);

    expect(countChats(session)).toBe(1);
  });

  it('does not depend on the order in which the signals came', () => {
    const anyUse = fc.record({
      id: fc.uuid({ version: 4 }),
      at: fc.integer({ min: noon, max: noon + 60_000 }),
      kind: fc.constantFrom('prompt', 'implied', 'answer', 'chat'),
      chat: fc.constantFrom(undefined, 'one', 'two'),
      thread: fc.constantFrom(undefined, 'a', 'b', 'c'),
    });
    const anyUses = fc.array(anyUse.map(aSignal), { minLength: 1, maxLength: 12 });

    fc.assert(
      fc.property(anyUses, (signals) => {
        const count = countChats(foldAll(signals));

        expect(countChats(foldAll(signals.toReversed()))).toBe(count);
        expect(count).toBe(
          new Set(signals.flatMap(({ chat }) => chat ?? [])).size + threadsWithoutChat(signals).size,
        );
      }),
    );
  });
});

function threadsWithoutChat(signals: readonly Signal[]): Set<string> {
  const ofThreads = Map.groupBy(signals, ({ thread }) => thread);
  const nameless = [...ofThreads].filter(
    ([, ofThread]) =>
      ofThread.every(({ chat }) => chat === undefined) &&
      ofThread.some(({ kind }) => kind === 'prompt' || kind === 'implied'),
  );
  return new Set(nameless.flatMap(([thread]) => thread ?? []));
}

function foldAll(signals: readonly Signal[]): Session {
  let session: Session | undefined;
  for (const signal of signals)
    session = foldSignal(session === undefined ? [] : [session], signal, defaultIdleAfterMs).session;
  if (session === undefined) throw new Error('There is no signal.');
  return session;
}
