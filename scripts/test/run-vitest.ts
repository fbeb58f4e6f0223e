import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from './run-program.ts';
import type { Count } from './stage.ts';

interface Report {
  readonly success: boolean;
  readonly numTotalTests: number;
  readonly numPassedTests: number;
}

/**
 * Runs the tests that a configuration names and counts them.
 * A test that is skipped or still to be written counts as failed, and so does a run that fails outside of any test.
 */
export async function runVitest(config: string): Promise<Count> {
  const folder = mkdtempSync(join(tmpdir(), 'assay-report-'));
  const reportFile = join(folder, 'report.json');
  const args = [
    'run',
    '--config',
    config,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportFile}`,
  ];
  try {
    const { exitCode } = await runProgram('vitest', args);
    return count(reportFile, exitCode);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function count(reportFile: string, exitCode: number): Count {
  const report = readReport(reportFile);
  if (report === undefined || report.numTotalTests === 0) return { passed: 0, failed: 1 };

  const failed = report.numTotalTests - report.numPassedTests;
  const failedOutsideOfTests = failed === 0 && (exitCode !== 0 || !report.success);
  return { passed: report.numPassedTests, failed: failedOutsideOfTests ? 1 : failed };
}

function readReport(reportFile: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(reportFile, 'utf8')) as Report;
  } catch {
    return undefined;
  }
}
