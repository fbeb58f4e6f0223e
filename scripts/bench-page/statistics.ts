/** The middle one of some figures, or the mean of the two in the middle. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  return mean(sorted.slice(Math.ceil(middle) - 1, Math.floor(middle) + 1));
}

/** The mean of the middle half of some figures: as robust as the median, and finer where a clock is coarse. */
export function middleMean(figures: readonly number[]): number {
  const sorted = [...figures].sort((one, other) => one - other);
  const quarter = Math.floor(sorted.length / 4);
  return mean(sorted.slice(quarter, sorted.length - quarter));
}

/**
 * The mean of the lowest quarter of some times: whatever else the machine does can only make a time longer, so what is
 * left are those in which it did least.
 */
export function quietMean(times: readonly number[]): number {
  const sorted = [...times].sort((one, other) => one - other);
  return mean(sorted.slice(0, Math.ceil(sorted.length / 4)));
}

/** How much a figure exceeds another one at the most, whichever of the two it is: 0.1 for a tenth. */
export function spreadOf(one: number, other: number): number {
  return Math.max(one, other) / Math.min(one, other) - 1;
}

const mean = (figures: readonly number[]): number =>
  figures.reduce((sum, one) => sum + one, 0) / figures.length;
