import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { buildExtension } from '../visit/build-extension.ts';
import { benchPage, benchPageShortly } from './bench-page.ts';
import { type BenchmarkRow, isWithinBudget } from './benchmark-row.ts';

const { values } = parseArgs({
  options: { json: { type: 'string' }, short: { type: 'boolean', default: false } },
});

const chromium = await buildExtension('chromium', 'granted');
const rows = values.short
  ? await benchPageShortly({ chromium })
  : await benchPage({ chromium, firefox: await buildExtension('firefox', 'shipped') });
console.table(rows.map(asShown));
if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(rows, null, 2)}\n`);

const over = rows.filter((row) => !isWithinBudget(row));
for (const { name, browser } of over) console.error(`Over its budget in ${browser}: ${name}`);
process.exitCode = over.length === 0 ? 0 : 1;

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
