import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundGenuineMeasure, minutesOf } from '@/lib/core/estimate/bound-genuine-measure.ts';
import { boundGenuineUse } from '@/lib/core/estimate/bound-genuine-use.ts';
import { clopperPearsonInterval } from '@/lib/core/estimate/clopper-pearson-interval.ts';
import { jeffreysInterval } from '@/lib/core/estimate/jeffreys-interval.ts';
import { predictedShare } from '@/lib/core/estimate/predicted-share.ts';
import { wilsonInterval } from '@/lib/core/estimate/wilson-interval.ts';
import { countPrompts } from '@/lib/core/session/session.ts';
import { aSession } from '../session/a-session.ts';
import { anySessions } from '../session/any-session.ts';

const anySample = fc
  .nat({ max: 100_000 })
  .chain((drawn) => fc.nat({ max: drawn }).map((found) => ({ found, drawn })));

it.each([
  ['Wilson', wilsonInterval],
  ['Clopper and Pearson', clopperPearsonInterval],
  ['Jeffreys', jeffreysInterval],
])('%s: of any sample a range around what was found', (_, interval) => {
  fc.assert(
    fc.property(anySample, ({ found, drawn }) => {
      const { low, high } = interval({ found, drawn });
      const share = drawn === 0 ? 0.5 : found / drawn;

      expect(low).toBeGreaterThanOrEqual(0);
      expect(low).toBeLessThanOrEqual(share);
      expect(high).toBeGreaterThanOrEqual(share);
      expect(high).toBeLessThanOrEqual(1);
    }),
  );
});

describe('minutes and prompts', () => {
  it('are bounded by what is genuine and what may be', () => {
    const minutes = 60_000;
    const sessions = [
      aSession({ verdict: 'genuine', attentionMs: 10 * minutes }),
      aSession({ verdict: 'untagged', attentionMs: 20 * minutes }),
      aSession({ verdict: 'exploring', attentionMs: 10 * minutes }),
      aSession({ verdict: 'personal', attentionMs: 60 * minutes }),
    ];

    expect(boundGenuineMeasure(sessions, minutesOf)).toEqual({
      amount: { low: 10, high: 30 },
      share: { low: 0.25, high: 0.75 },
    });
  });

  it('have no share where there was nothing of them', () => {
    expect(boundGenuineMeasure([aSession({ attentionMs: 0 })], minutesOf).share).toBeUndefined();
    expect(boundGenuineMeasure([], minutesOf).share).toBeUndefined();
  });

  it('of any sessions are as counted elsewhere', () => {
    fc.assert(
      fc.property(anySessions(), (sessions) => {
        expect(boundGenuineMeasure(sessions, countPrompts).amount).toEqual(boundGenuineUse(sessions).prompts);
      }),
    );
  });
});

describe('guesses', () => {
  const drawn = [
    { at: 0, genuine: 1 },
    { at: 1, genuine: 0 },
  ];

  it('need two answers', () => {
    expect(predictedShare({ guesses: [0.5, 0.5], drawn: drawn.slice(1) })).toBeUndefined();
  });

  it('are not trusted where they are all the same', () => {
    expect(predictedShare({ guesses: [0.3, 0.3, 0.3], drawn })).toMatchObject({ trust: 0, estimate: 0.5 });
  });

  it('throw where an answer has none', () => {
    expect(() => predictedShare({ guesses: [0.3], drawn })).toThrow(RangeError);
  });
});
