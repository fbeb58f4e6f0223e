import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chances, throwCoin } from '@/lib/core/asking/coin.ts';
import { seededRandom } from '@/scripts/calibration/seeded-random.ts';

const random = seededRandom('ids');
const hex = (digits: number): string =>
  Array.from({ length: digits }, () => Math.floor(random() * 16).toString(16)).join('');
const anId = (): string => [8, 4, 4, 4, 12].map(hex).join('-');

/** Sessions, and what a coin says of each. */
const toss = (ids: readonly string[], chance: number, seed = 20_261_118): boolean[] =>
  ids.map((id) => throwCoin({ seed, chance }, id).drawn === true);

const shareOf = (drawn: readonly boolean[]): number => drawn.filter(Boolean).length / drawn.length;

/** How far a share may lie from the truth: five standard errors, which chance alone exceeds once in 1.7 million. */
const slack = (chance: number, count: number): number => 5 * Math.sqrt((chance * (1 - chance)) / count);

describe('the coin', () => {
  const ids = Array.from({ length: 40_000 }, anId);

  it.each(chances)('draws as many as its chance says: %f', (chance) => {
    expect(Math.abs(shareOf(toss(ids, chance)) - chance)).toBeLessThanOrEqual(slack(chance, ids.length));
  });

  it.each([
    ['that follow each other', (nth: number) => `session ${nth}`],
    ['that differ in their end', (nth: number) => `4b5d8c1e-70f2-4b1e-9a55-0c3f6f2f8a10/${nth}`],
    ['that differ in their beginning', (nth: number) => `${nth.toString(36)}-70f2-4b1e-9a55`],
  ])('draws ids %s as fairly', (_, idOf) => {
    const alike = Array.from({ length: 40_000 }, (__, nth) => idOf(nth));

    for (const chance of chances)
      expect(Math.abs(shareOf(toss(alike, chance)) - chance)).toBeLessThanOrEqual(
        slack(chance, alike.length),
      );
  });

  it('says nothing about one session by what it said about the one before', () => {
    const drawn = toss(
      ids.map((_, nth) => `session ${nth}`),
      0.5,
    );
    const same = drawn.slice(1).map((one, nth) => one === drawn[nth]);

    expect(Math.abs(shareOf(same) - 0.5)).toBeLessThanOrEqual(slack(0.5, same.length));
  });

  it.each([1, 2, 0x8000_0000])('is another one with a seed that differs by %i', (difference) => {
    const same = toss(ids, 0.5, 5).map((one, nth) => one === toss([ids[nth] ?? ''], 0.5, 5 ^ difference)[0]);

    expect(Math.abs(shareOf(same) - 0.5)).toBeLessThanOrEqual(slack(0.5, same.length));
  });

  it('is as fair in every stretch of sessions: the runs of a day are no longer than chance makes them', () => {
    const drawn = toss(ids, 0.5);
    const counts = Array.from(
      { length: 4_000 },
      (_, nth) => drawn.slice(nth * 10, nth * 10 + 10).filter(Boolean).length,
    );
    const variance = counts.reduce((sum, count) => sum + (count - 5) ** 2, 0) / counts.length;

    // Binomial(10, 1/2) has a variance of 2.5, whose estimate from 4,000 deviates by 0.053.
    expect(Math.abs(variance - 2.5)).toBeLessThan(0.27);
  });

  it('says the same whenever it is thrown, with any seed, chance and id', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 2 ** 32 - 1 }),
        fc.constantFrom(...chances),
        fc.string(),
        (seed, chance, id) => {
          const thrown = throwCoin({ seed, chance }, id);

          expect(throwCoin({ seed, chance }, id)).toEqual(thrown);
          expect(thrown.chance).toBe(chance);
          if (chance === 1) expect(thrown.drawn).toBe(true);
        },
      ),
    );
  });
});
