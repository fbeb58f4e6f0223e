import { runVitest } from './run-vitest.ts';
import type { Count } from './stage.ts';

const config = 'tests/e2e/vitest.config.ts';

/**
 * Runs the tests in real browsers. On a busy machine a browser may lose a race that no person would; so files in
 * which something failed are run once more, alone, and the second time counts. It is said which they were.
 */
export async function runEndToEnd(): Promise<Count> {
  const first = await runVitest(config);
  const { failedFiles } = first;
  if (failedFiles.length === 0) return first;

  const names = failedFiles.map(({ name }) => name);
  console.log(['', 'Once more, alone, since something failed in them:', ...names, ''].join('\n'));
  const second = await runVitest(config, names);
  const firstPassed = failedFiles.reduce((sum, { passed }) => sum + passed, 0);
  console.log(['', `Failed at first in ${names.length} files:`, ...names].join('\n'));
  return { passed: first.passed - firstPassed + second.passed, failed: second.failed };
}
