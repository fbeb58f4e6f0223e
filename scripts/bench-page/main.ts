import { parseArgs } from 'node:util';
import { buildExtension } from '../visit/build-extension.ts';
import { benchPage, benchPageShortly } from './bench-page.ts';
import { reportRows } from './report-rows.ts';

const { values } = parseArgs({
  options: { json: { type: 'string' }, short: { type: 'boolean', default: false } },
});

const chromium = await buildExtension('chromium', 'granted');
const rows = values.short
  ? await benchPageShortly({ chromium })
  : await benchPage({ chromium, firefox: await buildExtension('firefox', 'shipped') });
await reportRows(rows, values.json);
