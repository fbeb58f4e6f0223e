/**
 * How well two kinds of measurements can be told apart, whichever is the larger: 0.5 not at all, 1 always.
 *
 * @returns the area under the ROC curve, ties counted half
 */
export function areaUnderCurve(some: readonly number[], others: readonly number[]): number {
  const all = [
    ...some.map((value) => ({ value, isOther: false })),
    ...others.map((value) => ({ value, isOther: true })),
  ].sort((one, other) => one.value - other.value);

  let [wins, smaller] = [0, 0];
  for (let from = 0; from < all.length; ) {
    let to = from;
    while (to < all.length && all[to]?.value === all[from]?.value) to += 1;
    const tied = all.slice(from, to);
    const ours = tied.filter(({ isOther }) => !isOther).length;
    wins += (tied.length - ours) * (smaller + ours / 2);
    smaller += ours;
    from = to;
  }
  const area = wins / (some.length * others.length);
  return Math.max(area, 1 - area);
}

/** The means of so many measurements in a row each. */
export function meansOf(values: readonly number[], each: number): number[] {
  return Array.from({ length: Math.floor(values.length / each) }, (_, index) => {
    const group = values.slice(index * each, (index + 1) * each);
    return group.reduce((sum, value) => sum + value, 0) / each;
  });
}
