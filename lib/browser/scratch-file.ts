/** A file that only the extension sees, in which a large text is gathered on disk before it is saved. */
export interface ScratchFile {
  readonly write: (text: string) => Promise<void>;
  /** Ends the writing and gives what was written. */
  readonly finish: () => Promise<Blob>;
  /** Removes it, written to the end or not. */
  readonly remove: () => Promise<void>;
}

const prefix = 'scratch-';
/** Whatever is this old was left behind by a page that ended too early. */
const leftBehindAfterMs = 10 * 60_000;

/**
 * Opens a scratch file; where the browser offers none, the text is held in memory.
 *
 * @param now epoch milliseconds
 */
export async function openScratchFile(now: number): Promise<ScratchFile> {
  try {
    return await openOnDisk(`${prefix}${now}`);
  } catch {
    return openInMemory();
  }
}

/**
 * Removes the scratch files of pages that ended before they could.
 *
 * @param now epoch milliseconds; infinity removes all of them
 */
export async function clearScratchFiles(now: number): Promise<void> {
  const folder = await navigator.storage.getDirectory();
  for await (const name of folder.keys()) {
    const isLeft = name.startsWith(prefix) && now - Number(name.slice(prefix.length)) > leftBehindAfterMs;
    if (isLeft) await folder.removeEntry(name);
  }
}

async function openOnDisk(name: string): Promise<ScratchFile> {
  const folder = await navigator.storage.getDirectory();
  const file = await folder.getFileHandle(name, { create: true });
  const writing = await file.createWritable();
  return {
    write: (text) => writing.write(text),
    finish: async () => {
      await writing.close();
      return file.getFile();
    },
    remove: async () => {
      // It is closed already where it was written to the end.
      await writing.abort().catch(() => undefined);
      await folder.removeEntry(name);
    },
  };
}

function openInMemory(): ScratchFile {
  let parts: Blob[] = [];
  return {
    write: async (text) => void parts.push(new Blob([text])),
    finish: async () => new Blob(parts),
    remove: async () => {
      parts = [];
    },
  };
}
