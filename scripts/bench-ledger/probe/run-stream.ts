import { readFile } from '../../../lib/browser/read-file.ts';
import { openScratchFile } from '../../../lib/browser/scratch-file.ts';
import { isFault } from '../../../lib/core/backup/read-backup.ts';
import { LedgerDatabase } from '../../../lib/ledger/ledger-database.ts';
import { ownCopyParts } from '../../../lib/ledger/own-copy.ts';
import { checkBackup, restoreBackup } from '../../../lib/ledger/restore-backup.ts';
import { sessionBatches } from '../../../lib/ledger/session-batches.ts';
import { streamBackup } from '../../../lib/ledger/stream-backup.ts';

type Take = (text: string) => Promise<unknown>;

/** A way to write the whole ledger out, and, where there is one, to read it in again. */
interface Stream {
  /** Gives the ledger's text piece by piece, and waits until each is taken. */
  readonly write: (ledger: LedgerDatabase, take: Take, bytesASession: number) => Promise<unknown>;
  readonly restore?: (into: LedgerDatabase, file: Blob) => Promise<unknown>;
}

/** Every stream of the ledger has its entry here; whatever stands here can be timed against plain JSON. */
const streams = {
  'own copy': {
    write: async (ledger, take) => {
      for await (const { text } of ownCopyParts(ledger)) await take(text);
    },
  },
  backup: {
    write: (ledger, take) => streamBackup(ledger, Date.now(), take),
    restore: async (into, file) => {
      const open = () => readFile(file);
      const report = await checkBackup(into, open, new AbortController().signal);
      if (isFault(report)) throw new Error(`The backup cannot be restored: ${JSON.stringify(report)}`);
      await restoreBackup(into, open, report.checksum);
    },
  },
  /** The same sessions read in the same way, and no more of their JSON written than what it is compared with has. */
  'plain JSON': {
    write: async (ledger, take, bytesASession) => {
      for await (const batch of sessionBatches(ledger)) {
        const lines = batch.map((session) => JSON.stringify(session)).join('\n');
        await take(lines.slice(0, Math.round(batch.length * bytesASession)));
      }
    },
  },
} satisfies Record<string, Stream>;

/** The name of a stream that can be run. */
export type StreamName = keyof typeof streams;

/** What a stream wrote, and how long it took. */
export interface StreamRun {
  readonly bytes: number;
  readonly writeMs: number;
  /** Undefined where the stream has no way back. */
  readonly restoreMs: number | undefined;
}

/**
 * Writes the ledger out to a file on disk, as saving it does, and reads it into an empty ledger where that can be done.
 *
 * @param bytesASession for plain JSON: how many bytes of a session are written
 */
export async function runStream(name: StreamName, bytesASession = 0): Promise<StreamRun> {
  const { write, restore }: Stream = streams[name];
  const ledger = new LedgerDatabase();
  const began = performance.now();
  const scratch = await openScratchFile(Date.now());
  await write(ledger, scratch.write, bytesASession);
  const file = await scratch.finish();
  const writeMs = performance.now() - began;
  const restoreMs = restore === undefined ? undefined : await timeRestore(restore, file);
  await scratch.remove();
  ledger.close();
  return { bytes: file.size, writeMs, restoreMs };
}

async function timeRestore(restore: NonNullable<Stream['restore']>, file: Blob): Promise<number> {
  const into = new LedgerDatabase('restored');
  const began = performance.now();
  await restore(into, file);
  const took = performance.now() - began;
  await into.delete();
  return took;
}
