import Dexie from 'dexie';
import type { Counts } from '../core/backup/backup-format.ts';
import { BackupWriter } from '../core/backup/write-backup.ts';
import type { Session } from '../core/session/session.ts';
import type { Signal } from '../core/signal/signal.ts';
import type { Task } from '../core/task/task.ts';
import type { LedgerDatabase, SignalRow } from './ledger-database.ts';
import { everyReflection } from './reflections.ts';
import { wholeDaysAfter } from './whole-days-after.ts';

/** What a backup came to: how many rows are in it, and how many were so damaged that they are not. */
export interface BackupReport {
  readonly counts: Counts;
  readonly leftOut: number;
}

const rowsAtATime = 1_000;

/**
 * Writes the whole ledger as one file, piece by piece. All of it is of one moment: until it is written nothing else
 * changes the ledger, and signals wait in the outbox.
 *
 * @param now epoch milliseconds
 * @param take is given each piece, and waited for
 * @throws what IndexedDB or `take` throws
 */
export function streamBackup(
  db: LedgerDatabase,
  now: number,
  take: (piece: string) => Promise<unknown>,
): Promise<BackupReport> {
  const writer = new BackupWriter();
  // A transaction ends by itself when it waits for anything but the database, so it is given something to do.
  const put = (piece: string): PromiseLike<unknown> =>
    Dexie.waitFor(Dexie.ignoreTransaction(() => take(piece)));
  const sessionsAfter = (day: string): Promise<Session[]> => wholeDaysAfter(db, day, rowsAtATime);
  return db.transaction('r', db.tables, async () => {
    await put(writer.begin(now));
    await put(writer.rows('meta', await db.meta.where('key').equals('salt').toArray()));
    await put(writer.rows('meta', await everyReflection(db)));
    await put(writer.rows('tool', await db.tools.toArray()));
    await put(writer.rows('workflow', await db.workflows.toArray()));
    await put(writer.rows('trial', await db.trials.toArray()));
    await put(writer.rows('export', await db.exports.toArray()));
    await put(writer.rows('health', await db.health.toArray()));
    // Day by day, so that a restore finds together what belongs together.
    for (let page = await sessionsAfter(''); page.length > 0; page = await sessionsAfter(dayOf(page)))
      await put(writer.rows('session', page));
    await put(writer.rows('run', await db.runs.toArray()));
    for (let page = await tasksAfter(db, ''); page.length > 0; page = await tasksAfter(db, idOf(page)))
      await put(writer.rows('task', page));
    for (let page = await signalsAfter(db, 0); page.length > 0; page = await signalsAfter(db, seqOf(page)))
      await put(writer.rows('signal', page.map(withoutSeq)));
    await put(writer.end());
    return writer.written;
  });
}

const dayOf = (page: readonly Session[]): string => page.at(-1)?.day ?? '';
const idOf = (page: readonly Task[]): string => page.at(-1)?.id ?? '';
const seqOf = (page: readonly SignalRow[]): number => page.at(-1)?.seq ?? 0;

/** The order in which this ledger recorded them is its own. */
const withoutSeq = ({ seq, ...signal }: SignalRow): Signal => signal;

function signalsAfter(db: LedgerDatabase, seq: number): Promise<SignalRow[]> {
  return db.signals.where('seq').above(seq).limit(rowsAtATime).toArray();
}

function tasksAfter(db: LedgerDatabase, id: string): Promise<Task[]> {
  return db.tasks.where('id').above(id).limit(rowsAtATime).toArray();
}
