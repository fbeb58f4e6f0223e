/**
 * Adjusts p-values of several workflows so that even one false finding among all is as seldom as each says.
 *
 * Source: Holm, "A Simple Sequentially Rejective Multiple Test Procedure" (1979).
 *
 * @returns in the order given
 */
export function adjustByHolm(ps: readonly number[]): number[] {
  const adjusted = [...ps];
  const ascending = ps.map((p, at) => ({ p, at })).sort((one, other) => one.p - other.p);
  let most = 0;
  for (const [rank, { p, at }] of ascending.entries()) {
    most = Math.max(most, Math.min(1, p * (ps.length - rank)));
    adjusted[at] = most;
  }
  return adjusted;
}
