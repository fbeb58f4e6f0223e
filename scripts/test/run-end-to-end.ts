import { join } from 'node:path';
import { buildFrontEnds } from '../chat/build-front-ends.ts';
import { buildExtension } from '../visit/build-extension.ts';
import { type Browser, browsers, endToEndFiles, type Lane, planLanes } from './lanes.ts';
import { type Run, runVitest } from './run-vitest.ts';
import type { Count } from './stage.ts';

const config = 'tests/e2e/vitest.config.ts';

/**
 * Runs the tests in real browsers, in lanes beside each other, which mostly wait. On a busy machine a browser may lose
 * a race that no person would; so files in which something failed are run once more, alone, and the second time
 * counts. It is said which they were.
 */
export async function runEndToEnd(): Promise<Count> {
  await buildEverything();
  const lanes = planLanes(endToEndFiles());
  const runs = await Promise.all(lanes.map(async (lane) => ({ lane, first: await runLane(lane) })));
  const counts: Count[] = [];
  for (const { lane, first } of runs) counts.push(await runFailedAgain(lane.browser, first));
  return {
    passed: counts.reduce((sum, { passed }) => sum + passed, 0),
    failed: counts.reduce((sum, { failed }) => sum + failed, 0),
  };
}

/** Two runs may not build in the same folder at the same time: they find everything built. */
async function buildEverything(): Promise<void> {
  const buildExtensions = async (): Promise<void> => {
    for (const browser of browsers)
      for (const kind of ['granted', 'shipped'] as const) await buildExtension(browser, kind);
  };
  await Promise.all([buildFrontEnds(), buildExtensions()]);
}

function runLane({ name, browser, files, niceness }: Lane): Promise<Run> {
  return runVitest(config, {
    // With their folder, since what is given is looked for anywhere in a path.
    files: files.map((file) => join('tests/e2e', file)),
    env: { ASSAY_BROWSER: browser },
    label: name,
    niceness,
  });
}

async function runFailedAgain(browser: Browser, first: Run): Promise<Count> {
  const { failedFiles } = first;
  if (failedFiles.length === 0) return first;

  const files = failedFiles.map(({ name }) => name);
  console.log(
    ['', `Once more in ${browser}, alone, since something failed in them:`, ...files, ''].join('\n'),
  );
  const second = await runVitest(config, { files, env: { ASSAY_BROWSER: browser } });
  const firstPassed = failedFiles.reduce((sum, { passed }) => sum + passed, 0);
  console.log(['', `Failed at first in ${browser} in ${files.length} files:`, ...files].join('\n'));
  return { passed: first.passed - firstPassed + second.passed, failed: second.failed };
}
