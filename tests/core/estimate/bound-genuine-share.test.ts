import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundGenuineShare } from '@/lib/core/estimate/bound-genuine-share.ts';
import type { Tally } from '@/lib/core/estimate/tally.ts';
import { verdicts } from '@/lib/core/session/session.ts';
import { anyTally, aTally } from './a-tally.ts';

/** An allowance for binary fractions. */
const hair = 1e-12;

describe('the range of the genuine share', () => {
  it('is the known answer for 30 sessions, 8 of them not answered', () => {
    const share = boundGenuineShare({ genuine: 11, filler: 6, exploring: 3, personal: 2, untagged: 8 });

    expect(share?.low).toBeCloseTo(0.3928571429, 10);
    expect(share?.high).toBeCloseTo(0.6785714286, 10);
  });

  it.each([
    ['all were genuine', aTally({ genuine: 4 }), { low: 1, high: 1 }],
    ['none was genuine', aTally({ filler: 3, exploring: 1 }), { low: 0, high: 0 }],
    ['none was answered', aTally({ untagged: 9 }), { low: 0, high: 1 }],
    [
      'half of the work was, whatever was personal',
      aTally({ genuine: 2, filler: 2, personal: 50 }),
      { low: 0.5, high: 0.5 },
    ],
  ])('where %s', (_, tally, expected) => {
    expect(boundGenuineShare(tally)).toEqual(expected);
  });

  it.each([
    ['nothing happened', aTally()],
    ['all was personal', aTally({ personal: 7 })],
  ])('is undefined where %s', (_, tally) => {
    expect(boundGenuineShare(tally)).toBeUndefined();
  });

  it('holds the share that comes out, however the untagged ones are answered, personal included', () => {
    fc.assert(
      fc.property(anyTally, fc.infiniteStream(fc.constantFrom(...verdicts)), (tally, answers) => {
        const answered = answer(tally, () => answers.next().value);
        const work = answered.genuine + answered.filler + answered.exploring;
        const range = boundGenuineShare(tally);
        fc.pre(work > 0 && range !== undefined);

        expect(answered.genuine / work).toBeGreaterThanOrEqual((range?.low ?? Number.NaN) - hair);
        expect(answered.genuine / work).toBeLessThanOrEqual((range?.high ?? Number.NaN) + hair);
      }),
    );
  });

  it('is no wider than it must be: some way of answering meets either end', () => {
    fc.assert(
      fc.property(anyTally, (tally) => {
        const range = boundGenuineShare(tally);
        fc.pre(range !== undefined);

        expect(boundGenuineShare(answer(tally, () => 'genuine'))?.high).toBeCloseTo(
          range?.high ?? Number.NaN,
          12,
        );
        expect(boundGenuineShare(answer(tally, () => 'filler'))?.low).toBeCloseTo(
          range?.low ?? Number.NaN,
          12,
        );
      }),
    );
  });

  it('only narrows with an answer', () => {
    fc.assert(
      fc.property(anyTally, fc.constantFrom(...verdicts), (tally, verdict) => {
        fc.pre(tally.untagged > 0);
        const before = boundGenuineShare(tally);
        const after = boundGenuineShare({
          ...tally,
          untagged: tally.untagged - 1,
          [verdict]: tally[verdict] + 1,
        });
        fc.pre(after !== undefined);

        expect(after?.low).toBeGreaterThanOrEqual((before?.low ?? Number.NaN) - hair);
        expect(after?.high).toBeLessThanOrEqual((before?.high ?? Number.NaN) + hair);
      }),
    );
  });
});

function answer(tally: Tally, next: () => (typeof verdicts)[number]): Tally {
  const answered = { ...tally, untagged: 0 };
  for (let left = tally.untagged; left > 0; left -= 1) answered[next()] += 1;
  return answered;
}
