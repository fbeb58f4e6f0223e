import { buildFrontEnds } from '../chat/build-front-ends.ts';
import { buildExtension } from '../visit/build-extension.ts';
import { type Run, runVitest } from './run-vitest.ts';
import type { Count } from './stage.ts';

const config = 'tests/e2e/vitest.config.ts';
const browsers = ['chromium', 'firefox'] as const;
type Browser = (typeof browsers)[number];

/**
 * Runs the tests in real browsers: those in Chromium beside those in Firefox, which mostly wait, and each file of one
 * browser after the other. On a busy machine a browser may lose a race that no person would; so files in which
 * something failed are run once more, alone, and the second time counts. It is said which they were.
 */
export async function runEndToEnd(): Promise<Count> {
  await buildEverything();
  const runs = await Promise.all(browsers.map(async (browser) => ({ browser, first: await runIn(browser) })));
  const counts: Count[] = [];
  for (const { browser, first } of runs) counts.push(await runFailedAgain(browser, first));
  return {
    passed: counts.reduce((sum, { passed }) => sum + passed, 0),
    failed: counts.reduce((sum, { failed }) => sum + failed, 0),
  };
}

/** Two runs may not build in the same folder at the same time: they find everything built. */
async function buildEverything(): Promise<void> {
  await buildFrontEnds();
  for (const browser of browsers)
    for (const kind of ['granted', 'shipped'] as const) await buildExtension(browser, kind);
}

const runIn = (browser: Browser, files: readonly string[] = []): Promise<Run> =>
  runVitest(config, files, { ASSAY_BROWSER: browser });

async function runFailedAgain(browser: Browser, first: Run): Promise<Count> {
  const { failedFiles } = first;
  if (failedFiles.length === 0) return first;

  const names = failedFiles.map(({ name }) => name);
  console.log(
    ['', `Once more in ${browser}, alone, since something failed in them:`, ...names, ''].join('\n'),
  );
  const second = await runIn(browser, names);
  const firstPassed = failedFiles.reduce((sum, { passed }) => sum + passed, 0);
  console.log(['', `Failed at first in ${browser} in ${names.length} files:`, ...names].join('\n'));
  return { passed: first.passed - firstPassed + second.passed, failed: second.failed };
}
