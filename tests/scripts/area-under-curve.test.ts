import { describe, expect, it } from 'vitest';
import { areaUnderCurve } from '../e2e/area-under-curve.ts';

describe('The area under the curve', () => {
  it.each([
    [1, [1, 2], [3, 4]],
    [1, [3, 4], [1, 2]],
    [0.5, [1, 1], [1, 1]],
    [0.75, [1, 3], [2, 4]],
  ])('is %d for %j and %j', (area, some, others) => {
    expect(areaUnderCurve(some, others)).toBe(area);
  });
});
