import { parseArgs } from 'node:util';
import type { BenchmarkRow } from '../bench-page/benchmark-row.ts';
import { reportRows } from '../bench-page/report-rows.ts';
import { buildExtension } from '../visit/build-extension.ts';
import { benchPool } from './bench-pool.ts';

const { values } = parseArgs({
  options: { browser: { type: 'string' }, json: { type: 'string' } },
});

const rows: BenchmarkRow[] = [];
for (const name of (['chromium', 'firefox'] as const).filter((one) => (values.browser ?? one) === one))
  rows.push(...(await benchPool(name, await buildExtension(name, 'shipped'))));
await reportRows(rows, values.json);
