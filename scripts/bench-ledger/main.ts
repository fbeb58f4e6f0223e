import { parseArgs } from 'node:util';
import type { BenchmarkRow } from '../bench-page/benchmark-row.ts';
import { reportRows } from '../bench-page/report-rows.ts';
import { buildExtension } from '../visit/build-extension.ts';
import { benchLedger, benchLedgerShortly } from './bench-ledger.ts';

const names = ['chromium', 'firefox'] as const;

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    short: { type: 'boolean', default: false },
    browser: { type: 'string' },
  },
});

const rows: BenchmarkRow[] = [];
for (const name of names.filter((one) => values.browser === undefined || values.browser === one)) {
  const bench = values.short ? benchLedgerShortly : benchLedger;
  rows.push(...(await bench(name, await buildExtension(name, 'shipped'))));
}
await reportRows(rows, values.json);
