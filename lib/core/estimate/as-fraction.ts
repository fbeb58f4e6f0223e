import type { ShareRange } from './bound-genuine-share.ts';

/** Shares that have a name in everyday speech, the smallest first. */
const fractions = [
  ['none', 0],
  ['tenth', 1 / 10],
  ['quarter', 1 / 4],
  ['third', 1 / 3],
  ['half', 1 / 2],
  ['two_thirds', 2 / 3],
  ['three_quarters', 3 / 4],
  ['nine_tenths', 9 / 10],
  ['all', 1],
] as const;

/** The name of such a share. */
export type Fraction = (typeof fractions)[number][0];

/** Sums of thirds and tenths miss each other by less than this. */
const tolerance = 1e-9;

/** A name that is further off than this seems to contradict the figure beside it. */
const farthest = 0.07;

/**
 * A share as a person would say it, rounded outward: "between a third and two thirds" always holds the exact one.
 *
 * @returns undefined where no name comes near enough
 */
export function asFraction({
  low,
  high,
}: ShareRange): { readonly low: Fraction; readonly high: Fraction } | undefined {
  const [below, least] = fractions.findLast(([, share]) => share <= low + tolerance) ?? fractions[0];
  const [above, most] = fractions.find(([, share]) => share >= high - tolerance) ?? (['all', 1] as const);
  return low - least > farthest || most - high > farthest ? undefined : { low: below, high: above };
}
