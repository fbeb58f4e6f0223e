/** Maps figures above 0 onto a stretch of a drawing, each doubling as far as the next. */
export interface LogScale {
  (figure: number): number;
  /** Those of the figures that were offered as lines which lie within, at most some eight. */
  readonly ticks: readonly number[];
}

const most = 8;

/**
 * Makes a scale. That of d3 does the same, and brings 9 kB with which it maps colours and dates too.
 *
 * @param low above 0, and below `high`
 * @param offered round figures that may be lines, rising
 */
export function logScale(
  [low, high]: readonly [number, number],
  [from, to]: readonly [number, number],
  offered: readonly number[],
): LogScale {
  const width = Math.log(high / low);
  const within = offered.filter((tick) => tick >= low && tick <= high);
  const step = Math.ceil(within.length / most);
  const ticks = within.filter((_, index) => index % step === 0);
  return Object.assign((figure: number) => from + ((to - from) * Math.log(figure / low)) / width, { ticks });
}
