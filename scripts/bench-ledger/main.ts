import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { BenchmarkRow } from '../bench-page/benchmark-row.ts';
import { reportRows } from '../bench-page/report-rows.ts';
import { buildExtension } from '../visit/build-extension.ts';
import { openArena } from './arena.ts';
import { benchLedger, benchLedgerShortly, short } from './bench-ledger.ts';
import { withLedgers } from './ledger-tab.ts';

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
    if (values.short)
      rows.push(
        ...(await withLedgers(arena, [short.small, short.large], (pair) => benchLedgerShortly(arena, pair))),
      );
    else for await (const row of benchLedger(arena)) await keep(row);
  } finally {
    await arena.clear();
  }
}
await reportRows(rows, values.json);

/** It takes most of an hour: what is measured so far is kept, whatever comes. */
async function keep(row: BenchmarkRow): Promise<void> {
  rows.push(row);
  console.log(`- ${row.name}: ${row.value} ${row.unit}`);
  if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(rows, undefined, 2)}\n`);
}
