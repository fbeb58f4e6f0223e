import type { ShareRange } from '../estimate/bound-genuine-share.ts';
import { rangeShown } from './anonymise-share.ts';

/** What a file says of some sessions, and how many they are: whoever holds a tool's logs knows that number. */
export interface Statement extends ShareRange {
  readonly sessions: number;
}

/** Whole numbers from `least` to `most`. */
interface Bounds {
  readonly least: number;
  readonly most: number;
}

/** What can be known of some sessions: how many were surely genuine, and how many perhaps (unanswered ones too). */
interface Knowledge {
  readonly sessions: number;
  readonly surely: Bounds;
  readonly perhaps: Bounds;
}

/**
 * Whether the shown parts of a whole may stand beside it. Whoever knows how many sessions each part has can take
 * the parts from the whole, and so narrow each of them, and what is not shown. They may stand there, unless
 *
 * - that would show more sharply than 20 points that all or none of some sessions were genuine, though the part
 *   does not say so itself; or
 * - a part says of itself that nearly all or nearly none were, and neither does the whole say so nor do the parts
 *   make up all of it. Otherwise that parts are missing would already tell that one of them is such, and often which.
 *
 * @param rest how many sessions of the whole stand in no shown part
 */
export function survivesDifferences(whole: Statement, shown: readonly Statement[], rest: number): boolean {
  if (shown.some((part) => isStark(part) && (rest > 0 || !isStark(whole, part)))) return false;

  const anything = { least: 0, most: rest };
  const parts = [
    ...shown.map(knowledgeFrom),
    ...(rest === 0 ? [] : [{ sessions: rest, surely: anything, perhaps: anything }]),
  ];
  const known = knowledgeFrom(whole);
  return parts.every((part) =>
    (['surely', 'perhaps'] as const).every((count) => {
      const others = parts.filter((other) => other !== part).map((other) => other[count]);
      return isLeftOpen(part[count], remainder(known[count], others), part.sessions);
    }),
  );
}

/** Whether a range says that nearly all or nearly none were genuine: the same of both that `like` says. */
function isStark({ low, high }: ShareRange, like: ShareRange = { low, high }): boolean {
  return (
    (low >= starkest.low && like.low >= starkest.low) || (high <= starkest.high && like.high <= starkest.high)
  );
}

/** What is said at the most where nearly all or nearly none were genuine. */
const starkest = { low: 0.8, high: 0.2 };

/** All that can be concluded from a statement alone by somebody who knows the rule behind it. */
function knowledgeFrom({ sessions, low, high }: Statement): Knowledge {
  const surely: number[] = [];
  const perhaps: number[] = [];
  for (let least = 0; least <= sessions; least += 1) {
    // Most numbers are too small or too large whatever stands beside them.
    if (!isNear(least / sessions, low)) continue;
    for (let most = least; most <= sessions; most += 1) {
      if (!isNear(most / sessions, high)) continue;
      const range = rangeShown(sessions, least, most);
      if (range.low !== low || range.high !== high) continue;
      surely.push(least);
      perhaps.push(most);
    }
  }
  return { sessions, surely: boundsOf(surely), perhaps: boundsOf(perhaps) };
}

/** Rounding and widening move a share by no more than this. */
const isNear = (share: number, shown: number): boolean => Math.abs(share - shown) < 0.3;

function boundsOf(numbers: readonly number[]): Bounds {
  return { least: Math.min(...numbers), most: Math.max(...numbers) };
}

/** What is left of a whole when the others are taken from it. */
function remainder(whole: Bounds, others: readonly Bounds[]): Bounds {
  const sum = (end: keyof Bounds): number => others.reduce((total, other) => total + other[end], 0);
  return { least: whole.least - sum('most'), most: whole.most - sum('least') };
}

/** Whether a fifth may still be genuine and a fifth may not, as far as the part's own statement leaves it open. */
function isLeftOpen(own: Bounds, byDifference: Bounds, sessions: number): boolean {
  const most = Math.min(own.most, byDifference.most);
  const least = Math.max(own.least, byDifference.least);
  const aFifth = Math.ceil(sessions / 5);
  return most >= Math.min(own.most, aFifth) && least <= Math.max(own.least, sessions - aFifth);
}
