import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldSignal, isSession } from '@/lib/core/session/fold-signal.ts';
import { defaultIdleAfterMs, type Session } from '@/lib/core/session/session.ts';
import { type Signal, type SignalKind, signalKinds } from '@/lib/core/signal/signal.ts';
import { aSignal } from '../signal/a-signal.ts';
import { anySignals, signalsTwice } from '../signal/any-signals.ts';
import { aSession, noon } from './a-session.ts';
import { asRuns, cutAtGaps, holdsUse } from './cut-at-gaps.ts';

const idle = defaultIdleAfterMs;

describe('one signal', () => {
  it('opens a session of its own where there is none', () => {
    const { session, absorbed } = foldSignal([], aSignal({ id: 'first', chat: 'a chat' }), idle);

    expect(session).toEqual({
      id: 'first',
      toolId: 'chatgpt',
      startedAt: noon,
      endedAt: noon,
      zone: 'Europe/Zurich',
      day: '2026-11-18',
      prompts: 1,
      implied: 0,
      answers: 0,
      copies: 0,
      attentionMs: 0,
      chats: ['a chat'],
      named: [],
      threads: [],
      verdict: 'untagged',
      verdictAt: undefined,
    });
    expect(absorbed).toEqual([]);
  });

  it.each([
    ['exactly the idle gap after its end', idle],
    ['exactly the idle gap before its beginning', -idle],
  ])('belongs to a session %s', (_, offset) => {
    const { session } = foldSignal([aSession()], aSignal({ id: 'next', at: noon + offset }), idle);

    expect(session).toMatchObject({ id: 'a session', prompts: 2 });
  });

  it.each([
    ['more than the idle gap after its end', idle + 1],
    ['more than the idle gap before its beginning', -idle - 1],
  ])('does not belong to a session a millisecond %s', (_, offset) => {
    const { session } = foldSignal([aSession()], aSignal({ id: 'next', at: noon + offset }), idle);

    expect(session).toMatchObject({ id: 'next', prompts: 1 });
  });

  it('leaves the sessions of other tools alone', () => {
    const { session, absorbed } = foldSignal([aSession({ toolId: 'claude' })], aSignal({ id: 'next' }), idle);

    expect(session).toMatchObject({ id: 'next', toolId: 'chatgpt', prompts: 1 });
    expect(absorbed).toEqual([]);
  });

  it('that comes late but was first moves the beginning, and with it the day and the zone', () => {
    const afterMidnight = aSession({ startedAt: Date.parse('2026-11-18T00:05:00+01:00') });
    const before = aSignal({ at: Date.parse('2026-11-17T23:55:00+01:00'), zone: 'Europe/Paris' });

    const { session } = foldSignal([afterMidnight], before, idle);

    expect(session).toMatchObject({
      id: 'a session',
      startedAt: before.at,
      day: '2026-11-17',
      zone: 'Europe/Paris',
    });
  });

  it('that comes after midnight leaves the session on the day when it began', () => {
    const beforeMidnight = aSession({ startedAt: Date.parse('2026-11-18T23:55:00+01:00') });

    const { session } = foldSignal([beforeMidnight], aSignal({ at: beforeMidnight.endedAt + idle }), idle);

    expect(session.day).toBe('2026-11-18');
  });

  it('notes each chat once', () => {
    const { session } = foldSignal([aSession({ chats: ['one', 'two'] })], aSignal({ chat: 'one' }), idle);

    expect(session.chats).toEqual(['one', 'two']);
  });

  it.each([
    ['prompt', { prompts: 1 }],
    ['implied', { implied: 1 }],
    ['answer', { answers: 1 }],
    ['copy', { copies: 1 }],
    ['chat', {}],
    ['attention', { attentionMs: 60_000, endedAt: noon + 60_000 }],
  ] as [SignalKind, Partial<Session>][])('of the kind %s counts as that alone', (kind, counted) => {
    const { session } = foldSignal([], aSignal({ id: 'a session', kind }), idle);

    expect(session).toEqual({ ...aSession({ prompts: 0 }), ...counted });
  });

  it.each(signalKinds.map((kind) => [kind, kind === 'prompt' || kind === 'implied'] as const))(
    'of the kind %s makes a run a session: %s',
    (kind, expected) => {
      const { session } = foldSignal([aSession({ prompts: 0 })], aSignal({ kind }), idle);

      expect(isSession(session)).toBe(expected);
    },
  );

  it.each([
    ['a use under no chat', { kind: 'prompt', chat: undefined }, [], ['a thread']],
    ['a use under a chat', { kind: 'implied', chat: 'a chat' }, ['a thread'], ['a thread']],
    ['an answer under a chat', { kind: 'answer', chat: 'a chat' }, ['a thread'], []],
    ['an answer under no chat', { kind: 'answer', chat: undefined }, [], []],
  ] as [string, Partial<Signal>, string[], string[]][])(
    'names the thread where it is %s',
    (_, given, named, threads) => {
      const { session } = foldSignal([], aSignal({ ...given, thread: 'a thread' }), idle);

      expect(session).toMatchObject({ named, threads });
    },
  );
});

