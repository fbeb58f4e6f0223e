import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Session } from '@/lib/core/session/session.ts';
import { addDays } from '@/lib/core/week/day.ts';
import { firstDayOfReview, reviewWeek } from '@/lib/core/week/review-week.ts';
import { weekOf } from '@/lib/core/week/week.ts';
import { aSession, noon } from '../session/a-session.ts';
import { anySessions } from '../session/any-session.ts';

const hour = 3_600_000;
const week = weekOf('2026-11-18');
const now = noon + 5 * 24 * hour;

type Given = Partial<Session> & { readonly drawn?: boolean };

const some = (count: number, given: Given = {}): Session[] =>
  Array.from({ length: count }, (_, nth) => aSession({ id: `${JSON.stringify(given)} ${nth}`, ...given }));

const review = (sessions: readonly Session[], today = '2026-11-23') =>
  reviewWeek({ week, sessions, today, now });

describe('what the review says of a week', () => {
  it('without a coin is what is certain', () => {
    const { share, measures, open } = review([
      ...some(3, { verdict: 'genuine', prompts: 2, attentionMs: 90_000 }),
      ...some(2, { verdict: 'filler' }),
      ...some(1, { verdict: 'personal', prompts: 7 }),
      ...some(4),
    ]);

    expect(share?.stated).toMatchObject({ basis: 'bounds', sessions: 9 });
    expect(share?.count).toEqual({ low: 3, high: 7 });
    expect(open).toHaveLength(4);
    expect(measures).toEqual([
      { what: 'sessions', counted: 10, genuine: { low: 3, high: 7 } },
      { what: 'prompts', counted: 19, genuine: { low: 6, high: 10 } },
      { what: 'minutes', counted: 5, genuine: { low: 4, high: 5 } },
      { what: 'active_days', counted: 1, genuine: { low: 1, high: 1 } },
    ]);
  });

  it('with enough asked is narrower than what is certain', () => {
    const told = { drawn: true, verdictAt: noon + hour };
    const { share, measures } = review([
      ...some(8, { ...told, verdict: 'genuine' }),
      ...some(8, { ...told, verdict: 'filler' }),
      ...some(20, { drawn: false }),
    ]);

    expect(share?.stated.basis).toBe('asked');
    expect(share?.count.low).toBeGreaterThan(8);
    expect(share?.count.high).toBeLessThan(28);
    expect(measures[0]?.genuine).toEqual(share?.count);
  });

  it('tells recalled verdicts, and the zones that sessions began in', () => {
    const { recalled, zones } = review([
      aSession({ id: '1', verdict: 'genuine', verdictAt: noon + 25 * hour }),
      aSession({ id: '2', verdict: 'genuine', verdictAt: noon + 23 * hour }),
      aSession({ id: '3', zone: 'Asia/Tokyo' }),
    ]);

    expect(recalled).toBe(1);
    expect(zones).toEqual(['Europe/Zurich', 'Asia/Tokyo']);
  });

  it.each([
    ['put forward', '2026-03-25', 'Europe/Zurich', true],
    ['put back', '2026-10-21', 'Europe/Zurich', true],
    ['put back elsewhere', '2026-10-21', 'Asia/Tokyo', false],
    ['left alone', '2026-11-18', 'Europe/Zurich', false],
    ['put forward half an hour', '2026-10-01', 'Australia/Lord_Howe', true],
  ])('tells whether clocks were %s', (_, day, zone, clocksChanged) => {
    const changed = weekOf(day);
    const sessions = [aSession({ zone, day: changed.monday })];

    expect(reviewWeek({ week: changed, sessions, today: '2026-11-23', now })).toMatchObject({
      clocksChanged,
    });
  });

  it('is the same whatever lies outside of its twelve weeks, and of the week', () => {
    const sessions = some(3, { verdict: 'genuine' });
    const before = aSession({ id: 'before', day: addDays(week.monday, -1), verdict: 'filler' });

    expect(firstDayOfReview(week)).toBe('2026-08-31');
    expect(review([...sessions, before]).summary).toEqual(review(sessions).summary);
  });

  it('holds what it says together, for any sessions', () => {
    fc.assert(
      fc.property(anySessions(), (sessions) => {
        const { share, measures, open, summary, tools } = review(
          sessions.map((session) => ({ ...session, day: addDays(week.monday, session.startedAt % 7) })),
        );

        for (const { counted, genuine } of measures) {
          expect(genuine.low).toBeLessThanOrEqual(genuine.high);
          expect(genuine.high).toBeLessThanOrEqual(counted);
        }
        expect(open).toHaveLength(summary.tally.untagged);
        expect(tools.reduce((sum, tool) => sum + tool.sessions, 0)).toBe(summary.sessions);
        expect(share === undefined).toBe(summary.genuineShare === undefined);
      }),
    );
  });
});

describe('the tools of a week', () => {
  it('are judged by the closed blocks, and stand together where there is little to say', () => {
    const { tools, judgedTo } = review([
      ...some(6, { verdict: 'genuine' }),
      ...some(8, { verdict: 'genuine', day: '2026-10-28', startedAt: noon - 21 * 24 * hour }),
      ...some(2, { toolId: 'claude' }),
      ...some(1, { toolId: 'gemini' }),
    ]);

    expect(judgedTo).toBe('2026-11-01');
    expect(tools.map(({ toolIds, use }) => [toolIds, use?.verdict])).toEqual([
      [['chatgpt'], 'keep'],
      [['claude', 'gemini'], undefined],
    ]);
  });

  it('are not judged before a block is over', () => {
    const { tools } = reviewWeek({
      week,
      sessions: some(9, { verdict: 'genuine' }),
      today: week.monday,
      now,
    });

    expect(tools[0]?.use).toEqual({ verdict: 'watch', reason: 'no-closed-block' });
  });
});
