import fc from 'fast-check';
import { expect, it } from 'vitest';
import { suppressComplement } from '@/lib/core/export/suppress-complement.ts';

const suppressed = (counts: Record<string, number>): string[] =>
  suppressComplement(
    Object.entries(counts).map(([name, sessions]) => ({ name, sessions })),
    ({ sessions }) => sessions < 10,
  );

it.each([
  [{ a: 14, b: 7, c: 22 }, ['a', 'b']],
  [{ a: 14, b: 12 }, []],
  [{ a: 14, b: 7 }, ['a', 'b']],
  [{ a: 3, b: 7, c: 22 }, ['a', 'b']],
  [{ a: 30, b: 0, c: 12, d: 11 }, ['b', 'd']],
  [{ a: 12, b: 12, c: 9 }, ['a', 'c']],
  [{ a: 7 }, ['a']],
  [{}, []],
])('of %o, %o stay hidden', (counts, expected) => {
  expect(suppressed(counts)).toEqual(expected);
});

it('never hides exactly one of several', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 30 }), { minLength: 2, maxLength: 6 }), (counts) => {
      expect(
        suppressed(Object.fromEntries(counts.map((count, index) => [`p${index}`, count]))),
      ).not.toHaveLength(1);
    }),
  );
});
