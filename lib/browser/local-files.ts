/** A file of this machine that a page was given, by choice or by drop. */
export interface LocalFile {
  /** Its name, after the folders that it lies in where a folder was given. */
  readonly path: string;
  /** Rejects where it cannot be had. */
  readonly open: () => Promise<File>;
}

/** The files that were chosen in a field, in its order. */
export function chosenFiles(files: Iterable<File>): LocalFile[] {
  return [...files].map((file) => ({ path: file.webkitRelativePath || file.name, open: async () => file }));
}

/**
 * The files that were dropped, those in dropped folders too. What was dropped has to be asked for while the event is
 * going on; folders are read as their files are taken.
 */
export function droppedFiles({ items, files }: DataTransfer): AsyncGenerator<LocalFile, void> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  return entries.length === 0 ? oneByOne(chosenFiles([...files])) : allWithin(entries);
}

async function* oneByOne(files: readonly LocalFile[]): AsyncGenerator<LocalFile, void> {
  yield* files;
}

async function* allWithin(entries: Iterable<FileSystemEntry>): AsyncGenerator<LocalFile, void> {
  for (const entry of entries)
    if (isFolder(entry)) yield* allInFolder(entry);
    else if (isFile(entry))
      yield {
        path: pathOf(entry),
        open: () => new Promise((resolve, reject) => entry.file(resolve, reject)),
      };
}

/** A folder gives what is in it some at a time, and nothing once all was given. */
async function* allInFolder(folder: FileSystemDirectoryEntry): AsyncGenerator<LocalFile, void> {
  const reader = folder.createReader();
  for (;;) {
    const some = await new Promise<FileSystemEntry[] | undefined>((resolve) =>
      reader.readEntries(resolve, () => resolve(undefined)),
    );
    if (some === undefined)
      yield { path: pathOf(folder), open: () => Promise.reject(new Error('No folder.')) };
    if (some === undefined || some.length === 0) return;
    yield* allWithin(some);
  }
}

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

const pathOf = ({ fullPath }: FileSystemEntry): string => fullPath.replace(/^\//, '');
