import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { benchPageShortly } from '../../scripts/bench-page/bench-page.ts';
import type { BenchmarkRow } from '../../scripts/bench-page/benchmark-row.ts';
import { watchedForS } from '../../scripts/bench-page/watch-sleep.ts';

const chromium = fileURLToPath(new URL('../../.output/chrome-mv3-granted', import.meta.url));

// How long things take is for the benchmark to say, on a quiet machine. Here it is only asked whether what costs
// nothing is told apart from what costs much, in the same minute.
describe('What the page script costs in chromium', () => {
  let rows: BenchmarkRow[] = [];

  beforeAll(async () => {
    rows = await benchPageShortly({ chromium });
  }, 240_000);

  const valueFor = (name: string): number => {
    const row = rows.find((one) => one.name === name);
    if (row === undefined) throw new Error(`Nothing was measured as "${name}".`);
    return row.value;
  };

  it.each([
    ['script time a key', ' against floor', 5],
    ['script time in 3,000 tokens', '', 50],
    ['script time in 1,000 changes at rest, answered', '', 50],
  ])('is a small part of what a naive observer costs: %s', (what, against, times) => {
    expect(valueFor(`${what}: Assay${against}`) * times).toBeLessThan(valueFor(`${what}: naive${against}`));
  });

  it('is no layout while somebody types', () => {
    expect(valueFor('layouts forced in 400 keys: Assay')).toBe(0);
    expect(valueFor('layouts forced in 400 keys: naive')).toBeGreaterThan(100);
  });

  it.each([
    'script time a key: Assay against floor',
    'script time from a prompt to its first token: Assay',
    'script time at load: Assay',
  ])('is seen: %s', (name) => {
    expect(valueFor(name)).toBeGreaterThan(0);
  });

  it('is a background that falls asleep', () => {
    expect(valueFor('background asleep after an answer')).toBeLessThan(watchedForS.short);
  });
});
