import type { Table } from 'dexie';
import { laterTask, laterTrial, laterWorkflow } from '../../core/backup/later-of.ts';
import { newerOf } from '../../core/session/newer-of.ts';
import type { Session } from '../../core/session/session.ts';
import type { Task } from '../../core/task/task.ts';
import { expectKnownSchema } from '../expect-known-schema.ts';
import type { LedgerDatabase } from '../ledger-database.ts';
import { type CopyFolder, daysInCopy, filesInCopy, inTurn } from './copy-folder.ts';
import { markForCopy } from './mark-for-copy.ts';
import { type CopiedDay, type CopiedRest, hasLost, readDay, readRest, readSignals } from './read-copy.ts';
import { isSignalFile } from './signal-file.ts';

/**
 * Ten years come back in some twenty transactions, each of which waits for the disk, and a large ledger in none that is
 * too large.
 */
const daysAtOnce = 200;

/** What came back. */
export interface Restored {
  readonly sessions: number;
  /** When the last of them ended, in epoch milliseconds: what came later is lost. */
  readonly until: number;
}

/**
 * Brings back from the second copy what the ledger has lost; what it holds stays. Of a sound ledger nothing is
 * touched, and nobody who opens one waits for somebody who is copying it. Whoever dies on the way begins anew the next
 * time.
 *
 * @throws NewerLedgerError when a newer Assay wrote the copy; otherwise what IndexedDB throws
 */
export async function restoreLedger(db: LedgerDatabase, folder: CopyFolder): Promise<void> {
  if (!(await hasLost(db, folder, await readRest(folder)))) return;
  await inTurn(async () => {
    // A sound ledger that is just being copied may have seemed behind; and another page may have been here first.
    const rest = await readRest(folder);
    if (!(await hasLost(db, folder, rest))) return;
    if (rest !== undefined) await restoreRest(db, rest);

    let restored: Restored = { sessions: 0, until: 0 };
    for await (const days of readDays(folder)) restored = await restoreDays(db, days, restored);
    if (rest !== undefined) await restoreRuns(db, rest);
    await restoreSignals(db, folder);
    await db.transaction('rw', db.meta, async () => {
      await expectKnownSchema(db);
      const own = Number((await db.meta.get('copies'))?.value ?? 0);
      await db.meta.put({ key: 'copies', value: Math.max(own, rest?.copies ?? 1) });
      // What did not come back is looked for once only.
      if (rest?.first !== undefined) await markForCopy(db, [rest.first]);
      if (restored.sessions > 0) await db.meta.put({ key: 'restored', value: JSON.stringify(restored) });
    });
  });
}

/** Newest first, so many at once; the next ones are read while somebody is busy with those before. */
async function* readDays(folder: CopyFolder): AsyncGenerator<CopiedDay[], void> {
  const days = await daysInCopy(folder);
  const read = async (from: number): Promise<CopiedDay[]> => {
    const copied = await Promise.all(days.slice(from, from + daysAtOnce).map((day) => readDay(folder, day)));
    return copied.filter((one) => one !== undefined);
  };
  let next = read(0);
  for (let from = daysAtOnce; from - daysAtOnce < days.length; from += daysAtOnce) {
    const copied = await next;
    next = read(from);
    yield copied;
  }
}

function restoreDays(db: LedgerDatabase, days: readonly CopiedDay[], sum: Restored): Promise<Restored> {
  const sessions = days.flatMap((day) => day.sessions);
  const tasks = days.flatMap((day) => day.tasks ?? []);
  return db.transaction('rw', db.sessions, db.tasks, db.meta, async () => {
    await expectKnownSchema(db);
    const lost = await restoreSessions(db, sessions);
    await restoreTasks(db, tasks);
    return {
      sessions: sum.sessions + lost.length,
      until: Math.max(sum.until, ...lost.map(({ endedAt }) => endedAt)),
    };
  });
}

/** Gives those that were lost. */
async function restoreSessions(db: LedgerDatabase, sessions: readonly Session[]): Promise<Session[]> {
  const own = await db.sessions.bulkGet(sessions.map(({ id }) => id));
  const lost = sessions
    .map((session, nth) => newerOf(session, own[nth]))
    .filter((session, nth) => JSON.stringify(session) !== JSON.stringify(own[nth]));
  await db.sessions.bulkPut(lost);
  return lost;
}

/** A task comes back as it was copied: what its timer could not see meanwhile is asked about. */
async function restoreTasks(db: LedgerDatabase, tasks: readonly Task[]): Promise<void> {
  await db.tasks.bulkPut(await laterThan(db.tasks, tasks, laterTask));
}

/** A run that has become a session meanwhile is none any more. */
function restoreRuns(db: LedgerDatabase, { rows: { runs = [], health = [] } }: CopiedRest): Promise<void> {
  return db.transaction('rw', db.runs, db.sessions, db.health, db.meta, async () => {
    await expectKnownSchema(db);
    const ids = runs.map(({ id }) => id);
    const own = await Promise.all([db.sessions.bulkGet(ids), db.runs.bulkGet(ids)]);
    await db.runs.bulkAdd(runs.filter((_, nth) => own.every((table) => table[nth] === undefined)));
    const known = await db.health.bulkGet(health.map(({ toolId }) => toolId));
    await db.health.bulkAdd(health.filter((_, nth) => known[nth] === undefined));
  });
}

/** In the order in which they were recorded, as far as the ledger has none of them. */
async function restoreSignals(db: LedgerDatabase, folder: CopyFolder): Promise<void> {
  for (const name of (await filesInCopy(folder)).filter(isSignalFile)) {
    const signals = [...((await readSignals(folder, name))?.signals ?? [])];
    await db.transaction('rw', db.signals, db.meta, async () => {
      await expectKnownSchema(db);
      const own = db.signals.where('id').anyOf(signals.map(({ id }) => id));
      const known = new Set((await own.toArray()).map(({ id }) => id));
      const lost = signals.filter(({ id }) => !known.has(id)).sort((one, other) => one.seq - other.seq);
      await db.signals.bulkAdd(lost.map(({ seq: _, ...signal }) => signal));
    });
  }
}

/** Rows as they are to be, from two states of each. */
async function laterThan<Row extends { readonly id: string }>(
  table: Table<Row, string>,
  rows: readonly Row[],
  laterOf: (one: Row, other: Row) => Row,
): Promise<Row[]> {
  const own = await table.bulkGet(rows.map(({ id }) => id));
  return rows.map((row, nth) => laterOf(own[nth] ?? row, row));
}

/** The salt comes back too, or the chats of old sessions would seem to be others. */
function restoreRest(db: LedgerDatabase, { rows }: CopiedRest): Promise<void> {
  return db.transaction('rw', [db.tools, db.exports, db.workflows, db.trials, db.meta], async () => {
    await expectKnownSchema(db);
    const tools = await db.tools.bulkGet(rows.tools.map(({ id }) => id));
    await db.tools.bulkPut(
      rows.tools.filter(({ changedAt }, nth) => changedAt >= (tools[nth]?.changedAt ?? 0)),
    );
    await db.exports.bulkPut([...rows.exports]);
    await db.workflows.bulkPut(await laterThan(db.workflows, rows.workflows ?? [], laterWorkflow));
    await db.trials.bulkPut(await laterThan(db.trials, rows.trials ?? [], laterTrial));
    await db.meta.bulkPut(rows.meta.filter(({ key }) => key !== 'schemaVersion'));
  });
}
