import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { benchPageShortly } from '../../scripts/bench-page/bench-page.ts';
import { type BenchmarkRow, isWithinBudget } from '../../scripts/bench-page/benchmark-row.ts';

const chromium = fileURLToPath(new URL('../../.output/chrome-mv3-granted', import.meta.url));

describe('What the page script costs in chromium', () => {
  let rows: BenchmarkRow[] = [];

  beforeAll(async () => {
    rows = await benchPageShortly({ chromium });
  }, 240_000);

  const expectRow = (name: string): BenchmarkRow => {
    const row = rows.find((one) => one.name === name);
    if (row === undefined) throw new Error(`Nothing was measured as "${name}".`);
    return row;
  };

  it.each([
    'script time a key: Assay against floor',
    'layouts forced in 400 keys: Assay',
    'script time in 3,000 tokens: Assay',
    'script time at load: Assay',
    'script time in 1,000 changes at rest, answered: Assay',
    'background asleep after an answer',
  ])('keeps to its budget: %s', (name) => {
    const row = expectRow(name);

    expect(row.budget).not.toBeNull();
    expect(row, `${row.value} ${row.unit}`).toSatisfy(isWithinBudget);
  });

  // Without this, the budgets would be kept by whatever is not seen at all.
  it.each([
    ['script time a key: naive against floor', 200],
    ['layouts forced in 400 keys: naive', 100],
    ['script time in 3,000 tokens: naive', 100],
    ['script time in 1,000 changes at rest, answered: naive', 100],
    ['script time a key: Assay against floor', 5],
    ['script time from a prompt to its first token: Assay', 0.5],
    ['script time at load: Assay', 0.1],
  ])('sees what there is to be seen: %s', (name, least) => {
    expect(expectRow(name).value).toBeGreaterThan(least);
  });
});
