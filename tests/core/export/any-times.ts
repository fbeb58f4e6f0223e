import fc from 'fast-check';
import type { MeasuredTime } from '@/lib/core/export/time-cells.ts';
import { workAreas } from '@/lib/core/task/workflow.ts';

const anyRatio = fc
  .tuple(fc.double({ min: 0, max: 1_100, noNaN: true }), fc.double({ min: 0, max: 1_100, noNaN: true }))
  .map(([one, other]) => ({ low: Math.min(one, other), high: Math.max(one, other) }));

/** What can have been found out about time in a period: something or nothing for each work area. */
export const anyTimes: fc.Arbitrary<MeasuredTime[]> = fc.uniqueArray(
  fc.record({
    scope: fc.constant('work_area' as const),
    group: fc.constantFrom(...workAreas),
    pairs: fc.integer({ min: 0, max: 60 }),
    evidence: fc.constantFrom('randomised', 'observed'),
    ratio: fc.option(anyRatio, { nil: undefined }),
    verdict: fc.constantFrom('faster', 'slower', 'no-difference', 'cannot-tell', 'mixed'),
  }),
  { selector: ({ group }) => group },
);
