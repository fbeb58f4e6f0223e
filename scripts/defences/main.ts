import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { copyProject } from './copy-project.ts';
import { defences } from './defences.ts';
import { tryWithout } from './try-without.ts';

const { values } = parseArgs({
  options: {
    browser: { type: 'string', default: 'chromium' },
    only: { type: 'string' },
    json: { type: 'string' },
  },
});

const chosen = defences.filter(({ attack }) => values.only?.split(',').includes(attack) ?? true);
if (chosen.length === 0)
  throw new Error(
    `No defence against ${values.only}; there are ${defences.map(({ attack }) => attack).join(', ')}.`,
  );

const copy = await copyProject();
const rows: object[] = [];
let isMissed = false;
try {
  for (const defence of chosen) {
    const outcome = await tryWithout(copy.folder, defence, values.browser);
    isMissed ||= outcome !== 'noticed';
    rows.push({ attack: defence.attack, against: defence.against, browser: values.browser, outcome });
    console.log(`${defence.attack}, without "${defence.against}": ${outcome}`);
  }
} finally {
  await copy.remove();
}
console.table(rows);
if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(rows, undefined, 2)}\n`);
process.exitCode = isMissed ? 1 : 0;
