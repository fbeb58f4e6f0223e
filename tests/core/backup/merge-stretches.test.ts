import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { throwCoin } from '@/lib/core/asking/coin.ts';
import { mergeStretches } from '@/lib/core/backup/merge-stretches.ts';
import { foldSignal } from '@/lib/core/session/fold-signal.ts';
import { defaultIdleAfterMs, type Session, verdicts } from '@/lib/core/session/session.ts';
import type { Signal } from '@/lib/core/signal/signal.ts';
import { aSession, noon } from '../session/a-session.ts';
import { anySignals } from '../signal/any-signals.ts';

const hour = 3_600_000;

describe('a session of a backup', () => {
  it('that is not here is added', () => {
    const plan = mergeStretches([], [aSession()]);

    expect(plan).toMatchObject({ put: [aSession()], remove: [], tally: { added: 1, changed: 0, same: 0 } });
  });

  it('that is here in a later state changes nothing', () => {
    const here = aSession({
      startedAt: noon,
      endedAt: noon + 5,
      prompts: 3,
      chats: ['b', 'a'],
      threads: ['t'],
    });

    const plan = mergeStretches([here], [aSession({ chats: ['a'], threads: ['t'] })]);

    expect(plan).toMatchObject({ put: [], remove: [], tally: { same: 1 } });
  });

  it('that is here in an earlier state is lengthened', () => {
    const later = aSession({ startedAt: noon - 9, endedAt: noon + 9, prompts: 4, chats: ['a', 'b'] });

    expect(mergeStretches([aSession({ chats: ['b'] })], [later]).put).toEqual([later]);
  });

  it.each([
    ['the later one of the file', 'filler', 2, 'genuine', 1, 'filler'],
    ['the later one here', 'filler', 1, 'genuine', 2, 'genuine'],
    ['the only one', 'filler', 1, 'untagged', undefined, 'filler'],
    ['the only one here', 'untagged', undefined, 'genuine', 1, 'genuine'],
  ] as const)('has the verdict that was given last: %s', (_, there, thereAt, here, hereAt, expected) => {
    const incoming = aSession({ verdict: there, verdictAt: thereAt });
    const own = aSession({ verdict: here, verdictAt: hereAt });

    const { put, tally } = mergeStretches([own], [incoming]);

    expect((put[0] ?? own).verdict).toBe(expected);
    expect(tally.verdicts).toBe(Number(expected !== here));
  });

  it('of another machine stays a row of its own where it overlaps one of the same tool', () => {
    const here = aSession({ id: 'here', startedAt: noon, endedAt: noon + hour, prompts: 9, threads: ['t'] });
    const there = aSession({ id: 'there', startedAt: noon + 1, endedAt: noon + 2, threads: ['u'] });

    expect(mergeStretches([here], [there])).toMatchObject({ put: [there], remove: [] });
  });

  it('that went into another one since is not added again, but its later verdict counts', () => {
    const joined = aSession({
      id: 'a',
      startedAt: noon,
      endedAt: noon + hour,
      prompts: 9,
      threads: ['t', 'u'],
    });
    const part = aSession({ id: 'b', startedAt: noon + 1, threads: ['u'], verdict: 'filler', verdictAt: 5 });

    expect(mergeStretches([joined], [part])).toMatchObject({
      put: [{ ...joined, verdict: 'filler', verdictAt: 5 }],
      tally: { added: 0, changed: 1, verdicts: 1 },
    });
  });

  it('into which another one here went since takes it in', () => {
    const here = [
      aSession({ id: 'a', threads: ['t'] }),
      aSession({ id: 'b', startedAt: noon + 20 * 60_000, threads: ['u'], verdict: 'filler', verdictAt: 5 }),
    ];
    const joined = aSession({
      id: 'a',
      startedAt: noon,
      endedAt: noon + hour,
      prompts: 3,
      threads: ['t', 'u'],
    });

    expect(mergeStretches(here, [joined])).toMatchObject({
      put: [{ ...joined, verdict: 'filler', verdictAt: 5 }],
      remove: ['b'],
    });
  });

  it('without threads is never taken for a part of another', () => {
    const here = aSession({ id: 'a', startedAt: noon, endedAt: noon + hour, prompts: 9 });

    expect(mergeStretches([here], [aSession({ id: 'b', startedAt: noon + 1 })]).put).toHaveLength(1);
  });
});

