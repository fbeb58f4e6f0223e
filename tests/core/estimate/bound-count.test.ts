import { describe, expect, it } from 'vitest';
import { boundCount } from '@/lib/core/estimate/bound-count.ts';

it('leaves a count out that is just as rare as once in 40', () => {
  // With one genuine session of 40, drawing it is a chance of exactly 1 in 40.
  expect(boundCount({ population: 40, drawn: 1, found: 1 }).low).toBe(2);
  expect(boundCount({ population: 41, drawn: 1, found: 1 }).low).toBe(2);
  expect(boundCount({ population: 39, drawn: 1, found: 1 }).low).toBe(1);
});

it.each([
  ['nothing was drawn', { population: 30, drawn: 0, found: 0 }, { low: 0, high: 30 }],
  ['there is nothing', { population: 0, drawn: 0, found: 0 }, { low: 0, high: 0 }],
  ['all were drawn', { population: 100_000, drawn: 100_000, found: 7 }, { low: 7, high: 7 }],
  // By scipy.stats.hypergeom.
  [
    'there are very many',
    { population: 100_000, drawn: 50_000, found: 25_000 },
    { low: 49_690, high: 50_310 },
  ],
  ['few of very many were', { population: 100_000, drawn: 60, found: 3 }, { low: 1_044, high: 13_921 }],
])('where %s', (_, sample, expected) => {
  expect(boundCount(sample)).toEqual(expected);
});

it.each([
  { population: 5, drawn: 6, found: 1 },
  { population: 5, drawn: 2, found: 3 },
  { population: 5, drawn: -1, found: -1 },
  { population: 5.5, drawn: 2, found: 1 },
  { population: Number.NaN, drawn: 2, found: 1 },
])('throws on what is no sample: $found of $drawn of $population', (sample) => {
  expect(() => boundCount(sample)).toThrow(RangeError);
});

describe.each([1, 2, 5, 12, 30, 41])('of %i sessions', (population) => {
  it('holds the true count in 95 % of samples or more, whatever it is and however many are drawn', () => {
    for (let drawn = 0; drawn <= population; drawn += 1) {
      const ranges = Array.from({ length: drawn + 1 }, (_, found) =>
        boundCount({ population, drawn, found }),
      );
      for (let genuine = 0; genuine <= population; genuine += 1) {
        const held = ranges
          .map(({ low, high }, found) =>
            low <= genuine && genuine <= high ? chanceOf({ population, genuine, drawn, found }) : 0,
          )
          .reduce((sum, chance) => sum + chance, 0);

        expect(held).toBeGreaterThanOrEqual(0.95 - 1e-9);
      }
    }
  });
});

function chanceOf({
  population,
  genuine,
  drawn,
  found,
}: Record<'population' | 'genuine' | 'drawn' | 'found', number>): number {
  return (choose(genuine, found) * choose(population - genuine, drawn - found)) / choose(population, drawn);
}

function choose(from: number, some: number): number {
  if (some > from || some < 0) return 0;
  let ways = 1;
  for (let one = 1; one <= some; one += 1) ways = (ways * (from - one + 1)) / one;
  return ways;
}
