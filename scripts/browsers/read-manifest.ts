import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Manifest {
  readonly version: string;
  readonly key?: string;
  readonly browser_specific_settings?: {
    readonly gecko?: { readonly id?: string };
  };
}

/** Gives the manifest of a built extension; throws with what to do when the folder holds none. */
export function readManifest(extension: string): Manifest {
  try {
    return JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8')) as Manifest;
  } catch (error) {
    throw new Error(`No readable manifest.json in ${extension}. Build the extension first.`, {
      cause: error,
    });
  }
}
