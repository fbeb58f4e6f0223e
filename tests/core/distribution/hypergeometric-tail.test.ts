import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hypergeometricTail, isTailAbove } from '@/lib/core/distribution/hypergeometric-tail.ts';

const anyDraw = (max: number) =>
  fc.integer({ min: 1, max }).chain((population) =>
    fc.record({
      population: fc.constant(population),
      genuine: fc.nat({ max: population }),
      drawn: fc.nat({ max: population }),
      found: fc.nat({ max: population }),
    }),
  );

it('is what counting the ways to draw says', () => {
  fc.assert(
    fc.property(anyDraw(60), ({ found, ...draw }) => {
      const { ways, all } = countWays(draw, found);

      expect(hypergeometricTail(draw, found)).toBeCloseTo(Number(ways) / Number(all), 12);
    }),
  );
});

it('decides a limit as whole numbers do, on the limit too', () => {
  fc.assert(
    fc.property(anyDraw(60), fc.integer({ min: 2, max: 50 }), ({ found, ...draw }, oneIn) => {
      const { ways, all } = countWays(draw, found);

      expect(isTailAbove(draw, found, oneIn)).toBe(ways * BigInt(oneIn) > all);
    }),
  );
});

it.each([40, 200, 5_000, 100_000])('is not above one in %i where it is just that', (population) => {
  const draw = { population, genuine: 1, drawn: 1 };

  expect(isTailAbove(draw, 1, population)).toBe(false);
  expect(isTailAbove(draw, 1, population + 1)).toBe(true);
});

it('neither overflows nor loses itself among a hundred thousand', () => {
  fc.assert(
    fc.property(anyDraw(100_000), ({ found, ...draw }) => {
      const tail = hypergeometricTail(draw, found);
      const next = hypergeometricTail(draw, found + 1);

      expect(tail).toBeGreaterThanOrEqual(0);
      expect(tail).toBeLessThanOrEqual(1 + 1e-12);
      expect(next).toBeLessThanOrEqual(tail + 1e-12);
    }),
  );
});

function countWays(
  { population, genuine, drawn }: { population: number; genuine: number; drawn: number },
  found: number,
): { ways: bigint; all: bigint } {
  let ways = 0n;
  for (let x = found; x <= drawn; x += 1)
    ways += choose(genuine, x) * choose(population - genuine, drawn - x);
  return { ways, all: choose(population, drawn) };
}

function choose(from: number, some: number): bigint {
  if (some > from) return 0n;
  let ways = 1n;
  for (let one = 0; one < some; one += 1) ways = (ways * BigInt(from - one)) / BigInt(one + 1);
  return ways;
}
