import { join } from 'node:path';
import type { ColorScheme } from '../browsers/driven-browser.ts';
import type { Page } from '../browsers/page.ts';
import type { Picture } from './draw-sheet.ts';
import type { Scene } from './scene.ts';
import type { Studio } from './studio.ts';

/** Light and dark. */
export const schemes: readonly ColorScheme[] = ['light', 'dark'];

/** In CSS pixels: the narrowest, which is also 1280 at four times the size, a popup's or phone's, and a window's. */
const widths = [320, 420, 1280] as const;

interface How {
  /** The folder. */
  readonly out: string;
  readonly schemes: readonly ColorScheme[];
  /** The only width, where not all are wanted. */
  readonly width?: number | undefined;
}

/** Takes the pictures of a scene in one browser. */
export async function takePictures(
  { browser, setUp }: Studio,
  scene: Scene,
  { out, schemes, width }: How,
): Promise<Picture[]> {
  await setUp(scene.rows(Date.now()));
  const chat = scene.page === 'popup' ? await browser.open(scene.after ?? 'https://chatgpt.com/') : undefined;
  const page = await browser.open(`${browser.extensionOrigin}/${scene.page}.html`);
  await page.resize({ width: 1280, height: 900 });
  await page.waitFor(scene.shows);
  await scene.act?.(page);

  const pictures: Picture[] = [];
  // A popup is never as wide as a window.
  const wanted = widths.filter((one) => (width ?? one) === one && (scene.page !== 'popup' || one < 1280));
  for (const scheme of schemes) {
    await browser.setColorScheme(scheme);
    for (const wide of wanted) {
      const file = `${scene.name}-${browser.name}-${scheme}-${wide}.png`;
      await takePicture(page, join(out, file), wide);
      pictures.push({ scene: scene.name, file, caption: `${browser.name}, ${scheme}, ${wide} px` });
    }
  }
  if (scene.isPrinted === true)
    pictures.push(await printScene(page, scene.name, { browser: browser.name, out }));
  await page.close();
  await chat?.close();
  return pictures;
}

/** Whatever its colours are on the screen, paper is light. */
async function printScene(
  page: Page,
  scene: string,
  { browser, out }: { browser: string; out: string },
): Promise<Picture> {
  const file = `${scene}-${browser}-printed.pdf`;
  await page.resize({ width: 1280, height: 900 });
  await page.untilDrawn();
  await page.print(join(out, file));
  return { scene, file, caption: `${browser}, printed` };
}

/** The view is as high as the page, so that what sticks to its edges stands where it belongs. */
async function takePicture(page: Page, path: string, width: number): Promise<void> {
  await page.resize({ width, height: 900 });
  await page.untilDrawn();
  await page.screenshot(path, { fullPage: true });
}
