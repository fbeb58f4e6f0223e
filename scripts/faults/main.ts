import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { buildExtension } from '../visit/build-extension.ts';
import type { BrowserName } from './fault.ts';
import { type FaultRow, isFaultless } from './fault-row.ts';
import { measureFault } from './measure-fault.ts';
import { planSeries } from './plan-series.ts';

const { values } = parseArgs({
  options: {
    events: { type: 'string' },
    browser: { type: 'string' },
    fault: { type: 'string' },
    method: { type: 'string' },
    short: { type: 'boolean', default: false },
    json: { type: 'string' },
  },
});

const events = values.events === undefined ? undefined : Number(values.events);
const planned = planSeries({ ...values, events });
const builds = new Map<BrowserName, string>();
const rows: FaultRow[] = [];
for (const series of planned) {
  const { browser, fault, method } = series;
  const assay = builds.get(browser) ?? (await buildExtension(browser, 'granted'));
  builds.set(browser, assay);
  console.log(`- ${browser}, ${fault}, ${method}: ${series.events}`);
  rows.push(await measureFault({ ...series, assay }));
  // All of it takes hours: what is measured so far is kept, whatever comes.
  if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(rows, undefined, 2)}\n`);
}
console.table(rows);

const faulty = rows.filter((row) => !isFaultless(row));
for (const { browser, fault, lost, duplicated, rebuilt } of faulty)
  console.error(
    `${browser}, ${fault}: ${lost} lost, ${duplicated} duplicated${rebuilt === true ? '' : ', sessions not as their signals give them'}`,
  );
process.exitCode = faulty.length === 0 ? 0 : 1;
