import 'fake-indexeddb/auto';
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { fuzzBackup } from './fuzz-backup.ts';

const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '20261118' },
    json: { type: 'string' },
  },
});

const began = Date.now();
const report = await fuzzBackup({
  files: Number(values.files),
  seed: Number(values.seed),
  onProgress: (tried) => {
    if (tried % 5_000 === 0) console.log(`${tried} files, ${Math.round((Date.now() - began) / 1000)} s`);
  },
});
for (const failure of report.failures.slice(0, 5)) console.error(failure.slice(0, 4_000));
console.table(report.refused);
console.log(
  `${report.files} files: ${report.files - report.taken - report.failures.length} refused, ` +
    `${report.taken} sound after all, ${report.failures.length} failures`,
);
if (values.json !== undefined) await writeFile(values.json, JSON.stringify(report, undefined, 2));
process.exitCode = report.failures.length === 0 ? 0 : 1;
