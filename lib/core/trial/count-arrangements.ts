/** The sums of all subsets of some figures, sorted, by how many figures are in the subset. */
type SumsBySize = readonly Float64Array[];

/** Up to so many figures all arrangements are counted. */
export const figuresCounted = 40;

/** So that figures that are equal but for rounding count as equal. */
export const roundingAllowance = 1e-12;

/**
 * How many subsets of one size have a sum of at most `low` or at least `high`. All are counted, in two halves whose
 * sums are sorted, so that 40 figures are no more work than 20.
 *
 * Source: the halves of Horowitz and Sahni, "Computing Partitions with Applications to the Knapsack Problem" (1974).
 *
 * @param figures 40 at the most
 * @param size of the subsets; undefined for subsets of any size
 */
export function countExtreme(
  figures: readonly number[],
  size: number | undefined,
  { low, high }: { low: number; high: number },
): number {
  const middle = Math.floor(figures.length / 2);
  const halves = [figures.slice(0, middle), figures.slice(middle)] as const;
  if (size === undefined) return countPairs(allSums(halves[0]), allSums(halves[1]), { low, high });

  const [left, right] = [sumsBySize(halves[0]), sumsBySize(halves[1])];
  let count = 0;
  for (const [chosen, sums] of left.entries()) {
    const rest = right[size - chosen];
    if (rest !== undefined) count += countPairs(sums, rest, { low, high });
  }
  return count;
}

function sumsBySize(figures: readonly number[]): SumsBySize {
  const sums: number[][] = Array.from({ length: figures.length + 1 }, () => []);
  sums[0]?.push(0);
  for (const [index, figure] of figures.entries())
    for (let size = index; size >= 0; size -= 1)
      for (const sum of [...(sums[size] ?? [])]) sums[size + 1]?.push(sum + figure);
  return sums.map((some) => Float64Array.from(some).sort());
}

function allSums(figures: readonly number[]): Float64Array {
  const sums = new Float64Array(2 ** figures.length);
  for (const [index, figure] of figures.entries()) {
    const known = 2 ** index;
    for (let at = 0; at < known; at += 1) sums[known + at] = (sums[at] ?? 0) + figure;
  }
  return sums.sort();
}

/** How many pairs of one sum from either side come to at most `low`, or to at least `high`. */
function countPairs(
  left: Float64Array,
  right: Float64Array,
  { low, high }: { low: number; high: number },
): number {
  let count = 0;
  let within = right.length;
  let from = right.length;
  for (const sum of left) {
    while (within > 0 && sum + (right[within - 1] ?? 0) > low) within -= 1;
    while (from > 0 && sum + (right[from - 1] ?? 0) >= high) from -= 1;
    // Where all subsets have one sum, each lies on both sides and counts once.
    count += Math.min(right.length, within + right.length - from);
  }
  return count;
}
