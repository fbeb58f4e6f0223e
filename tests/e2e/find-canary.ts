import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Finds the files in some folders that hold a text, in UTF-8 or UTF-16.
 *
 * @returns the paths of the files
 */
export async function findCanary(canary: string, folders: readonly string[]): Promise<string[]> {
  const needles = [Buffer.from(canary, 'utf8'), Buffer.from(canary, 'utf16le')];
  const found: string[] = [];
  for (const folder of folders) {
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      const bytes = await readFile(path);
      if (needles.some((needle) => bytes.includes(needle))) found.push(path);
    }
  }
  return found;
}