describe('attention', () => {
  const attention = (at: number): Signal => aSignal({ id: 'next', kind: 'attention', at, forMs: 60_000 });

  it.each([
    ['begins exactly the idle gap after its end', noon + idle],
    ['ends exactly the idle gap before its beginning', noon - idle - 60_000],
  ])('belongs to a session where it %s', (_, at) => {
    const { session } = foldSignal([aSession()], attention(at), idle);

    expect(session).toMatchObject({ id: 'a session', attentionMs: 60_000 });
  });

  it.each([
    ['begins a millisecond later than that', noon + idle + 1],
    ['ends a millisecond earlier than that', noon - idle - 60_001],
  ])('does not belong to a session where it %s', (_, at) => {
    const { session } = foldSignal([aSession()], attention(at), idle);

    expect(session).toMatchObject({ id: 'next', prompts: 0 });
  });

  it('keeps a session open from its end on', () => {
    const { session: reading } = foldSignal([aSession()], attention(noon), idle);

    const { session } = foldSignal([reading], aSignal({ at: noon + 60_000 + idle }), idle);

    expect(session).toMatchObject({ id: 'a session', prompts: 2, endedAt: noon + 60_000 + idle });
  });
});

describe('a signal between two sessions', () => {
  const earlier = aSession({
    id: 'earlier',
    prompts: 3,
    implied: 1,
    answers: 2,
    attentionMs: 5,
    chats: ['one'],
    threads: ['a'],
  });
  const later = aSession({
    id: 'later',
    startedAt: noon + 2 * idle,
    prompts: 4,
    implied: 2,
    answers: 3,
    copies: 1,
    attentionMs: 7,
    chats: ['one', 'two'],
    named: ['a'],
    threads: ['a', 'b'],
  });
  const between = aSignal({ at: noon + idle });

  it('joins them into the earlier one', () => {
    const { session, absorbed } = foldSignal([later, earlier], between, idle);

    expect(session).toEqual({
      ...earlier,
      endedAt: later.endedAt,
      prompts: 8,
      implied: 3,
      answers: 5,
      copies: 1,
      attentionMs: 12,
      chats: ['one', 'two'],
      named: ['a'],
      threads: ['a', 'b'],
    });
    expect(absorbed).toEqual(['later']);
  });

  it.each([
    [
      'the earlier one was answered',
      { verdict: 'filler', verdictAt: 5 },
      {},
      { verdict: 'filler', verdictAt: 5 },
    ],
    [
      'the later one was answered',
      {},
      { verdict: 'genuine', verdictAt: 5 },
      { verdict: 'genuine', verdictAt: 5 },
    ],
    [
      'the later one was answered last',
      { verdict: 'filler', verdictAt: 5 },
      { verdict: 'genuine', verdictAt: 6 },
      { verdict: 'genuine', verdictAt: 6 },
    ],
    [
      'the earlier one was answered last',
      { verdict: 'filler', verdictAt: 7 },
      { verdict: 'genuine', verdictAt: 6 },
      { verdict: 'filler', verdictAt: 7 },
    ],
    ['neither was answered', {}, {}, { verdict: 'untagged', verdictAt: undefined }],
  ] as [string, Partial<Session>, Partial<Session>, Partial<Session>][])(
    'keeps the verdict that was given last where %s',
    (_, toEarlier, toLater, expected) => {
      const { session } = foldSignal(
        [
          { ...earlier, ...toEarlier },
          { ...later, ...toLater },
        ],
        between,
        idle,
      );

      expect(session).toMatchObject(expected);
    },
  );
});

