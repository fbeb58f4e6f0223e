import fc from 'fast-check';
import type { Tally } from '@/lib/core/estimate/tally.ts';

/** A tally of nothing, but for what is given. */
export const aTally = (given: Partial<Tally> = {}): Tally => ({
  genuine: 0,
  filler: 0,
  exploring: 0,
  personal: 0,
  untagged: 0,
  ...given,
});

const count = fc.oneof(fc.constant(0), fc.nat({ max: 12 }), fc.nat({ max: 400 }));

/** Any tally. */
export const anyTally: fc.Arbitrary<Tally> = fc.record({
  genuine: count,
  filler: count,
  exploring: count,
  personal: count,
  untagged: count,
});
