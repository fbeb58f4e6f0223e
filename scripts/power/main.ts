import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { buildExtension } from '../visit/build-extension.ts';
import { measurePower, type PowerRow } from './measure-power.ts';
import { expectStrace } from './record-writes.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    browser: { type: 'string' },
    commits: { type: 'string', default: '1000' },
    each: { type: 'string', default: '50' },
  },
});

expectStrace();
const rows: PowerRow[] = [];
const faults: string[] = [];
for (const browser of (['chromium', 'firefox'] as const).filter(
  (name) => (values.browser ?? name) === name,
)) {
  const extension = await buildExtension(browser, 'granted');
  const [commits, each] = [Number(values.commits), Number(values.each)];
  const strict = await measurePower({ browser, extension, durability: 'strict', commits, each });
  // What is known to lose shows that the cut is one. It takes few to see that.
  const few = Math.min(commits, 2 * each);
  const relaxed = await measurePower({ browser, extension, durability: 'relaxed', commits: few, each });
  rows.push(strict, relaxed);
  if (strict.lost > 0) faults.push(`${browser} lost ${strict.lost} of ${strict.committed} acknowledged.`);
  if (relaxed.lost === 0) faults.push(`In ${browser} even relaxed lost nothing: this measures nothing.`);
}
console.table(rows);
if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(rows, null, 2)}\n`);
for (const fault of faults) console.error(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
