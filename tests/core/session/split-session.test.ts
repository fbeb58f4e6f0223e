import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldSignal } from '@/lib/core/session/fold-signal.ts';
import {
  countChats,
  countPrompts,
  defaultIdleAfterMs as idle,
  type Session,
} from '@/lib/core/session/session.ts';
import { joinParts, splitSession } from '@/lib/core/session/split-session.ts';
import { endOf, type Signal, type SignalKind, signalKinds } from '@/lib/core/signal/signal.ts';
import { aSignal } from '../signal/a-signal.ts';
import { noon } from './a-session.ts';

const minute = 60_000;

const at = (minutes: number, kind: SignalKind, chat?: string, thread?: string): Signal =>
  aSignal({ id: `${kind} ${minutes}`, at: noon + minutes * minute, kind, chat, thread });

/** The one session that signals make, each at most the idle gap after the one before. */
function foldAll(signals: readonly Signal[]): Session {
  return signals.reduce<Session[]>(
    (all, signal) => [foldSignal(all, signal, idle).session],
    [],
  )[0] as Session;
}

const twoChats = [
  at(0, 'prompt', 'A', 't'),
  at(1, 'answer', 'A', 't'),
  at(2, 'prompt', undefined, 'u'),
  at(3, 'copy', 'A'),
  at(4, 'attention'),
  at(5, 'prompt', 'B', 'u'),
  at(7, 'answer', 'B', 'u'),
];

describe('a session that is split by its chats', () => {
  it('has a part for each, with what belongs to it by its chat, its thread, or the use before it', () => {
    const whole = foldAll(twoChats);

    expect(splitSession(whole, twoChats)).toMatchObject([
      {
        id: `${whole.id}/1`,
        prompts: 1,
        answers: 1,
        copies: 1,
        attentionMs: 0,
        chats: ['A'],
        threads: ['t'],
      },
      { id: whole.id, prompts: 2, answers: 1, copies: 0, attentionMs: minute, chats: ['B'], threads: ['u'] },
    ]);
  });

  it('keeps toss and note with the part that lasted longest, where it was drawn', () => {
    const whole = { ...foldAll(twoChats), drawn: true, chance: 0.5, note: 'for me' };

    const [first, last] = splitSession(whole, twoChats) ?? [];

    expect(last).toMatchObject({
      id: whole.id,
      endedAt: whole.endedAt,
      drawn: true,
      chance: 0.5,
      note: 'for me',
    });
    for (const field of ['drawn', 'chance', 'note']) expect(first).not.toHaveProperty(field);
  });

  it('has no toss left where it was not drawn', () => {
    const parts = splitSession({ ...foldAll(twoChats), drawn: false, chance: 0.5 }, twoChats) ?? [];

    for (const part of parts) {
      expect(part).not.toHaveProperty('drawn');
      expect(part).not.toHaveProperty('chance');
    }
  });

  it.each([
    ['one chat alone', twoChats.filter(({ chat, thread }) => chat !== 'B' && thread !== 'u')],
    ['one chat with a use', [at(0, 'prompt', 'A'), at(1, 'chat', 'B'), at(2, 'attention', 'B')]],
  ])('is none with %s', (_, signals) => {
    expect(splitSession(foldAll(signals), signals)).toBeUndefined();
  });

  it('is none where some of its signals are forgotten', () => {
    expect(splitSession(foldAll(twoChats), twoChats.slice(1))).toBeUndefined();
  });
});

const anySignalsOfOne: fc.Arbitrary<Signal[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...signalKinds),
      gap: fc.integer({ min: 1, max: idle }),
      chat: fc.constantFrom(undefined, 'A', 'B', 'C'),
      thread: fc.constantFrom(undefined, 't', 'u', 'v'),
      zone: fc.constantFrom('Europe/Zurich', 'Asia/Kolkata'),
    }),
    { minLength: 2, maxLength: 25 },
  )
  .map((some) => {
    let time = noon;
    return some.map(({ gap, ...given }, nth) => {
      time += gap;
      return aSignal({ id: `${nth}`, at: time, ...given, ...(given.kind === 'attention' && { forMs: 1 }) });
    });
  });

it('has in its parts what the whole had, no more and no less, and is put together again just so', () => {
  let split = 0;
  fc.assert(
    fc.property(anySignalsOfOne, fc.constantFrom(undefined, true, false), (signals, drawn) => {
      const whole: Session = { ...foldAll(signals), ...(drawn !== undefined && { drawn, chance: 0.5 }) };
      const parts = splitSession(whole, signals.toReversed());
      if (parts === undefined) return;

      split += 1;
      expect(new Set(parts.map(({ id }) => id)).size).toBe(parts.length);
      expect(parts.every((part) => countPrompts(part) > 0 && part.endedAt >= part.startedAt)).toBe(true);
      expect(parts.filter((part) => part.drawn === true)).toHaveLength(Number(drawn === true));
      expect(parts.some((part) => part.drawn === false)).toBe(false);
      expect(Math.min(...parts.map(({ startedAt }) => startedAt))).toBeLessThanOrEqual(whole.endedAt);
      expect(parts.find(({ id }) => id === whole.id)?.endedAt).toBe(Math.max(...signals.map(endOf)));
      const again = joinParts(whole, parts);
      expect({ ...again, endedAt: whole.endedAt }).toEqual(whole);
      expect(countChats(again)).toBe(countChats(whole));
    }),
  );
  expect(split).toBeGreaterThan(20);
});

describe('a signal that comes later', () => {
  const parts = splitSession(foldAll(twoChats), twoChats) ?? [];

  it.each([
    ['of the chat of a part', at(9, 'prompt', 'A', 'new'), 'prompt 0/1'],
    ['of its thread, where no chat is told', at(9, 'prompt', undefined, 'u'), 'prompt 0'],
    ['of a third chat', at(9, 'prompt', 'C', 'w'), 'prompt 9'],
    ['of no chat', at(9, 'attention'), 'attention 9'],
  ])('%s lengthens that one or opens its own, and joins nothing', (_, signal, id) => {
    const { session, absorbed } = foldSignal(parts, signal, idle);

    expect(session.id).toBe(id);
    expect(absorbed).toEqual([]);
    const known = parts.find((part) => part.id === id);
    expect(countPrompts(session)).toBe((known ? countPrompts(known) : 0) + Number(signal.kind === 'prompt'));
  });
});
