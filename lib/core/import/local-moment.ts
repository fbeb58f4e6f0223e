import { offsetFinder } from '../week/offset-finder.ts';
import type { CalendarDay } from './read-date.ts';

/** How far the clocks of a zone are ahead of UTC at a moment, both in milliseconds. */
export type FindOffset = ReturnType<typeof offsetFinder>;

/** Makes a finder of offsets, anew for every file. */
export const findOffsets = offsetFinder;

/**
 * The moment at which the clocks of a zone show a day and a time. Of the hour that comes twice when summer time ends the
 * first is taken; of the one that never comes when it begins, as if the clocks had not been changed yet.
 *
 * @param clockMs milliseconds since midnight by the clock
 * @returns epoch milliseconds
 */
export function localMoment(
  { year, month, day }: CalendarDay,
  clockMs: number,
  { zone, findOffset }: { zone: string; findOffset: FindOffset },
): number {
  const shown = Date.UTC(year, month - 1, day) + clockMs;
  const before = findOffset(zone, shown - dayMs);
  const after = findOffset(zone, shown + dayMs);
  // Where the clocks are set back in between, the offset before gives the first of the two moments.
  const early = shown - before;
  return findOffset(zone, early) === before || before === after || !isShown(shown, after, zone, findOffset)
    ? early
    : shown - after;
}

const dayMs = 24 * 3_600_000;

const isShown = (shown: number, offset: number, zone: string, findOffset: FindOffset): boolean =>
  findOffset(zone, shown - offset) === offset;
