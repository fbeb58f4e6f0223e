import { readFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { findBinary } from './browsers/find-binary.ts';

/** The sizes that the stores and toolbars ask for, in pixels. */
const sizes = [16, 32, 48, 96, 128];

const svg = await readFile('docs/design/mark.svg', 'utf8');
const browser = await chromium.launch({
  executablePath: findBinary('chromium'),
  args: ['--no-sandbox'],
});
for (const size of sizes) {
  const page = await browser.newPage({
    viewport: { width: size, height: size },
  });
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
  await page.screenshot({
    path: `public/icon/${size}.png`,
    omitBackground: true,
  });
}
await browser.close();
