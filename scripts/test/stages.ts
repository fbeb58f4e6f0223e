import { checkAddOn } from './check-add-on.ts';
import { checkSizes } from './check-sizes.ts';
import { checkTypes } from './check-types.ts';
import { checkWith } from './check-with.ts';
import { runEndToEnd } from './run-end-to-end.ts';
import { runVitest } from './run-vitest.ts';
import type { Stage } from './stage.ts';

const browsers = ['chrome', 'edge', 'firefox', 'safari'];

/** The stages of `npm test`, in their order: the quick ones first, and the builds before what looks at them. */
export const stages: readonly Stage[] = [
  { name: 'types', run: checkTypes },
  { name: 'lint', run: () => checkWith('biome', [['ci', '.']]) },
  { name: 'unused', run: () => checkWith('knip', [[]]) },
  {
    name: 'build',
    run: () =>
      checkWith(
        'wxt',
        browsers.map((browser) => ['build', '-b', browser, '--mv3']),
      ),
  },
  { name: 'sizes', run: checkSizes },
  { name: 'addons-linter', run: checkAddOn },
  { name: 'unit', run: () => runVitest('tests/vitest.config.ts') },
  { name: 'e2e', run: runEndToEnd },
];
