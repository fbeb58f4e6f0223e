import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { attackCompany, type Effort } from './attack.ts';
import { judge } from './goals.ts';
import { baselineTableOf, tableOf } from './report.ts';
import { attacks, type Figures, type Summary, summarise } from './summarise.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '20' },
    json: { type: 'string' },
    document: { type: 'string' },
  },
});

const effort: Effort = { possibilities: 200, library: 1_500, tries: 1_000 };
const companySize = 100;
const teamSize = 8;

process.exitCode = await run(Number(values.seeds));

async function run(seeds: number): Promise<number> {
  if (!(Number.isInteger(seeds) && seeds > 0)) throw new Error('--seeds takes a number from 1 up.');

  const company = await attackMany(companySize, seeds);
  const team = await attackMany(teamSize, seeds);
  const measuring = await attackMany(companySize, seeds, true);
  const tables = [tableOf(company, team, measuring), baselineTableOf(company)];
  console.log(`\n${tables.join('\n\n')}\n\nIn brackets: what it is below with 95 % confidence.`);
  if (values.json !== undefined) await writeFile(values.json, toJson(company, team, measuring));
  if (values.document !== undefined) await fillIn(values.document, tables, seeds);

  const faults = [
    ...judge(company, false),
    ...judge(team, true).map((fault) => `in teams of 8, ${fault}`),
    ...judge(measuring, false).map((fault) => `where time was measured, ${fault}`),
  ];
  console.log(
    faults.length === 0 ? '\nAll goals are met.' : `\nGoals that are not met:\n- ${faults.join('\n- ')}`,
  );
  return faults.length === 0 ? 0 : 1;
}

async function attackMany(size: number, seeds: number, withTimes = false): Promise<Summary> {
  const results = [];
  for (let seed = 1; seed <= seeds; seed += 1) {
    console.log(`- a company of ${size}${withTimes ? ' that measures time' : ''}: ${seed} of ${seeds}`);
    // The tries go to the first company alone: they cost most, and a file that never changes never does.
    const tries = seed === 1 && !withTimes ? effort.tries : 20;
    results.push(await attackCompany(seed * 1_000 + size, size, { ...effort, withTimes, tries }));
  }
  return summarise(results);
}

function toJson(company: Summary, team: Summary, measuring: Summary): string {
  const { named, pool, baselines } = company;
  const figures = {
    named: valuesOf(named, 'value'),
    pool: valuesOf(pool, 'value'),
    baselines,
    upper95: { named: valuesOf(named, 'upper'), pool: valuesOf(pool, 'upper') },
    candidates: { named: named.candidates, pool: pool.candidates },
    withTimes: { named: valuesOf(measuring.named, 'value'), pool: valuesOf(measuring.pool, 'value') },
    teamOf8: { named: valuesOf(team.named, 'value'), pool: valuesOf(team.pool, 'value') },
  };
  return `${JSON.stringify(figures, undefined, 2)}\n`;
}

function valuesOf(figures: Figures, of: 'value' | 'upper'): Record<string, number> {
  return Object.fromEntries(attacks.map((attack) => [attack, figures[attack][of]]));
}

/** Puts the tables between the marks of a document. */
async function fillIn(path: string, tables: readonly string[], seeds: number): Promise<void> {
  const document = await readFile(path, 'utf8');
  const filled = document.replace(
    /(<!-- attack -->)[\s\S]*?(<!-- \/attack -->)/,
    `$1\n\n${[`${seeds} invented companies of each size.`, ...tables].join('\n\n')}\n\n$2`,
  );
  await writeFile(path, filled);
}
