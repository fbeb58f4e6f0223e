import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundGenuineUse, type CountRange } from '@/lib/core/estimate/bound-genuine-use.ts';
import { type Session, type Verdict, verdicts } from '@/lib/core/session/session.ts';
import { aSession, noon } from '../session/a-session.ts';
import { anySessions } from '../session/any-session.ts';

const dayLater = noon + 24 * 3_600_000;

describe('genuine use', () => {
  it('of nothing is nothing', () => {
    const none = { low: 0, high: 0 };

    expect(boundGenuineUse([])).toEqual({ sessions: none, prompts: none, activeDays: none });
  });

  it('counts what was genuine, and at best what was not answered', () => {
    const use = boundGenuineUse([
      aSession({ verdict: 'genuine', prompts: 3 }),
      aSession({ prompts: 4, implied: 6 }),
      aSession({ prompts: 20, startedAt: dayLater }),
      aSession({ verdict: 'filler', prompts: 100, startedAt: dayLater }),
      aSession({ verdict: 'exploring', prompts: 100 }),
      aSession({ verdict: 'personal', prompts: 100 }),
    ]);

    expect(use).toEqual({
      sessions: { low: 1, high: 3 },
      prompts: { low: 3, high: 33 },
      activeDays: { low: 1, high: 2 },
    });
  });

  it('counts a day with a genuine session once', () => {
    const use = boundGenuineUse([
      aSession({ verdict: 'genuine' }),
      aSession({ verdict: 'genuine' }),
      aSession(),
    ]);

    expect(use.activeDays).toEqual({ low: 1, high: 1 });
  });

  it('lies within its ranges, however the untagged ones are answered, and can meet either end', () => {
    const manyVerdicts = fc.infiniteStream(fc.constantFrom(...verdicts));

    fc.assert(
      fc.property(anySessions(30), manyVerdicts, (sessions, answers) => {
        const { sessions: count, prompts, activeDays } = boundGenuineUse(sessions);
        const some = genuineOf(sessions, () => answers.next().value);
        const all = genuineOf(sessions, () => 'genuine');
        const none = genuineOf(sessions, () => 'filler');

        expectWithin(count, some.length, [none.length, all.length]);
        expectWithin(prompts, promptsIn(some), [promptsIn(none), promptsIn(all)]);
        expectWithin(activeDays, daysIn(some), [daysIn(none), daysIn(all)]);
      }),
    );
  });
});

function genuineOf(sessions: readonly Session[], next: () => Verdict): Session[] {
  return sessions.filter(({ verdict }) => (verdict === 'untagged' ? next() : verdict) === 'genuine');
}

function expectWithin(range: CountRange, actual: number, [low, high]: [number, number]): void {
  expect(range).toEqual({ low, high });
  expect(actual).toBeGreaterThanOrEqual(range.low);
  expect(actual).toBeLessThanOrEqual(range.high);
}

const promptsIn = (sessions: readonly Session[]): number => {
  let sum = 0;
  for (const { prompts, implied } of sessions) sum += prompts + implied;
  return sum;
};

const daysIn = (sessions: readonly Session[]): number =>
  Object.keys(Object.groupBy(sessions, ({ day }) => day)).length;
