import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Ask, type AskedSession, asksApartMs, openAsk, planAsks } from '@/lib/core/asking/plan-asks.ts';
import { defaultIdleAfterMs as idle } from '@/lib/core/session/session.ts';
import { dayOf } from '@/lib/core/week/day.ts';

const zone = 'Europe/Zurich';
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** Midnight of a Monday in Zurich, in winter. */
const monday = Date.parse('2026-11-16T00:00:00+01:00');

const at = (days: number, hours: number): number => monday + days * day + hours * hour;
const aDrawn = (id: string, endedAt: number, verdictAt?: number): AskedSession => {
  return { id, endedAt, zone, drawn: true, verdictAt };
};
const asked = (sessions: readonly AskedSession[], now = at(60, 0)): string[] =>
  planAsks(sessions, idle, now).map(({ sessionId }) => sessionId);

describe('a drawn session', () => {
  it('is asked about when the idle gap after it is over, and not before', () => {
    const session = aDrawn('one', at(0, 9));

    expect(planAsks([session], idle, at(0, 9) + idle - 1)).toEqual([]);
    expect(planAsks([session], idle, at(0, 9) + idle)).toEqual([
      { sessionId: 'one', at: at(0, 9) + idle, day: '2026-11-16' },
    ]);
  });

  it('is not asked about when it has its verdict by then', () => {
    expect(asked([aDrawn('one', at(0, 9), at(0, 9) + 1)])).toEqual([]);
    expect(asked([aDrawn('one', at(0, 9), at(0, 9) + idle)])).toEqual(['one']);
  });

  it('is not asked about within 45 minutes of another ask, then or ever', () => {
    const sessions = [aDrawn('one', at(0, 9)), aDrawn('two', at(0, 9) + asksApartMs - 1)];

    expect(asked(sessions)).toEqual(['one']);
    expect(asked([...sessions, aDrawn('three', at(0, 9) + asksApartMs)])).toEqual(['one', 'three']);
  });

  it('is left to the weekly review after the third ask of a day', () => {
    const sessions = [9, 11, 13, 15, 17, 33].map((hours) => aDrawn(`${hours}`, at(0, hours)));

    expect(asked(sessions)).toEqual(['9', '11', '13', '33']);
  });

  it('counts on the day that it was where it ended', () => {
    const [ask] = planAsks([{ ...aDrawn('late', at(0, 23) + 50 * minute), zone }], idle, at(2, 0));

    expect(ask?.day).toBe('2026-11-17');
  });
});

it.each([undefined, false])('a session of which the coin said %s is never asked about', (drawn) => {
  expect(asked([{ ...aDrawn('one', at(0, 9)), drawn }])).toEqual([]);
});

describe('after two days on which no ask was answered', () => {
  const ignored = [0, 1].flatMap((days) => [
    aDrawn(`a${days}`, at(days, 9)),
    aDrawn(`b${days}`, at(days, 11)),
  ]);
  const later = [9, 11, 13].map((hours) => aDrawn(`later ${hours}`, at(4, hours)));

  it('there is one a day, the days without an ask left aside', () => {
    expect(asked([...ignored, ...later]).slice(4)).toEqual(['later 9']);
  });

  it('there are three again once one of them was answered', () => {
    const answered = ignored.map((one) => (one.id === 'b1' ? { ...one, verdictAt: at(4, 8) } : one));

    expect(asked([...answered, ...later]).slice(4)).toEqual(['later 9', 'later 11', 'later 13']);
  });

  it('there are three again from the moment of an answer on', () => {
    const answered = ignored.map((one) => (one.id === 'b1' ? { ...one, verdictAt: at(4, 12) } : one));

    expect(asked([...answered, ...later]).slice(4)).toEqual(['later 9', 'later 13']);
  });
});

describe('after eight days with drawn sessions and no answer', () => {
  const silent = Array.from({ length: 8 }, (_, days) => aDrawn(`silent ${days}`, at(days, 9)));
  const later = [9, 33, 57].map((hours) => aDrawn(`later ${hours}`, at(8, hours)));

  it('nothing is asked any more', () => {
    expect(asked([...silent, ...later])).toEqual(silent.map(({ id }) => id));
  });

  it('seven are borne, and days without a drawn session are none', () => {
    expect(asked([...silent.slice(1), aDrawn('later', at(30, 9))])).toContain('later');
  });

  it('an answer to any of them brings the asks back', () => {
    const answered = silent.map((one) => (one.id === 'silent 3' ? { ...one, verdictAt: at(9, 8) } : one));

    expect(asked([...answered, ...later]).slice(8)).toEqual(['later 33', 'later 57']);
  });

  it('an answer in the meantime begins the count anew', () => {
    const answered = silent.map((one) => (one.id === 'silent 3' ? { ...one, verdictAt: at(4, 8) } : one));

    expect(asked([...answered, ...later]).slice(8)).toEqual(['later 9', 'later 33', 'later 57']);
  });
});

describe('the session that is being asked about', () => {
  const sessions = [aDrawn('one', at(0, 9)), aDrawn('two', at(0, 11))];
  const open = (some: readonly AskedSession[], now: number) => openAsk(some, planAsks(some, idle, now), now);

  it('is the last one, alone, until the day is over', () => {
    expect(open(sessions, at(0, 9))).toBeUndefined();
    expect(open(sessions, at(0, 10))).toBe('one');
    expect(open(sessions, at(0, 12))).toBe('two');
    expect(open(sessions, at(0, 24) - 1)).toBe('two');
    expect(open(sessions, at(0, 24))).toBeUndefined();
  });

  it('is none once that one was answered: the one before is not asked about again', () => {
    expect(open([aDrawn('one', at(0, 9)), aDrawn('two', at(0, 11), at(0, 12))], at(0, 13))).toBeUndefined();
  });
});

