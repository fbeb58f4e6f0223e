import type { Page } from '../browsers/page.ts';
import { handFiles } from './hand-files.ts';
import { pooledFiles, refusedFiles } from './pooled-files.ts';
import type { Scene } from './scene.ts';

const page = 'pool';
const different = '.different-people input';

function pool(name: string, files: Readonly<Record<string, string>>, act?: Scene['act']): Scene {
  return {
    name: `pool-${name}`,
    page,
    rows: () => ({}),
    shows: "document.querySelector('.hand-in')",
    act: async (pooling) => {
      const read = `document.querySelector('${different}') && document.querySelector('.hand-in [role=status]').textContent`;
      await handFiles(pooling, '.hand-in input[type=file]', files, read);
      await act?.(pooling);
    },
  };
}

async function sayDifferent(pooling: Page): Promise<void> {
  await pooling.click(different);
  await pooling.waitFor("document.querySelector('.pool-result .headline')");
}

/** The page that merges colleagues' files, in every state. */
export const poolScenes: readonly Scene[] = [
  { name: 'pool-empty', page, rows: () => ({}), shows: "document.querySelector('.hand-in')" },
  pool('three-files', pooledFiles(3)),
  pool('refused', { ...pooledFiles(3), ...refusedFiles }),
  {
    ...pool('forty-files', pooledFiles(40), async (pooling) => {
      await sayDifferent(pooling);
      await pooling.click('.file > button');
      await pooling.waitFor("document.querySelector('.file-text')");
    }),
    isPrinted: true,
  },
];
