import { readWithinMs, saveFile } from './save-file.ts';
import { openScratchFile, type ScratchFile } from './scratch-file.ts';

/** What is saved, and where. */
interface Options {
  readonly name: string;
  /** The text in parts, of which one at a time is in memory. */
  readonly texts: AsyncIterable<string>;
  readonly document: Document;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Ends it early: nothing is saved then. */
  readonly signal: AbortSignal;
}

/**
 * Saves a text of any size as a file where the browser puts downloads. It is gathered on disk first, since the
 * browser takes a file only whole.
 *
 * @returns whether it was saved; false when the signal ended it
 * @throws what the texts throw, or QuotaExceededError when the disk is full; nothing is left behind then
 */
export async function saveStream({ name, texts, document, now, signal }: Options): Promise<boolean> {
  const scratch = await openScratchFile(now);
  try {
    const file = await gather(scratch, texts, signal);
    if (file === undefined) {
      await scratch.remove();
      return false;
    }
    saveFile(name, file, document);
  } catch (failure) {
    await scratch.remove();
    throw failure;
  }
  setTimeout(() => void scratch.remove().catch(() => undefined), readWithinMs);
  return true;
}

async function gather(
  scratch: ScratchFile,
  texts: AsyncIterable<string>,
  signal: AbortSignal,
): Promise<Blob | undefined> {
  for await (const text of texts) {
    if (signal.aborted) return undefined;
    await scratch.write(text);
  }
  return signal.aborted ? undefined : scratch.finish();
}
