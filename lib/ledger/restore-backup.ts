import Dexie from 'dexie';
import { longestLine, type RowKind, rowKinds } from '../core/backup/backup-format.ts';
import { addTallies, type MergeTally, nothingMerged } from '../core/backup/merge-tally.ts';
import { type BackupEnd, type BackupFault, BackupReader, isFault } from '../core/backup/read-backup.ts';
import type { BackupRow } from '../core/backup/row-schemas.ts';
import { splitLines } from '../core/backup/split-lines.ts';
import { expectKnownSchema } from './expect-known-schema.ts';
import type { LedgerDatabase } from './ledger-database.ts';
import { planMerge } from './merge-rows.ts';

/** The text of a file, from its beginning, in pieces. */
export type OpenFile = () => AsyncIterable<string>;

/** What restoring a file would do, or did. */
export interface RestoreReport extends BackupEnd {
  readonly tallies: Readonly<Record<RowKind, MergeTally>>;
}

const rowsAtATime = 1_000;

/**
 * Checks a whole file, and reckons what restoring it would do. Writes nothing.
 *
 * @throws what IndexedDB throws, and the reason of `signal` when it ends the check
 */
export function checkBackup(
  db: LedgerDatabase,
  open: OpenFile,
  signal?: AbortSignal,
): Promise<RestoreReport | BackupFault> {
  const batches = batchesOf(open(), signal);
  return mergeFile(
    db,
    () => batches.next(),
    async () => undefined,
  ).finally(() => batches.return(undefined));
}

/**
 * Restores a file that was checked, in one transaction: either all of it is in the ledger, durably, or nothing of it.
 * While it runs nothing else is written; signals wait in the outbox.
 *
 * @param checksum that of the check: should the file be another by now, nothing is changed
 * @throws NewerLedgerError, or what IndexedDB throws
 */
export async function restoreBackup(
  db: LedgerDatabase,
  open: OpenFile,
  checksum: string,
): Promise<RestoreReport | BackupFault> {
  const batches = batchesOf(open());
  try {
    return await db.transaction('rw', db.tables, async () => {
      await expectKnownSchema(db);
      // A transaction ends by itself when it waits for anything but the database, so it is given something to do.
      const next = (): PromiseLike<NextBatch> => Dexie.waitFor(Dexie.ignoreTransaction(() => batches.next()));
      const report = await mergeFile(db, next, (write) => write());
      if (isFault(report)) throw new Refusal(report);
      if (report.checksum !== checksum) throw new Refusal({ reason: 'changed_since', line: 1 });
      return report;
    });
  } catch (failure) {
    if (failure instanceof Refusal) return failure.fault;
    throw failure;
  } finally {
    await batches.return(undefined);
  }
}

/** Rolls the transaction back. */
class Refusal extends Error {
  readonly fault: BackupFault;

  constructor(fault: BackupFault) {
    super(`The file was refused: ${fault.reason}.`);
    this.fault = fault;
  }
}

/** Rows of one kind; or what ended the file. */
type Batch = readonly [RowKind, unknown[]] | BackupFault | BackupEnd;
type NextBatch = IteratorResult<Batch, undefined>;

async function mergeFile(
  db: LedgerDatabase,
  next: () => PromiseLike<NextBatch>,
  carryOut: (write: () => Promise<unknown>) => Promise<unknown>,
): Promise<RestoreReport | BackupFault> {
  const tallies = Object.fromEntries(rowKinds.map((kind) => [kind, nothingMerged])) as Record<
    RowKind,
    MergeTally
  >;
  for (;;) {
    const { value: batch } = await next();
    if (batch === undefined) throw new Error('A file ends with its end or with a fault.');
    if ('reason' in batch) return batch;
    if ('checksum' in batch) return { ...batch, tallies };

    const [kind, rows] = batch;
    const { tally, write } = await planMerge(db, kind, rows);
    tallies[kind] = addTallies(tallies[kind], tally);
    await carryOut(write);
  }
}

/** Cuts a file into batches, the last of which is its end or its fault. It reads no faster than somebody takes them. */
async function* batchesOf(
  pieces: AsyncIterable<string>,
  signal?: AbortSignal,
): AsyncGenerator<Batch, undefined> {
  const reader = new BackupReader();
  let batch: [RowKind, unknown[]] | undefined;
  for await (const reading of readingsOf(reader, pieces, signal)) {
    if (isFault(reading)) return void (yield reading);

    const [kind, row] = reading;
    if (batch !== undefined && (batch[0] !== kind || batch[1].length >= rowsAtATime)) {
      yield batch;
      batch = undefined;
    }
    batch ??= [kind, []];
    batch[1].push(row);
  }
  if (batch !== undefined) yield batch;
  yield reader.end();
}

/** The rows of a file, up to its first fault. */
async function* readingsOf(
  reader: BackupReader,
  pieces: AsyncIterable<string>,
  signal?: AbortSignal,
): AsyncGenerator<BackupRow | BackupFault> {
  const lines = splitLines(pieces, longestLine);
  for await (const some of lines) {
    signal?.throwIfAborted();
    for (const line of some) {
      const reading = typeof line === 'string' ? reader.read(line) : reader.refuse(line.reason);
      if (reading !== undefined) yield reading;
      if (isFault(reading)) return;
    }
  }
}