describe('all signals', () => {
  it('give the runs that sorting by time and cutting at the gaps gives, in whatever order they come', () => {
    fc.assert(
      fc.property(anySignals, (signals) => {
        expect(asRuns(foldAll(signals))).toEqual(cutAtGaps(signals, idle));
      }),
      { numRuns: 300 },
    );
  });

  it('give the same runs in another order', () => {
    fc.assert(
      fc.property(signalsTwice, ([signals, shuffled]) => {
        expect(asRuns(foldAll(shuffled))).toEqual(asRuns(foldAll(signals)));
      }),
    );
  });

  it('are each counted once, by their kind, and none is lost', () => {
    fc.assert(
      fc.property(anySignals, (signals) => {
        const runs = foldAll(signals);
        const sum = (measure: (run: Session) => number): number =>
          runs.reduce((total, run) => total + measure(run), 0);
        const ofKind = (wanted: SignalKind) => signals.filter(({ kind }) => kind === wanted);

        expect(sum(({ prompts }) => prompts)).toBe(ofKind('prompt').length);
        expect(sum(({ implied }) => implied)).toBe(ofKind('implied').length);
        expect(sum(({ answers }) => answers)).toBe(ofKind('answer').length);
        expect(sum(({ copies }) => copies)).toBe(ofKind('copy').length);
        expect(sum(({ attentionMs }) => attentionMs)).toBe(
          ofKind('attention').reduce((total, { forMs = 0 }) => total + forMs, 0),
        );
      }),
    );
  });

  it('make sessions of exactly the runs that hold a use', () => {
    fc.assert(
      fc.property(anySignals, (signals) => {
        expect(asRuns(foldAll(signals).filter(isSession))).toEqual(cutAtGaps(signals, idle).filter(holdsUse));
      }),
    );
  });

  it('never leave two sessions of one tool within the idle gap of each other', () => {
    fc.assert(
      fc.property(anySignals, fc.integer({ min: 1, max: 60 }), (signals, minutes) => {
        const gaps = gapsOf(foldAll(signals, minutes * 60_000));
        expect(gaps.filter((gap) => gap <= minutes * 60_000)).toEqual([]);
      }),
    );
  });

  it('never lose the last verdict that was given, wherever sessions join', () => {
    fc.assert(
      fc.property(anySignals, fc.array(fc.nat(), { minLength: 1 }), (signals, picks) => {
        let lastGivenAt = -1;
        let sessions: Session[] = [];
        for (const [index, signal] of signals.entries()) {
          sessions = fold(sessions, signal, idle);
          const pick = picks[index % picks.length] ?? 0;
          if (pick % 3 !== 0) continue;
          lastGivenAt = index;
          sessions = sessions.map((session, nth) =>
            nth === pick % sessions.length ? { ...session, verdict: 'genuine', verdictAt: index } : session,
          );
        }
        const verdictTimes = sessions.map(({ verdictAt }) => verdictAt ?? -1);
        expect(Math.max(-1, ...verdictTimes)).toBe(lastGivenAt);
      }),
    );
  });
});

function foldAll(signals: readonly Signal[], idleAfterMs = idle): Session[] {
  return signals.reduce<Session[]>((sessions, signal) => fold(sessions, signal, idleAfterMs), []);
}

function fold(sessions: readonly Session[], signal: Signal, idleAfterMs: number): Session[] {
  const { session, absorbed } = foldSignal(sessions, signal, idleAfterMs);
  return [...sessions.filter(({ id }) => id !== session.id && !absorbed.includes(id)), session];
}

function gapsOf(sessions: readonly Session[]): number[] {
  const ofTools = [...Map.groupBy(sessions, ({ toolId }) => toolId).values()];
  return ofTools.flatMap((ofTool) => {
    const inOrder = ofTool.toSorted((one, other) => one.startedAt - other.startedAt);
    return inOrder.slice(1).map(({ startedAt }, index) => startedAt - (inOrder[index]?.endedAt ?? 0));
  });
}
