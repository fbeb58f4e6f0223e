import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Gives the path of a program on PATH; undefined where this machine has none of that name. */
export function findProgram(name: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, name)).find(canRun);
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
