import type { LocalFile } from './local-files.ts';

/** A file as it was read, or why it was not. */
export type ReadText = {
  readonly path: string;
  /** When it was last changed, in epoch milliseconds; 0 where that cannot be known. */
  readonly changedAt: number;
} & ({ readonly text: string } | { readonly fault: 'too_large' | 'unreadable' });

/** Enough that the way to the disk and back does not count, few enough that all of them weigh nothing. */
const atOnce = 50;

/**
 * Reads small files, some at once and in their order. One that is larger is not opened at all, and what cannot be read
 * is said of that file alone.
 *
 * @param longest in bytes
 */
export async function* readSmallFiles(
  files: readonly LocalFile[],
  longest: number,
): AsyncGenerator<ReadText[], void> {
  for (let from = 0; from < files.length; from += atOnce)
    yield await Promise.all(files.slice(from, from + atOnce).map((file) => readOne(file, longest)));
}

async function readOne({ path, open }: LocalFile, longest: number): Promise<ReadText> {
  let changedAt = 0;
  try {
    const file = await open();
    changedAt = file.lastModified;
    if (file.size > longest) return { path, changedAt, fault: 'too_large' };
    return { path, changedAt, text: await file.text() };
  } catch {
    return { path, changedAt, fault: 'unreadable' };
  }
}
