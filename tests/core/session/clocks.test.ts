import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldSignal } from '@/lib/core/session/fold-signal.ts';
import { defaultIdleAfterMs, type Session } from '@/lib/core/session/session.ts';
import { outboxKeyOf } from '@/lib/core/signal/outbox-key.ts';
import { planDrain } from '@/lib/core/signal/plan-drain.ts';
import { type Signal, signalKinds } from '@/lib/core/signal/signal.ts';
import { weekdaysOf, weekOf } from '@/lib/core/week/week.ts';
import { aSignal } from '../signal/a-signal.ts';
import { noon } from './a-session.ts';
import { asRuns } from './cut-at-gaps.ts';
import { runsOf, tickMs, weekIdOf } from './reference-model.ts';

const idle = defaultIdleAfterMs;
const minute = 60_000;
const hour = 60 * minute;

/** Moments at which calendars do odd things, and where. */
const turns = [
  ['Europe/Zurich', '2026-03-29T01:00:00Z', 'the clock goes from 2 to 3'],
  ['Europe/Zurich', '2026-10-25T01:00:00Z', 'the clock goes from 3 to 2'],
  ['America/New_York', '2026-11-01T06:00:00Z', 'the clock goes from 2 to 1'],
  ['America/Sao_Paulo', '2018-11-04T03:00:00Z', 'the clock goes from midnight to 1'],
  ['America/Sao_Paulo', '2019-02-17T02:00:00Z', 'the clock goes from midnight back to Saturday at 23'],
  ['Africa/Cairo', '2026-04-23T22:00:00Z', 'the clock goes from midnight to 1'],
  ['Africa/Cairo', '2026-10-29T21:00:00Z', 'the clock goes from midnight back to Thursday at 23'],
  ['Australia/Lord_Howe', '2026-04-04T15:00:00Z', 'the clock goes back by half an hour'],
  ['Australia/Lord_Howe', '2026-10-03T15:30:00Z', 'the clock goes on by half an hour'],
  ['Pacific/Apia', '2011-12-30T10:00:00Z', 'Thursday is followed by Saturday'],
  ['Pacific/Kwajalein', '1993-08-21T12:00:00Z', 'Friday is followed by Sunday'],
  ['Asia/Pyongyang', '2015-08-14T15:00:00Z', 'the zone changes by half an hour, at midnight'],
  ['Asia/Kathmandu', '2026-11-22T18:15:00Z', 'a week ends, three quarters past the hour of UTC'],
  ['Pacific/Kiritimati', '2026-12-31T10:00:00Z', 'the year ends, in the 53rd week'],
  ['Pacific/Pago_Pago', '2027-01-01T11:00:00Z', 'the year ends, 25 hours later'],
  ['Europe/Zurich', '2027-01-03T23:00:00Z', 'the 53rd week ends, in the next year'],
  ['Europe/Zurich', '2025-12-28T23:00:00Z', 'the first week of 2026 begins, in 2025'],
  ['Europe/Zurich', '2021-01-03T23:00:00Z', 'the 53rd week of 2020 ends'],
  ['Asia/Kolkata', '2028-02-28T18:30:00Z', 'a leap day begins'],
] as const;

/** Within two hours of such a turn, and often within a millisecond of it. */
const anyTimeAround = (time: string): fc.Arbitrary<number> =>
  fc
    .oneof(
      fc.constantFrom(-1, 0, 1, -idle, idle, idle + 1),
      fc.integer({ min: -24, max: 24 }).map((steps) => steps * 5 * minute),
      fc.integer({ min: -2 * hour, max: 2 * hour }),
    )
    .map((offset) => Date.parse(time) + offset);

const anySignalsAround = (zone: string, time: string): fc.Arbitrary<Signal[]> =>
  fc.uniqueArray(
    fc
      .record({
        id: fc.uuid({ version: 4 }),
        kind: fc.constantFrom(...signalKinds),
        at: anyTimeAround(time),
        toolId: fc.constantFrom('chatgpt', 'claude'),
        forMs: fc.integer({ min: 1, max: 60 }).map((ticks) => ticks * tickMs),
      })
      .map((given) =>
        aSignal({ ...given, zone, forMs: given.kind === 'attention' ? given.forMs : undefined }),
      ),
    { selector: ({ id }) => id, maxLength: 25, size: 'max' },
  );

const foldAll = (signals: readonly Signal[]): Session[] =>
  signals.reduce<Session[]>((runs, signal) => {
    const { session, absorbed } = foldSignal(runs, signal, idle);
    return [...runs.filter(({ id }) => id !== session.id && !absorbed.includes(id)), session];
  }, []);

/** As the ledger does it before folding: no two of them share a moment. */
const withoutSharedAttention = (signals: readonly Signal[]): Signal[] =>
  signals.filter(
    (signal, nth) =>
      signal.forMs === undefined ||
      !signals
        .slice(0, nth)
        .some(({ at, forMs = 0 }) => at < signal.at + (signal.forMs ?? 0) && signal.at < at + forMs),
  );

