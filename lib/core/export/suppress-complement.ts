/** A part of a whole, such as one group of tools. */
interface Part {
  readonly name: string;
  readonly sessions: number;
}

/**
 * Which parts of a shown whole stay hidden: those that are too small, and where that is exactly one, the smallest
 * of the others too, because one hidden part is the whole less the shown ones.
 *
 * Source: complementary cell suppression, Hundepool et al., "Statistical Disclosure Control" (2012), chapter 4.
 *
 * @param isTooSmall whether a part must not be shown for itself
 * @returns their names, in the order of the parts
 */
export function suppressComplement<P extends Part>(
  parts: readonly P[],
  isTooSmall: (part: P) => boolean,
): string[] {
  const tooSmall = parts.filter(isTooSmall);
  const others = parts.filter((part) => !isTooSmall(part));
  const [smallest] = others.toSorted((one, other) => one.sessions - other.sessions);
  const isAlone = tooSmall.length === 1 && smallest !== undefined;
  return parts
    .filter((part) => tooSmall.includes(part) || (isAlone && part === smallest))
    .map(({ name }) => name);
}
