import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Chromium's own memory of open tabs: it holds what the fields of a page held when it was last looked at, with or
 * without an extension.
 */
const ownMemoryOfTabs = join('Default', 'Sessions');

/**
 * Finds the files in some folders that hold a text, in UTF-8 or UTF-16. Chromium's memory of open tabs is left out.
 *
 * @returns the paths of the files
 */
export async function findCanary(canary: string, folders: readonly string[]): Promise<string[]> {
  const needles = [Buffer.from(canary, 'utf8'), Buffer.from(canary, 'utf16le')];
  const found: string[] = [];
  for (const folder of folders) {
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || entry.parentPath.endsWith(ownMemoryOfTabs)) continue;
      const path = join(entry.parentPath, entry.name);
      const bytes = await readFile(path);
      if (needles.some((needle) => bytes.includes(needle))) found.push(path);
    }
  }
  return found;
}
