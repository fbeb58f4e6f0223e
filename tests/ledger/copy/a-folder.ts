import type { CopyFolder } from '@/lib/ledger/copy/copy-folder.ts';

/** A folder in memory that does what the second copy asks of one, and lets a test look in and do damage. */
export interface AFolder {
  readonly folder: CopyFolder;
  /** Name to text. */
  readonly files: Map<string, string>;
  /** The names of what was written, in order. */
  readonly written: string[];
  /** Called when a file is about to be closed; what it throws makes the writing fail. */
  beforeClosing: (name: string) => Promise<void> | void;
}

/** An empty folder. */
export function aFolder(): AFolder {
  const files = new Map<string, string>();
  const own: AFolder = {
    files,
    written: [],
    beforeClosing: () => undefined,
    folder: {
      getFileHandle: async (name: string, { create = false } = {}) => {
        if (!create && !files.has(name)) throw new DOMException('not there', 'NotFoundError');
        return aHandle(own, name);
      },
      removeEntry: async (name: string) => {
        if (!files.delete(name)) throw new DOMException('not there', 'NotFoundError');
      },
      async *keys() {
        yield* [...files.keys()];
      },
    } as unknown as CopyFolder,
  };
  return own;
}

function aHandle(own: AFolder, name: string) {
  return {
    getFile: async () => new Blob([own.files.get(name) ?? '']),
    createWritable: async () => {
      let text = '';
      return {
        write: async (more: string) => {
          text += more;
        },
        close: async () => {
          await own.beforeClosing(name);
          own.written.push(name);
          own.files.set(name, text);
        },
      };
    },
  };
}