describe.each(turns)('in %s at %s, when %s, sessions', (zone, time) => {
  const anySignals = anySignalsAround(zone, time).map(withoutSharedAttention);

  it('are those of the model: a day of 23 or 25 hours, or none, makes no gap and closes none', () => {
    fc.assert(
      fc.property(anySignals, (signals) => {
        expect(asRuns(foldAll(signals))).toEqual(runsOf(signals, idle));
      }),
      { numRuns: 30 },
    );
  });

  it('lie in one week, that of the day when they began', () => {
    fc.assert(
      fc.property(anySignals, (signals) => {
        for (const { startedAt, day } of foldAll(signals)) {
          const week = weekOf(day);

          expect(week.id).toBe(weekIdOf(startedAt, zone));
          expect(weekdaysOf(week).filter((one) => one === day)).toEqual([day]);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('the length of a session', () => {
  const anySignals = fc
    .constantFrom(...turns)
    .chain(([zone, time]) => anySignalsAround(zone, time))
    .map(withoutSharedAttention);

  it('is never negative, never shorter than the attention in it, and no longer than its signals and their gaps', () => {
    fc.assert(
      fc.property(anySignals, (signals) => {
        for (const run of foldAll(signals)) {
          const ofIt = signals.filter(
            ({ toolId, at }) => toolId === run.toolId && at >= run.startedAt && at <= run.endedAt,
          );
          const lengthMs = run.endedAt - run.startedAt;

          expect(lengthMs).toBeGreaterThanOrEqual(run.attentionMs);
          expect(lengthMs).toBeLessThanOrEqual((ofIt.length - 1) * idle + run.attentionMs);
        }
      }),
    );
  });
});

describe('a machine that travels', () => {
  const flight = ['Asia/Tokyo', 'Europe/Zurich', 'America/New_York', 'Pacific/Honolulu', 'Pacific/Auckland'];

  it('leaves a session in the day and the week where it began, wherever it goes on', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: noon, max: noon + 400 * 24 * hour }),
        fc.shuffledSubarray(flight, { minLength: 2 }),
        (begin, zones) => {
          const signals = zones.map((zone, nth) => aSignal({ id: zone, at: begin + nth * idle, zone }));
          const [session, ...others] = foldAll(signals.toReversed());

          expect(others).toEqual([]);
          expect(session).toMatchObject({ zone: zones[0], startedAt: begin, prompts: zones.length });
          expect(weekOf(session?.day ?? '').id).toBe(weekIdOf(begin, zones[0] ?? ''));
        },
      ),
    );
  });

  it('that crosses the date line lives a day twice, and loses none of its sessions', () => {
    const inAuckland = aSignal({
      id: 'Sunday there',
      at: Date.parse('2026-11-21T20:00:00Z'),
      zone: 'Pacific/Auckland',
    });
    const inHonolulu = aSignal({
      id: 'Sunday again',
      at: Date.parse('2026-11-22T20:00:00Z'),
      zone: 'Pacific/Honolulu',
    });

    const sessions = foldAll([inAuckland, inHonolulu]);

    expect(sessions.map(({ id, day }) => [id, day])).toEqual([
      ['Sunday there', '2026-11-22'],
      ['Sunday again', '2026-11-22'],
    ]);
  });
});

describe('a machine that sleeps for a night', () => {
  it('has a session before and one after, and none over the night', () => {
    const evening = aSignal({ id: 'evening', kind: 'prompt', at: noon });
    const reading = aSignal({ id: 'reading', kind: 'attention', at: noon, forMs: minute });
    const morning = aSignal({ id: 'morning', kind: 'prompt', at: noon + 8 * hour });

    const sessions = foldAll([evening, reading, morning]);

    expect(sessions.map(({ id, startedAt, endedAt }) => [id, endedAt - startedAt])).toEqual([
      ['evening', minute],
      ['morning', 0],
    ]);
  });
});

describe('the outbox after the clock was set', () => {
  const tool = { id: 'chatgpt', name: 'ChatGPT', origins: ['https://chatgpt.com'] };
  const sender = { origin: 'https://chatgpt.com', address: 'https://chatgpt.com/', topOrigin: undefined };
  const anyLeft = fc.uniqueArray(
    fc.record({
      id: fc.uuid({ version: 4 }),
      kind: fc.constantFrom('prompt', 'implied', 'answer', 'copy', 'attention'),
      // From 1970 to far beyond all calendars.
      at: fc.oneof(
        fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
        fc.integer({ min: noon - 2 * hour, max: noon + 2 * hour }),
      ),
      forMs: fc.integer({ min: 1, max: minute }),
      isPoked: fc.boolean(),
    }),
    { selector: ({ id }) => id, maxLength: 20 },
  );

  it('loses nothing, puts nothing after now, and leaves alone what lies before', () => {
    fc.assert(
      fc.property(anyLeft, (left) => {
        const entries = left.map(({ id, kind, at, forMs }): [string, unknown] => [
          outboxKeyOf(id),
          { kind, at, origin: 'https://chatgpt.com', ...(kind === 'attention' ? { forMs } : {}) },
        ]);
        const senders = new Map(left.filter(({ isPoked }) => isPoked).map(({ id }) => [id, sender]));
        const { arrivals, done } = planDrain({ entries, senders, tools: [tool], now: noon });

        expect(arrivals.map(({ id }) => outboxKeyOf(id)).sort()).toEqual([...done].sort());
        for (const { id, kind, at, isPoked } of left) {
          const arrival = arrivals.find((one) => one.id === id);
          const endsAt = (arrival?.at ?? 0) + (arrival?.forMs ?? 0);

          if (isPoked || Math.abs(at - noon) > 2 * minute) expect(arrival).toMatchObject({ id, kind });
          expect(endsAt).toBeLessThanOrEqual(noon);
          if (arrival !== undefined && at + (arrival.forMs ?? 0) <= noon) expect(arrival.at).toBe(at);
        }
      }),
    );
  });
});
