import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Stretch, uncovered } from '@/lib/core/signal/attention.ts';

/** From a first moment to a last one, which is no part of it. */
const from = (at: number, end: number): Stretch => ({ at, forMs: end - at });

// So few moments that beginnings and ends meet often.
const anyStretch: fc.Arbitrary<Stretch> = fc
  .tuple(fc.nat({ max: 30 }), fc.integer({ min: 1, max: 12 }))
  .map(([at, forMs]) => ({ at, forMs }));
const anyOthers = fc.array(anyStretch, { maxLength: 8 });

describe('what no other covers of a stretch from 10 to 20', () => {
  it.each([
    ['nothing', [], [from(10, 20)]],
    ['one that ends where it begins', [from(5, 10)], [from(10, 20)]],
    ['one that begins where it ends', [from(20, 25)], [from(10, 20)]],
    ['one over its beginning', [from(5, 12)], [from(12, 20)]],
    ['one over its end', [from(18, 25)], [from(10, 18)]],
    ['one within it', [from(12, 15)], [from(10, 12), from(15, 20)]],
    ['the same again', [from(10, 20)], []],
    ['one that begins and ends outside', [from(5, 25)], []],
    ['two that meet', [from(5, 15), from(15, 25)], []],
    ['two that leave a moment between them', [from(5, 14), from(15, 25)], [from(14, 15)]],
    ['a long one and one within that', [from(8, 17), from(9, 11)], [from(17, 20)]],
    [
      'two, told in the wrong order',
      [from(16, 18), from(12, 14)],
      [from(10, 12), from(14, 16), from(18, 20)],
    ],
  ])('beside %s', (_, others, expected) => {
    expect(uncovered(from(10, 20), others)).toEqual(expected);
  });
});

describe('the uncovered parts of any stretch', () => {
  it('share no moment with each other, nor with the others', () => {
    fc.assert(
      fc.property(anyStretch, anyOthers, (stretch, others) => {
        const moments = uncovered(stretch, others).flatMap(momentsOf);
        const covered = new Set(others.flatMap(momentsOf));

        expect(new Set(moments).size).toBe(moments.length);
        expect(moments.filter((moment) => covered.has(moment))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('make up with the others what the stretch and the others make up', () => {
    fc.assert(
      fc.property(anyStretch, anyOthers, (stretch, others) => {
        const parts = uncovered(stretch, others);

        expect(new Set([...parts, ...others].flatMap(momentsOf))).toEqual(
          new Set([stretch, ...others].flatMap(momentsOf)),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('are none of them empty, and come in their order', () => {
    fc.assert(
      fc.property(anyStretch, anyOthers, (stretch, others) => {
        const parts = uncovered(stretch, others);

        expect(parts.filter(({ forMs }) => forMs <= 0)).toEqual([]);
        expect(parts).toEqual(parts.toSorted((one, other) => one.at - other.at));
      }),
    );
  });

  it('do not depend on the order of the others, which stay as they are', () => {
    const anyOrders = anyOthers.chain((others) =>
      fc.tuple(
        fc.constant(others),
        fc.shuffledSubarray(others, { minLength: others.length, maxLength: others.length }),
      ),
    );

    fc.assert(
      fc.property(anyStretch, anyOrders, (stretch, [others, shuffled]) => {
        const before = structuredClone(shuffled);

        expect(uncovered(stretch, shuffled)).toEqual(uncovered(stretch, others));
        expect(shuffled).toEqual(before);
      }),
    );
  });
});

const momentsOf = ({ at, forMs }: Stretch): number[] =>
  Array.from({ length: forMs }, (_, index) => at + index);