/** Someone who lives and asks from moment to moment, and remembers what was asked and answered. */
class Asker {
  readonly asks: Ask[] = [];
  readonly #answered = new Set<string>();
  readonly #daysWithAsks: string[] = [];
  readonly #silentDays = new Set<string>();

  answer(sessionId: string): void {
    this.#answered.add(sessionId);
    this.#silentDays.clear();
  }

  end(session: AskedSession, now: number): void {
    if (session.drawn !== true) return;
    const today = dayOf(now, session.zone);
    const isSilent = this.#silentDays.difference(new Set([today])).size >= 8;
    this.#silentDays.add(today);
    if (isSilent || this.#answered.has(session.id)) return;
    if (now - (this.asks.at(-1)?.at ?? 0) < asksApartMs) return;
    const most = this.#isIgnored(today) ? 1 : 3;
    if (this.asks.filter((ask) => ask.day === today).length >= most) return;
    this.asks.push({ sessionId: session.id, at: now, day: today });
    if (this.#daysWithAsks.at(-1) !== today) this.#daysWithAsks.push(today);
  }

  #isIgnored(today: string): boolean {
    const [one, other] = this.#daysWithAsks.filter((known) => known !== today).slice(-2);
    const isBarren = (known: string) =>
      this.asks.every((ask) => ask.day !== known || !this.#answered.has(ask.sessionId));
    return one !== undefined && other !== undefined && isBarren(one) && isBarren(other);
  }
}

/**
 * Sessions in the order of their ends, some minutes to some days apart, some of them answered, soon or late or never; in
 * some histories next to none is.
 */
const anyHistory: fc.Arbitrary<AskedSession[]> = fc
  .boolean()
  .chain((isSilent) => historyWith(isSilent ? Array.from({ length: 40 }, () => undefined) : [undefined]));

const historyWith = (never: readonly undefined[]): fc.Arbitrary<AskedSession[]> =>
  fc
    .array(
      fc.record({
        afterMs: fc.oneof(
          fc.integer({ min: 1, max: 90 * minute }),
          fc.constantFrom(asksApartMs, asksApartMs - 1, 6 * hour, day),
          fc.integer({ min: 1, max: 3 * day }),
        ),
        drawn: fc.constantFrom(true, true, true, false, undefined),
        lateMs: fc.constantFrom(undefined, undefined, ...never, -1, 7 * minute, hour, 9 * hour, 2 * day),
      }),
      { maxLength: 60, size: 'max' },
    )
    .map((steps) => {
      let endedAt = monday;
      return steps.map(({ afterMs, drawn, lateMs }, nth) => {
        endedAt += afterMs;
        const verdictAt = lateMs === undefined ? undefined : endedAt + lateMs;
        return { id: `${nth}`, endedAt, zone, drawn, verdictAt };
      });
    });

/** What happens, in the order of time; an answer in the moment of an ask comes after it. */
const eventsOf = (sessions: readonly AskedSession[]) =>
  sessions
    .flatMap((session) => [
      { time: session.endedAt + idle, isAnswer: 0, session },
      ...(session.verdictAt === undefined ? [] : [{ time: session.verdictAt, isAnswer: 1, session }]),
    ])
    .sort((one, other) => one.time - other.time || one.isAnswer - other.isAnswer);

describe('in any history', () => {
  it('the asks are those of one who lives through it and remembers', () => {
    fc.assert(
      fc.property(anyHistory, (sessions) => {
        const asker = new Asker();
        for (const { time, isAnswer, session } of eventsOf(sessions)) {
          if (isAnswer) asker.answer(session.id);
          else asker.end(session, time);
        }

        expect(planAsks(sessions, idle, at(1_000, 0))).toEqual(asker.asks);
      }),
      { numRuns: 300 },
    );
  });

  it('there are three asks a day at the most, 45 minutes apart, each about another drawn session', () => {
    fc.assert(
      fc.property(anyHistory, (sessions) => {
        const asks = planAsks(sessions, idle, at(1_000, 0));

        for (const some of Map.groupBy(asks, (ask) => ask.day).values())
          expect(some.length).toBeLessThanOrEqual(3);
        for (const [nth, ask] of asks.slice(1).entries())
          expect(ask.at - (asks[nth]?.at ?? 0)).toBeGreaterThanOrEqual(asksApartMs);
        expect(new Set(asks.map(({ sessionId }) => sessionId)).size).toBe(asks.length);
        for (const { sessionId } of asks)
          expect(sessions.find(({ id }) => id === sessionId)).toMatchObject({ drawn: true });
      }),
    );
  });

  it('no ask is taken back, moved or put in between by what happens later', () => {
    fc.assert(
      fc.property(anyHistory, fc.nat({ max: 100 * day }), (sessions, afterMs) => {
        const now = monday + afterMs;
        const known = sessions
          .filter(({ endedAt }) => endedAt <= now)
          .map(({ verdictAt = Number.POSITIVE_INFINITY, ...one }) => {
            return { ...one, verdictAt: verdictAt <= now ? verdictAt : undefined };
          });

        const then = planAsks(known, idle, now);

        expect(planAsks(sessions, idle, at(1_000, 0)).slice(0, then.length)).toEqual(then);
      }),
      { numRuns: 300 },
    );
  });

  it('nothing that the coin said is changed by it', () => {
    fc.assert(
      fc.property(anyHistory, (sessions) => {
        const before = structuredClone(sessions);

        openAsk(sessions, planAsks(sessions, idle, at(1_000, 0)), at(1_000, 0));

        expect(sessions).toEqual(before);
      }),
    );
  });
});
