import type { Span } from './task.ts';

/** Whether spans stand in order and do not overlap. */
export const areApart = (spans: readonly Span[]): boolean =>
  spans.every(({ from }, nth) => from >= (spans[nth - 1]?.to ?? from));

/** The parts of a span that none of others covers, in order; without those of no length. */
export function outside(span: Span, others: readonly Span[]): Span[] {
  let left: Span[] = [span];
  for (const { from, to } of others)
    left = left.flatMap((one) =>
      [
        { from: one.from, to: Math.min(one.to, from) },
        { from: Math.max(one.from, to), to: one.to },
      ].filter((part) => part.to > part.from),
    );
  return left;
}
