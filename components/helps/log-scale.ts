/** Maps figures above 0 onto a stretch of a drawing, each doubling as far as the next. */
export interface LogScale {
  (figure: number): number;
  /** Those of the figures that were offered as lines which lie within, and far enough apart for their names. */
  readonly ticks: readonly number[];
}

/** As wide as the name of a line is, in CSS pixels. */
const apart = 48;

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
  const scale = (figure: number): number => from + ((to - from) * Math.log(figure / low)) / width;
  const ticks: number[] = [];
  for (const tick of offered.filter((one) => one >= low && one <= high)) {
    const last = ticks.at(-1);
    if (last === undefined || scale(tick) - scale(last) >= apart) ticks.push(tick);
  }
  return Object.assign(scale, { ticks });
}
