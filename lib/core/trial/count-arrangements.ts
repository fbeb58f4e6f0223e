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
  const left = sumsBySize(figures.slice(0, middle));
  const right = sumsBySize(figures.slice(middle));
  if (size === undefined) return countPairs(sortedOf(left), sortedOf(right), { low, high });

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

function sortedOf(sums: SumsBySize): Float64Array {
  const all = new Float64Array(sums.reduce((count, some) => count + some.length, 0));
  let at = 0;
  for (const some of sums) {
    all.set(some, at);
    at += some.length;
  }
  return all.sort();
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
