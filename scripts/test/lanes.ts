import { readdirSync } from 'node:fs';

/** The browsers that the end-to-end tests run in. */
export const browsers = ['chromium', 'firefox'] as const;

/** See {@link browsers}. */
export type Browser = (typeof browsers)[number];

/** Test files that run one after the other in a browser; lanes run at the same time. */
export interface Lane {
  readonly name: string;
  readonly browser: Browser;
  /** By their names in `tests/e2e`. */
  readonly files: readonly string[];
  /** How far the lane stands back behind those that take longer, as the system counts it. */
  readonly niceness: number;
}

/** About half of what Chromium has to do, by time. */
const heavy = ['attacks', 'bench-ledger', 'bench-page', 'faults', 'first-light', 'many'].map(
  (name) => `${name}.test.ts`,
);

/** Only Chromium tells how much work a page makes. */
const onlyInChromium = ['bench-page.test.ts'];

/**
 * Divides the end-to-end tests into lanes. Two of Chromium bear each other; two of Firefox fight for the focus, even
 * without windows, so there is one, and it takes longest.
 */
export function planLanes(files: readonly string[]): readonly Lane[] {
  const isHeavy = (file: string): boolean => heavy.includes(file);
  return [
    {
      name: 'firefox',
      browser: 'firefox',
      files: files.filter((file) => !onlyInChromium.includes(file)),
      niceness: 0,
    },
    {
      name: 'chromium',
      browser: 'chromium',
      files: files.filter((file) => !isHeavy(file)),
      niceness: 5,
    },
    { name: 'chromium, heavy', browser: 'chromium', files: files.filter(isHeavy), niceness: 5 },
  ];
}

/** The files of the end-to-end tests. */
export function endToEndFiles(): string[] {
  return readdirSync('tests/e2e').filter((name) => name.endsWith('.test.ts'));
}
