import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { calibrate } from './calibrate.ts';
import { type Calibration, judge } from './judge.ts';
import { printReport } from './report.ts';
import { shareCells } from './share-cells.ts';
import { trialSteps } from './trial-cells.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '2000' },
    json: { type: 'string' },
  },
});

process.exitCode = await run();

async function run(): Promise<number> {
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs ${values.runs}: not a number of runs.`);

  const calibration = calibrate({
    cells: shareCells,
    steps: trialSteps,
    runs,
    onBegin: (name) => console.log(`- ${name}`),
  });
  const faults = judge(calibration, shareCells);
  printReport(calibration, shareCells);
  if (values.json !== undefined) await writeFile(values.json, toJson(calibration));
  console.log(
    faults.length === 0 ? '\nAll is as it has to be.' : `\nNot as it has to be:\n- ${faults.join('\n- ')}`,
  );
  return faults.length === 0 ? 0 : 1;
}

/** One row for each situation and method; those of trials have `blocks` and `ratio` in place of sessions and shares. */
function toJson({ shares, others, trials, chosen, decisions }: Calibration): string {
  const rows = [...shares, ...others, ...trials, ...chosen, ...decisions];
  return `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;
}
