/** Maps the numbers from 0 up to some other onto a stretch of a drawing. */
export interface LinearScale {
  (value: number): number;
  /** Whole numbers for lines of the scale, some five of them, at steps of 1, 2 or 5 times a power of ten. */
  readonly wholeTicks: readonly number[];
}

const lines = 5;

/** Makes a scale. That of d3 does the same, and brings 9 kB with which it maps colours and dates too. */
export function linearScale(most: number, [from, to]: readonly [number, number]): LinearScale {
  const step = stepFor(most / lines);
  const wholeTicks = Array.from({ length: Math.floor(most / step) + 1 }, (_, nth) => nth * step);
  return Object.assign((value: number) => from + ((to - from) * value) / most, { wholeTicks });
}

function stepFor(least: number): number {
  const power = 10 ** Math.max(0, Math.floor(Math.log10(least)));
  return power * ([1, 2, 5].find((factor) => factor * power >= least) ?? 10);
}
