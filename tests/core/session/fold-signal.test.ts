import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldSignal } from '@/lib/core/session/fold-signal.ts';
import { defaultIdleAfterMs, type Session } from '@/lib/core/session/session.ts';
import type { Signal } from '@/lib/core/signal/signal.ts';
import { aSignal } from '../signal/a-signal.ts';
import { anySignals, signalsTwice } from '../signal/any-signals.ts';
import { aSession, noon } from './a-session.ts';
import { asRuns, cutAtGaps } from './cut-at-gaps.ts';

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
      chats: ['a chat'],
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
});

describe('a signal between two sessions', () => {
  const earlier = aSession({ id: 'earlier', prompts: 3, chats: ['one'] });
  const later = aSession({ id: 'later', startedAt: noon + 2 * idle, prompts: 4, chats: ['one', 'two'] });
  const between = aSignal({ at: noon + idle });

  it('joins them into the earlier one', () => {
    const { session, absorbed } = foldSignal([later, earlier], between, idle);

    expect(session).toMatchObject({ id: 'earlier', startedAt: noon, endedAt: later.endedAt, prompts: 8 });
    expect(session.chats).toEqual(['one', 'two']);
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

  it('are each counted as one prompt, and none is lost', () => {
    fc.assert(
      fc.property(anySignals, (signals) => {
        const prompts = foldAll(signals).map((session) => session.prompts);
        expect(prompts.reduce((sum, count) => sum + count, 0)).toBe(signals.length);
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
