import type { Span } from './task.ts';

/** Whether spans stand in order and do not overlap. */
export const areApart = (spans: readonly Span[]): boolean =>
  spans.every(({ from }, nth) => from >= (spans[nth - 1]?.to ?? from));

/** The parts of spans that lie within another one; without those of no length. */
export const within = (spans: readonly Span[], { from, to }: Span): Span[] =>
  spans
    .map((span) => ({ from: Math.max(span.from, from), to: Math.min(span.to, to) }))
    .filter((part) => part.to > part.from);
