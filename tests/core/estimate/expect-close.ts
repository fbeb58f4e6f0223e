import { expect } from 'vitest';

/** Known answers are rounded to ten decimals; ours may differ by so much. */
const within = 1e-9;

export function expectClose(actual: number | undefined, known: number, tolerance = within): void {
  expect(actual).toBeTypeOf('number');
  expect(Math.abs((actual ?? Number.NaN) - known)).toBeLessThanOrEqual(tolerance);
}

export function expectPair(
  actual: { readonly low: number; readonly high: number } | undefined,
  [low, high]: readonly [number, number],
): void {
  expectClose(actual?.low, low);
  expectClose(actual?.high, high);
}
