import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Comparison, Line } from './compare.ts';
import { judge } from './judge.ts';
import { measureAccuracy, prepareAccuracy } from './measure-accuracy.ts';
import { browserNames } from './open-browser.ts';
import { printReport } from './report.ts';
import { type Subject, streamless, subjects } from './subjects.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    browser: { type: 'string' },
    only: { type: 'string' },
    short: { type: 'boolean', default: false },
  },
});

process.exitCode = await run();

async function run(): Promise<number> {
  const comparisons: Comparison[] = [];
  const faults: string[] = [];
  for (const browser of browserNames.filter((name) => (values.browser ?? name) === name)) {
    const extension = await prepareAccuracy(browser);
    const measured = await measureAccuracy({
      browser,
      extension,
      subjects: chosen(),
      isShort: values.short,
      onBegin: ({ name }) => console.log(`- ${browser}: ${name}`),
    });
    comparisons.push(...measured.comparisons);
    faults.push(...measured.faults);
  }
  if (comparisons.length === 0) faults.push('Nothing was measured: --browser is chromium or firefox.');
  faults.push(...judge(comparisons, streamless));
  printReport(comparisons);
  if (values.json !== undefined) await writeFile(values.json, toJson(comparisons));
  console.log(
    faults.length === 0 ? '\nAll is as it has to be.' : `\nNot as it has to be:\n- ${faults.join('\n- ')}`,
  );
  return faults.length === 0 ? 0 : 1;
}

/** The front ends that were named; a replica may be called by its site's name. */
function chosen(): readonly Subject[] {
  if (values.only === undefined) return subjects;
  const names = values.only.split(',');
  const unknown = names.filter((name) => !subjects.some((subject) => isCalled(subject, name)));
  if (unknown.length > 0)
    throw new Error(
      `No front end ${unknown.join(', ')}; there are ${subjects.map(({ name }) => name).join(', ')}.`,
    );
  return subjects.filter((subject) => names.some((name) => isCalled(subject, name)));
}

function isCalled(subject: Subject, name: string): boolean {
  return subject.name === name || subject.name === `${name} (replica)`;
}

function toJson(comparisons: readonly Comparison[]): string {
  const frontEnds = comparisons.map(
    ({ name, browser, signal, done, counted, missed, extra }): Line => ({
      name,
      browser,
      signal,
      done,
      counted,
      missed,
      extra,
    }),
  );
  return `${JSON.stringify({ frontEnds }, undefined, 2)}\n`;
}