describe('backups of one ledger at several times', () => {
  it('change nothing in its later state', () => {
    fc.assert(
      fc.property(anyHistory, (states) => {
        const last = states.at(-1) ?? [];

        for (const state of states)
          expect(mergeStretches(last, state)).toMatchObject({ put: [], remove: [] });
      }),
    );
  });

  it('make its last state, in whatever order and however often they are restored', () => {
    fc.assert(
      fc.property(anyHistory.chain(inAnyOrder), ({ states, order }) => {
        expect(restoreAll(order)).toEqual(sorted(states.at(-1) ?? []));
      }),
    );
  });
});

describe('backups of two ledgers', () => {
  it('make the same in whatever order they are restored', () => {
    fc.assert(
      fc.property(fc.tuple(anyHistory, anyHistory), ([one, other]) => {
        const [here, there] = [one.at(-1) ?? [], (other.at(-1) ?? []).map(ofAnotherMachine)];

        expect(restoreAll([here, there])).toEqual(restoreAll([there, here]));
        expect(restoreAll([here, there, here, there])).toEqual(restoreAll([here, there]));
      }),
    );
  });

  it('hold every prompt of both', () => {
    fc.assert(
      fc.property(fc.tuple(anyHistory, anyHistory), ([one, other]) => {
        const [here, there] = [one.at(-1) ?? [], (other.at(-1) ?? []).map(ofAnotherMachine)];
        const promptsIn = (sessions: readonly Session[]) =>
          sessions.reduce((sum, { prompts, implied }) => sum + prompts + implied, 0);

        expect(promptsIn(restoreAll([here, there]))).toBe(promptsIn([...here, ...there]));
      }),
    );
  });
});

/** The states that a ledger goes through while signals come, in any order, and verdicts are given. */
const anyHistory: fc.Arbitrary<Session[][]> = fc
  .tuple(anySignals, fc.infiniteStream(fc.tuple(fc.nat(), fc.constantFrom(...verdicts, undefined))))
  .map(([signals, answers]) => {
    const states: Session[][] = [[]];
    for (const [nth, signal] of signals.map(withThread).entries()) {
      const folded = fold(states.at(-1) ?? [], signal);
      const [which, verdict] = answers.next().value;
      const answered = folded.map((run, index) =>
        verdict !== undefined && index === which % folded.length && run.prompts + run.implied > 0
          ? {
              ...run,
              verdict,
              verdictAt: noon + nth,
              workflowId: verdict === 'genuine' ? `${which}` : undefined,
            }
          : run,
      );
      states.push(answered);
    }
    return states;
  });

/** Every use has a thread; few share one, as in one page. */
const withThread = (signal: Signal, nth: number): Signal => ({ ...signal, thread: `thread ${nth % 7}` });

function fold(runs: readonly Session[], signal: Signal): Session[] {
  const { session, absorbed } = foldSignal(runs, signal, defaultIdleAfterMs);
  const isNew = session.id === signal.id;
  const run = isNew ? { ...session, ...throwCoin({ seed: 5, chance: 0.5 }, session.id) } : session;
  return [...runs.filter(({ id }) => id !== run.id && !absorbed.includes(id)), run];
}

const ofAnotherMachine = (session: Session): Session => ({
  ...session,
  id: `other ${session.id}`,
  threads: session.threads.map((thread) => `other ${thread}`),
});

const inAnyOrder = (states: Session[][]) =>
  fc
    .shuffledSubarray([...states, ...states.slice(-1)], { minLength: states.length + 1 })
    .map((order) => ({ states, order }));

/** Restores backups one after the other into an empty ledger. */
function restoreAll(backups: readonly (readonly Session[])[]): Session[] {
  const here = new Map<string, Session>();
  for (const backup of backups) {
    const { put, remove } = mergeStretches([...here.values()], backup);
    for (const id of remove) here.delete(id);
    for (const one of put) here.set(one.id, one);
  }
  return sorted([...here.values()]);
}

/** The order of sessions, and of what they hold, means nothing. */
const sorted = (sessions: readonly Session[]): Session[] =>
  sessions
    .map((one) => ({
      ...one,
      chats: one.chats.toSorted(),
      named: one.named.toSorted(),
      threads: one.threads.toSorted(),
    }))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
