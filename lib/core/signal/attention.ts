/** A stretch of time in epoch milliseconds; the end is no part of it. */
export interface Stretch {
  readonly at: number;
  readonly forMs: number;
}

/**
 * The parts of a stretch that no other covers, in their order. Attention is recorded by them: two windows, tabs or
 * tools never count the same moment twice.
 *
 * @param others in any order; they may overlap each other
 */
export function uncovered({ at, forMs }: Stretch, others: readonly Stretch[]): Stretch[] {
  const parts: Stretch[] = [];
  const end = at + forMs;
  let from = at;
  for (const other of others.toSorted((one, another) => one.at - another.at)) {
    if (other.at >= end) break;
    if (other.at > from) parts.push({ at: from, forMs: other.at - from });
    from = Math.max(from, other.at + other.forMs);
  }
  if (from < end) parts.push({ at: from, forMs: end - from });
  return parts;
}
