import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { droppedLately, type Flow, letIn } from '@/lib/core/health/flow.ts';
import { noon } from '../session/a-session.ts';

const hour = 3_600_000;
const week = 7 * 24 * hour;
const counted = (
  ...steps: readonly (readonly [came: number, most: number, now: number])[]
): Flow | undefined => steps.reduce<Flow | undefined>((flow, step) => letIn(flow, ...step)[0], undefined);

describe('what a site sends', () => {
  it('is let in up to the most of an hour, and what is more is too many', () => {
    const [flow, tooMany] = letIn(undefined, 12, 10, noon);

    expect(tooMany).toBe(2);
    expect(flow).toEqual({ since: noon, taken: 10, dropped: 2, droppedAt: noon });
  });

  it('finds less room when some was let in before', () => {
    expect(letIn(counted([8, 10, noon]), 5, 10, noon + hour - 1)[1]).toBe(3);
  });

  it('finds no room where more was let in already than may be now', () => {
    expect(letIn(counted([800, 1_000, noon]), 5, 500, noon)[1]).toBe(5);
  });

  it.each([
    ['an hour later', noon + hour],
    ['when the clock was set back', noon - 1],
  ])('finds all the room again %s', (_, now) => {
    const [flow, tooMany] = letIn(counted([10, 10, noon]), 10, 10, now);

    expect(tooMany).toBe(0);
    expect(flow).toMatchObject({ since: now, taken: 10 });
  });

  it('is all dropped where there is room for nothing', () => {
    expect(letIn(counted([5, 10, noon]), 7, 0, noon)).toEqual([
      { since: noon, taken: 5, dropped: 7, droppedAt: noon },
      7,
    ]);
  });

  it('is let in or dropped, all of it, and never more than the most of an hour', () => {
    const steps = fc.array(fc.tuple(fc.nat(30), fc.nat(2 * hour)), { maxLength: 40 });
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 50 }), (all, most) => {
        let [flow, now, taken, dropped] = [undefined as Flow | undefined, noon, 0, 0];
        for (const [came, later] of all) {
          now += later;
          const [next, tooMany] = letIn(flow, came, most, now);
          flow = next;
          taken += came - tooMany;
          dropped += tooMany;
          expect(next.taken).toBeLessThanOrEqual(most);
        }
        expect(taken + dropped).toBe(all.reduce((sum, [came]) => sum + came, 0));
      }),
    );
  });
});

describe('the user', () => {
  const flooded = counted([15, 10, noon]);

  it.each([
    [5, 'at once', noon],
    [5, 'for a week', noon + week - 1],
    [0, 'no longer after it', noon + week],
  ])('is told of %d dropped signals %s', (count, _, now) => {
    expect(droppedLately(flooded, now)).toBe(count);
  });

  it('is told of nothing where nothing was dropped', () => {
    expect(droppedLately(undefined, noon)).toBe(0);
    expect(droppedLately(counted([10, 10, noon]), noon)).toBe(0);
  });

  it('is told of the sum while it goes on, and of a flood long ago no more', () => {
    expect(droppedLately(counted([15, 10, noon], [3, 10, noon + 1]), noon + 2)).toBe(8);
    expect(droppedLately(counted([15, 10, noon], [12, 10, noon + week]), noon + week)).toBe(2);
  });
});
