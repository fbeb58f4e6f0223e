import { openScratchFile } from '../../../lib/browser/scratch-file.ts';
import { LedgerDatabase } from '../../../lib/ledger/ledger-database.ts';
import { ownCopyParts } from '../../../lib/ledger/own-copy.ts';
import { sessionBatches } from '../../../lib/ledger/session-batches.ts';

type Stream = (ledger: LedgerDatabase) => AsyncIterable<string>;

/** What writes the ledger out, text by text. A stream that is added here is timed against plain JSON. */
const streams = {
  'own copy': async function* (ledger) {
    for await (const { text } of ownCopyParts(ledger)) yield text;
  },
  'plain JSON': async function* (ledger) {
    for await (const batch of sessionBatches(ledger))
      yield `${batch.map((session) => JSON.stringify(session)).join('\n')}\n`;
  },
} satisfies Record<string, Stream>;

/** The name of a stream that can be run. */
export type StreamName = keyof typeof streams;

/** What a stream wrote, and how long it took. */
export interface StreamRun {
  readonly bytes: number;
  readonly ms: number;
}

/**
 * Writes the ledger out to a file on disk, as saving it does, and removes the file.
 *
 * @param mostBytes ends it once so many are written; undefined for all
 */
export async function runStream(name: StreamName, mostBytes?: number): Promise<StreamRun> {
  const ledger = new LedgerDatabase();
  const began = performance.now();
  const scratch = await openScratchFile(Date.now());
  let bytes = 0;
  for await (const text of streams[name](ledger)) {
    await scratch.write(text);
    // All but a few names are ASCII.
    bytes += text.length;
    if (mostBytes !== undefined && bytes >= mostBytes) break;
  }
  const { size } = await scratch.finish();
  const ms = performance.now() - began;
  await scratch.remove();
  ledger.close();
  return { bytes: size, ms };
}
