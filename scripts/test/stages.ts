import { checkAddOn } from './check-add-on.ts';
import { checkSizes } from './check-sizes.ts';
import { checkTypes } from './check-types.ts';
import { checkInPairs, checkWith } from './check-with.ts';
import { runEndToEnd } from './run-end-to-end.ts';
import { runVitest } from './run-vitest.ts';
import type { Count, Stage } from './stage.ts';

const builds = Object.fromEntries(
  ['chrome', 'edge', 'firefox', 'safari'].map((browser) => [browser, ['build', '-b', browser, '--mv3']]),
);

/**
 * The stages of `npm test`, in their order: the quick ones first, and the builds before what looks at them. The last
 * two run at the same time: the browsers mostly wait, and while they do the unit tests have the machine.
 */
export const stages: readonly (readonly Stage[])[] = [
  [{ name: 'types', run: checkTypes }],
  [{ name: 'lint', run: () => checkWith('biome', [['ci', '.']]) }],
  [{ name: 'unused', run: () => checkWith('knip', [[]]) }],
  [{ name: 'build', run: () => checkInPairs('wxt', builds) }],
  [{ name: 'sizes', run: checkSizes }],
  [{ name: 'addons-linter', run: checkAddOn }],
  [
    { name: 'unit', run: runUnit },
    { name: 'e2e', run: runEndToEnd },
  ],
];

function runUnit(isBeside: boolean): Promise<Count> {
  return runVitest('tests/vitest.config.ts', isBeside ? { label: 'unit', niceness: 10 } : {});
}
