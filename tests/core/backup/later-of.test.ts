import fc from 'fast-check';
import { expect, it } from 'vitest';
import { laterTask, laterTrial, laterWorkflow } from '@/lib/core/backup/later-of.ts';
import { taskOutcomes } from '@/lib/core/task/task.ts';
import { noon } from '../session/a-session.ts';
import { aTask, aWorkflow } from '../task/a-task.ts';
import { aTrial } from '../task/a-trial.ts';

const few = fc.integer({ min: 0, max: 2 });
const anyTask = fc
  .record({ by: few, seen: few, outcome: fc.constantFrom(...taskOutcomes) })
  .map(({ by, seen, outcome }) =>
    aTask({ changedAt: noon + by, outcome, worked: [{ from: noon, to: noon + seen }] }),
  );
const anyWorkflow = fc
  .record({ by: few, name: fc.constantFrom('a', 'b') })
  .map(({ by, name }) => aWorkflow({ changedAt: noon + by, name }));
const anyTrial = fc
  .record({ by: few, endedEarly: fc.boolean() })
  .map(({ by, endedEarly }) => (by === 0 ? aTrial() : aTrial({ endedAt: noon + by, endedEarly })));

/** In any order, however often, the same one comes out. */
function expectLaws<Row>(any: fc.Arbitrary<Row>, laterOf: (one: Row, other: Row) => Row): void {
  fc.assert(
    fc.property(any, any, any, (one, other, third) => {
      expect(laterOf(one, other)).toEqual(laterOf(other, one));
      expect(laterOf(one, one)).toBe(one);
      expect(laterOf(laterOf(one, other), third)).toEqual(laterOf(one, laterOf(other, third)));
    }),
  );
}

it('of tasks that which was changed last stands, whatever the order', () => {
  expectLaws(anyTask, laterTask);
  const seenLater = aTask({ worked: [{ from: noon, to: noon + 9 }] });
  const changedLater = aTask({ changedAt: aTask().changedAt + 1, worked: [] });

  expect(laterTask(aTask({ worked: [{ from: noon, to: noon + 8 }] }), seenLater)).toBe(seenLater);
  expect(laterTask(seenLater, changedLater)).toBe(changedLater);
});

it('of workflows too', () => {
  expectLaws(anyWorkflow, laterWorkflow);
});

it('of trials that which has ended', () => {
  expectLaws(anyTrial, laterTrial);
  const over = aTrial({ endedAt: noon + 1, endedEarly: true });

  expect(laterTrial(over, aTrial())).toBe(over);
});
