/** One measured figure; every benchmark of this project writes a list of these as JSON. */
export interface BenchmarkRow {
  /** What was measured, on whom, and against whom. */
  readonly name: string;
  readonly browser: 'chromium' | 'firefox';
  readonly value: number;
  readonly unit: 'ms' | 'µs' | 's' | 'kB' | 'count';
  /** The value divided by that of the baseline that the name says; null where there is none. */
  readonly ratio: number | null;
  /** The most that the ratio may be, or the value where there is no ratio; null where nothing is promised. */
  readonly budget: number | null;
}

/** Whether a figure is what was promised; so is one about which nothing was. */
export function isWithinBudget({ value, ratio, budget }: BenchmarkRow): boolean {
  return budget === null || (ratio ?? value) <= budget;
}

/** Makes a row; what is not given is null. */
export function rowOf(
  { name, browser, value, unit }: Pick<BenchmarkRow, 'name' | 'browser' | 'value' | 'unit'>,
  { ratio = null, budget = null }: Partial<Pick<BenchmarkRow, 'ratio' | 'budget'>> = {},
): BenchmarkRow {
  return { name, browser, value, unit, ratio, budget };
}
