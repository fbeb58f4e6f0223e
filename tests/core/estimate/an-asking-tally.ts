import fc from 'fast-check';
import type { AskingTally, VerdictCounts } from '@/lib/core/estimate/asking-tally.ts';

interface Given {
  readonly volunteered?: Partial<VerdictCounts>;
  readonly rest?: {
    readonly total?: number;
    readonly asked?: number;
    readonly answered?: Partial<VerdictCounts>;
    readonly known?: Partial<VerdictCounts>;
    readonly chance?: number;
  };
  readonly undecided?: number;
}

const none: VerdictCounts = { genuine: 0, other: 0, personal: 0 };

/** A tally with nothing in it but what is given. */
export function anAskingTally({ volunteered, rest, undecided = 0 }: Given = {}): AskingTally {
  return {
    volunteered: { ...none, ...volunteered },
    rest: {
      total: rest?.total ?? 0,
      asked: rest?.asked ?? 0,
      answered: { ...none, ...rest?.answered },
      known: { ...none, ...rest?.known },
      chance: rest?.chance,
    },
    undecided,
  };
}

const counts = (max: number): fc.Arbitrary<VerdictCounts> =>
  fc.record({
    genuine: fc.nat({ max }),
    other: fc.nat({ max }),
    personal: fc.oneof(fc.constant(0), fc.nat({ max })),
  });

/** Any tally that sessions can make, small and large. */
export const anyAskingTally: fc.Arbitrary<AskingTally> = fc
  .constantFrom(2, 20, 120)
  .chain((max) =>
    fc.record({
      volunteered: counts(max),
      answered: counts(max),
      known: counts(max),
      refused: fc.nat({ max }),
      left: fc.nat({ max }),
      undecided: fc.oneof(fc.constant(0), fc.nat({ max })),
    }),
  )
  .map(({ volunteered, answered, known, refused, left, undecided }) => {
    const asked = sum(answered) + refused;
    return {
      volunteered,
      rest: { total: asked + sum(known) + left, asked, answered, known },
      undecided,
    };
  });

const sum = ({ genuine, other, personal }: VerdictCounts): number => genuine + other + personal;
