import { expect, it } from 'vitest';
import { summariseAsking } from '@/lib/core/asking/summarise-asking.ts';
import { aSession, noon } from '../session/a-session.ts';

const hour = 3_600_000;

it('counts what was drawn, asked about and answered, by how late', () => {
  const drawn = { drawn: true, chance: 0.5 };
  const answered = (lateMs: number) => ({ ...drawn, verdict: 'filler', verdictAt: noon + lateMs }) as const;
  const sessions = [
    aSession({ id: 'not drawn', drawn: false, chance: 0.5, verdict: 'genuine' }),
    aSession({ id: 'open', ...drawn }),
    aSession({ id: 'fresh', ...answered(hour - 1) }),
    aSession({ id: 'same day', ...answered(hour) }),
    aSession({ id: 'late', ...answered(24 * hour) }),
    aSession({ id: 'without a coin' }),
  ];
  const asks = ['open', 'fresh', 'of another week'].map((sessionId) => ({
    sessionId,
    at: noon,
    day: '2026-11-18',
  }));

  expect(summariseAsking(sessions, asks)).toEqual({
    sessions: 6,
    drawn: 4,
    asked: 2,
    answered: { fresh: 1, 'same-day': 1, recalled: 1 },
  });
});
