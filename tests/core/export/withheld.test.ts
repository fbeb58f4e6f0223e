import { describe, expect, it } from 'vitest';
import { anonymisePeriod } from '@/lib/core/export/anonymise-period.ts';
import { mostRevealing } from '@/lib/core/export/most-revealing.ts';
import { applyPreset } from '@/lib/core/export/preset.ts';
import { withheldFrom } from '@/lib/core/export/withheld.ts';
import type { Session } from '@/lib/core/session/session.ts';
import { aSession, noon } from '../session/a-session.ts';

const period = { monday: '2026-11-02', sunday: '2026-11-29' };
const nothingChosen = new Map<string, never>();

function sessionsOf(toolId: string, verdicts: Partial<Record<Session['verdict'], number>>): Session[] {
  return Object.entries(verdicts).flatMap(([verdict, count]) =>
    Array.from({ length: count }, (_, index) =>
      aSession({
        id: `${toolId} ${verdict} ${index}`,
        toolId,
        verdict: verdict as Session['verdict'],
        startedAt: noon - (index % 4) * 86_400_000,
      }),
    ),
  );
}

describe('what is withheld', () => {
  const withheld = (sessions: readonly Session[], preset: 'named' | 'pool' = 'named') =>
    withheldFrom(applyPreset(anonymisePeriod(period, sessions), preset), sessions, nothingChosen);

  it('is everything of a small ledger', () => {
    expect(withheld(sessionsOf('chatgpt', { genuine: 5, personal: 2 }))).toEqual({
      hiddenRows: 7,
      rows: 7,
      share: 1,
      personal: 2,
    });
  });

  it('is what no shown group holds', () => {
    const sessions = [
      ...sessionsOf('chatgpt', { genuine: 8, filler: 8 }),
      ...sessionsOf('cursor', { genuine: 6, filler: 6 }),
      ...sessionsOf('https://own.test', { genuine: 6, filler: 6 }),
    ];

    expect(withheld(sessions)).toEqual({ hiddenRows: 4, rows: 7, share: 0.3, personal: 0 });
    expect(withheld(sessions, 'pool')).toEqual({ hiddenRows: 6, rows: 7, share: 1, personal: 0 });
  });

  it('is nothing of nothing', () => {
    expect(withheld([])).toMatchObject({ share: 0, hiddenRows: 7 });
  });
});

describe('the most revealing line', () => {
  it('is that with the lowest upper bound', () => {
    const rows = anonymisePeriod(period, [
      ...sessionsOf('chatgpt', { genuine: 6, filler: 9 }),
      ...sessionsOf('cursor', { genuine: 8, filler: 6 }),
    ]);

    expect(mostRevealing(rows)).toMatchObject({ group: 'chat', genuine_low: '0.4', genuine_high: '0.4' });
  });

  it('is none where nothing is shown', () => {
    expect(mostRevealing(anonymisePeriod(period, []))).toBeUndefined();
  });
});
