import { writeFile } from 'node:fs/promises';
import { type BenchmarkRow, isWithinBudget } from './benchmark-row.ts';

/**
 * Prints what a benchmark measured, and has the program end with an error where something is over its budget.
 *
 * @param jsonFile where the rows are written to, if they are wanted there
 */
export async function reportRows(rows: readonly BenchmarkRow[], jsonFile: string | undefined): Promise<void> {
  console.table(rows.map(asShown));
  if (jsonFile !== undefined) await writeFile(jsonFile, `${JSON.stringify(rows, null, 2)}\n`);

  const over = rows.filter((row) => !isWithinBudget(row));
  for (const { name, browser } of over) console.error(`Over its budget in ${browser}: ${name}`);
  process.exitCode = over.length === 0 ? 0 : 1;
}

function asShown({ name, browser, value, unit, ratio, budget }: BenchmarkRow) {
  const of = ratio === null ? ` ${unit}` : ' ×';
  return {
    name,
    browser,
    value: `${round(value)} ${unit}`,
    ratio: ratio === null ? '' : round(ratio),
    budget: budget === null ? '' : `${round(budget)}${of}`,
  };
}

function round(figure: number): number {
  return Number(figure.toFixed(Math.abs(figure) < 10 ? 2 : 1));
}
