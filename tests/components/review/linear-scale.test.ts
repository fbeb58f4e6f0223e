import { expect, it } from 'vitest';
import { linearScale } from '@/components/review/linear-scale.ts';

it.each([
  [4, [0, 1, 2, 3, 4]],
  [5, [0, 1, 2, 3, 4, 5]],
  [31, [0, 10, 20, 30]],
  [90, [0, 20, 40, 60, 80]],
  [100, [0, 20, 40, 60, 80, 100]],
  [160, [0, 50, 100, 150]],
])('has few whole lines up to %d', (most, ticks) => {
  expect(linearScale(most, [0, 1]).wholeTicks).toEqual(ticks);
});

it('maps onto a stretch, upside down too', () => {
  const y = linearScale(10, [200, 0]);

  expect([y(0), y(5), y(10)]).toEqual([200, 100, 0]);
});
