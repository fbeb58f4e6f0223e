import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Defence } from './defences.ts';

/** `noticed`: a test failed, as it has to; `missed`: all passed; `not run`: no test was found, or none could run. */
type Outcome = 'noticed' | 'missed' | 'not run';

interface Report {
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/**
 * Takes one defence away, runs the tests that have to fail then, and puts it back.
 *
 * @param folder a copy of the project
 * @throws Error when the defence is not where it is said to be
 */
export async function tryWithout(
  folder: string,
  { changes, test: [tests, name] }: Defence,
  browser: string,
): Promise<Outcome> {
  const whole = new Map<string, string>();
  for (const [file] of changes) whole.set(file, await readFile(join(folder, file), 'utf8'));
  const broken = new Map(whole);
  for (const [file, text, by] of changes) {
    const code = broken.get(file) ?? '';
    if (!code.includes(text))
      throw new Error(`"${text}" is not in ${file}. Mend scripts/defences/defences.ts.`);
    broken.set(file, code.replaceAll(text, by));
  }
  try {
    for (const [file, code] of broken) await writeFile(join(folder, file), code);
    return outcomeOf(await runTests(folder, tests, name, browser));
  } finally {
    for (const [file, code] of whole) await writeFile(join(folder, file), code);
  }
}

async function runTests(
  folder: string,
  tests: string,
  name: string,
  browser: string,
): Promise<Report | undefined> {
  const reports = await mkdtemp(join(tmpdir(), 'assay-report-'));
  const report = join(reports, 'report.json');
  const args = ['run', tests, '--config', 'tests/e2e/vitest.config.ts', '-t', name];
  const running = spawn(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', ...args, '--reporter=json', `--outputFile.json=${report}`],
    { cwd: folder, env: { ...process.env, ASSAY_BROWSER: browser }, stdio: 'ignore' },
  );
  await new Promise((resolve) => running.on('close', resolve));
  const text = await readFile(report, 'utf8').catch(() => undefined);
  await rm(reports, { recursive: true });
  return text === undefined ? undefined : (JSON.parse(text) as Report);
}

function outcomeOf(report: Report | undefined): Outcome {
  const statuses = report?.testResults.flatMap(({ assertionResults }) =>
    assertionResults.map(({ status }) => status),
  );
  if (statuses?.includes('failed')) return 'noticed';
  return statuses?.includes('passed') ? 'missed' : 'not run';
}
