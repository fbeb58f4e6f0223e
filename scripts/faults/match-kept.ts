/** What was kept twice is told from two prompts by this: one person cannot send two within so long, in milliseconds. */
const sameWithinMs = 100;

/**
 * Matches what was kept with what was sent: each row belongs to the prompt that is nearest in time. Counting alone
 * would take a loss and a duplicate together for none of both.
 *
 * @param sentAt epoch milliseconds by the page's own clock
 * @param keptAt epoch milliseconds by the extension's, in any order; what is near no prompt belongs to none
 * @returns how often each prompt was kept, in the order of `sentAt`
 */
export function matchKept(sentAt: readonly number[], keptAt: readonly number[]): number[] {
  const timesKept = sentAt.map(() => 0);
  for (const at of keptAt) {
    const nearest = nearestTo(at, sentAt);
    if (nearest !== undefined) timesKept[nearest] = (timesKept[nearest] ?? 0) + 1;
  }
  return timesKept;
}

function nearestTo(at: number, sentAt: readonly number[]): number | undefined {
  let nearest: number | undefined;
  let leastMs = sameWithinMs;
  for (const [index, sent] of sentAt.entries()) {
    const apartMs = Math.abs(sent - at);
    if (apartMs > leastMs) continue;
    leastMs = apartMs;
    nearest = index;
  }
  return nearest;
}
