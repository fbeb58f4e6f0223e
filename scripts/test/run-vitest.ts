import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Running, runProgram } from './run-program.ts';
import type { Count } from './stage.ts';

/** What a run came to. */
export interface Run extends Count {
  /** The files in which something failed, each with what passed and failed in it. */
  readonly failedFiles: readonly (Count & { readonly name: string })[];
}

interface Report {
  readonly success: boolean;
  readonly numTotalTests: number;
  readonly numPassedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

interface Wish extends Running {
  /** Only these, by their paths; all where none is given. */
  readonly files?: readonly string[];
}

/**
 * Runs the tests that a configuration names and counts them.
 * A test that is skipped or still to be written counts as failed, and so does a run that fails outside of any test.
 */
export async function runVitest(config: string, { files = [], ...running }: Wish = {}): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'assay-report-'));
  const reportFile = join(folder, 'report.json');
  const args = [
    'run',
    ...files,
    '--config',
    config,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportFile}`,
  ];
  try {
    const { exitCode } = await runProgram('vitest', args, running);
    return count(reportFile, exitCode);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function count(reportFile: string, exitCode: number): Run {
  const report = readReport(reportFile);
  if (report === undefined || report.numTotalTests === 0) return { passed: 0, failed: 1, failedFiles: [] };

  const failed = report.numTotalTests - report.numPassedTests;
  const failedOutsideOfTests = failed === 0 && (exitCode !== 0 || !report.success);
  return {
    passed: report.numPassedTests,
    failed: failedOutsideOfTests ? 1 : failed,
    failedFiles: report.testResults.flatMap(({ name, status, assertionResults }) => {
      const passed = assertionResults.filter((one) => one.status === 'passed').length;
      const all = assertionResults.length;
      return status === 'passed' && passed === all ? [] : [{ name, passed, failed: all - passed }];
    }),
  };
}

function readReport(reportFile: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(reportFile, 'utf8')) as Report;
  } catch {
    return undefined;
  }
}
