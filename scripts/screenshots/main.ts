import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { drawSheet, type Picture } from './draw-sheet.ts';
import { helpsScenes } from './helps-scenes.ts';
import { pageScenes } from './page-scenes.ts';
import { poolScenes } from './pool-scenes.ts';
import { popupScenes } from './popup-scenes.ts';
import { reviewScenes } from './review-scenes.ts';
import type { Scene } from './scene.ts';
import { browserNames, startStudio } from './studio.ts';
import { schemes, takePictures } from './take-pictures.ts';
import { verdictScenes } from './verdict-scenes.ts';

const scenes: readonly Scene[] = [
  ...popupScenes,
  ...pageScenes,
  ...reviewScenes,
  ...helpsScenes,
  ...poolScenes,
  ...verdictScenes,
];

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'demo-output/screenshots' },
    browser: { type: 'string' },
    only: { type: 'string', default: '' },
    language: { type: 'string' },
    scheme: { type: 'string' },
    width: { type: 'string' },
  },
});

await run();

async function run(): Promise<void> {
  const chosen = scenes.filter(({ name }) => values.only.split(',').some((only) => name.startsWith(only)));
  if (chosen.length === 0)
    throw new Error(`No scene ${values.only}; there are ${scenes.map(({ name }) => name).join(', ')}.`);
  const out = resolve(values.out);
  await mkdir(out, { recursive: true });
  const pictures: Picture[] = [];
  for (const browser of browserNames.filter((name) => (values.browser ?? name) === name)) {
    console.log(`- ${browser}`);
    const studio = await startStudio(browser, values.language);
    try {
      for (const scene of chosen)
        pictures.push(
          ...(await takePictures(studio, scene, {
            out,
            schemes: schemes.filter((scheme) => (values.scheme ?? scheme) === scheme),
            width: values.width === undefined ? undefined : Number(values.width),
          })),
        );
    } finally {
      await studio.close();
    }
  }
  await drawSheet(out, pictures);
  console.log(`${pictures.length} pictures, side by side in ${join(out, 'index.html')}`);
}
