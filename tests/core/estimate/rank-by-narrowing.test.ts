import { expect, it } from 'vitest';
import type { DecidedSession } from '@/lib/core/estimate/asking-tally.ts';
import { rankByNarrowing } from '@/lib/core/estimate/rank-by-narrowing.ts';

const hour = 3_600_000;
const now = 1_000 * hour;

type Some = DecidedSession & { readonly id: string; readonly startedAt: number };

function some(id: string, given: Partial<Some> = {}): Some {
  const endedAt = given.endedAt ?? now - 2 * hour;
  return {
    id,
    startedAt: endedAt,
    endedAt,
    drawn: undefined,
    verdict: 'untagged',
    verdictAt: undefined,
    ...given,
  };
}

const answered = (id: string, verdict: 'genuine' | 'filler'): Some =>
  some(id, { drawn: true, verdict, verdictAt: now - hour });

it('puts the newest first where no coin was thrown: each answer does the same', () => {
  const sessions = [
    some('old', { endedAt: now - 9 * hour }),
    some('new'),
    some('told', { verdict: 'genuine' }),
  ];

  const ranked = rankByNarrowing(sessions, now);

  expect(ranked.map(({ session }) => session.id)).toEqual(['new', 'old']);
  for (const { gain } of ranked) expect(gain).toBeCloseTo(1 / 3, 10);
});

it('puts those first that the coin chose and that can still be answered in time', () => {
  const sessions = [
    ...['a', 'b', 'c', 'd', 'e', 'f'].map((id, nth) => answered(id, nth % 2 === 0 ? 'genuine' : 'filler')),
    ...Array.from({ length: 40 }, (_, nth) =>
      some(`not drawn ${nth}`, { drawn: false, endedAt: now - hour }),
    ),
    some('drawn, late', { drawn: true, endedAt: now - 30 * hour }),
    some('drawn, in time', { drawn: true, endedAt: now - 3 * hour }),
  ];

  const ranked = rankByNarrowing(sessions, now);

  expect(ranked[0]).toMatchObject({ session: { id: 'drawn, in time' }, isLate: false });
  expect(ranked[0]?.gain).toBeGreaterThan(ranked[1]?.gain ?? 0);
  expect(ranked.find(({ session }) => session.id === 'drawn, late')?.isLate).toBe(true);
});

it('has nothing to say where all is answered, or nothing was', () => {
  expect(rankByNarrowing([answered('a', 'genuine')], now)).toEqual([]);
  expect(rankByNarrowing([], now)).toEqual([]);
});
