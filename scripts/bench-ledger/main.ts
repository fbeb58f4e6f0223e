import { parseArgs } from 'node:util';
import type { BenchmarkRow } from '../bench-page/benchmark-row.ts';
import { reportRows } from '../bench-page/report-rows.ts';
import { buildExtension } from '../visit/build-extension.ts';
import { openArena } from './arena.ts';
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
  const arena = await openArena(name, await buildExtension(name, 'shipped'));
  try {
    rows.push(...(await (values.short ? benchLedgerShortly(arena) : benchLedger(arena))));
  } finally {
    await arena.clear();
  }
}
await reportRows(rows, values.json);
