import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '../browsers/page.ts';

/**
 * Hands files to a page by their names and texts, and waits until it has read them.
 *
 * @param css the file input
 * @param shows an expression that is true once they are read
 */
export async function handFiles(
  page: Page,
  css: string,
  files: Readonly<Record<string, string>>,
  shows: string,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'assay-handed-'));
  try {
    const paths = Object.keys(files).map((name) => join(folder, name));
    for (const [index, text] of Object.values(files).entries()) await writeFile(paths[index] ?? '', text);
    await page.chooseFile(css, ...paths);
    await page.waitFor(shows);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
