import { expectKnownSchema } from '../expect-known-schema.ts';
import type { LedgerDatabase, MetaRow } from '../ledger-database.ts';
import { oldestDay } from '../oldest-day.ts';
import { schemaVersion } from '../versions.ts';
import { type CopyFolder, inTurn, writeToCopy } from './copy-folder.ts';
import { markForCopy } from './mark-for-copy.ts';
import {
  type CopiedDay,
  type CopiedRest,
  type CopiedSignals,
  hasLost,
  readRest,
  restName,
} from './read-copy.ts';
import { isSignalFile, signalFileOf, spanOfSignalFile } from './signal-file.ts';

/** So many files are written at once, those of signals first; what is left waits for the next time. */
const mostFiles = 60;

const ofOneMachine = /^(copies|restored|uncopied )/;

/**
 * Brings the second copy up to date: the days whose sessions, tasks or signals changed since, and everything that is
 * small. A ledger that has lost something is not copied; see `restoreLedger`.
 *
 * @throws NewerLedgerError, or what IndexedDB or the file system throws
 */
export function copyLedger(db: LedgerDatabase, folder: CopyFolder): Promise<void> {
  return inTurn(async () => {
    const rest = await readRest(folder);
    if (await hasLost(db, folder, rest)) return;
    if (rest?.version !== schemaVersion) await markAll(db);

    const marks = await db.meta.where('key').startsWith('uncopied ').reverse().limit(mostFiles).toArray();
    const before = JSON.stringify(rest?.rows);
    if (marks.length === 0 && before === JSON.stringify(await rowsOfRest(db))) return;

    for (const { key } of marks) await copyMarked(db, folder, key.slice(9));
    const copies = await settle(db, marks);
    const first = await oldestDay(db);
    const written: CopiedRest = { version: schemaVersion, copies, first, rows: await rowsOfRest(db) };
    await writeToCopy(folder, restName, written);
  });
}

/** Of a copy that is not there yet, was lost, or is of another version, every day is missing. */
function markAll(db: LedgerDatabase): Promise<void> {
  return db.transaction('rw', db.sessions, db.tasks, db.signals, db.meta, async () => {
    await expectKnownSchema(db);
    const moments = (await db.signals.orderBy('at').uniqueKeys()) as number[];
    await markForCopy(db, [...new Set(moments.map(signalFileOf))]);
    for (const table of [db.sessions, db.tasks])
      await markForCopy(db, (await table.orderBy('day').uniqueKeys()) as string[]);
    await countCopy(db);
  });
}

/** @param name a day, or a file of signals */
function copyMarked(db: LedgerDatabase, folder: CopyFolder, name: string): Promise<void> {
  return isSignalFile(name) ? copySignals(db, folder, name) : copyDay(db, folder, name);
}

async function copySignals(db: LedgerDatabase, folder: CopyFolder, name: string): Promise<void> {
  const signals = await db.signals
    .where('at')
    .between(...spanOfSignalFile(name), true, false)
    .toArray();
  const copied: CopiedSignals = { version: schemaVersion, signals };
  // What was forgotten has to be gone here too.
  if (signals.length > 0) await writeToCopy(folder, name, copied);
  else await folder.removeEntry(name).catch(() => undefined);
}

async function copyDay(db: LedgerDatabase, folder: CopyFolder, day: string): Promise<void> {
  const sessions = await db.sessions.where('day').equals(day).toArray();
  const tasks = await db.tasks.where('day').equals(day).toArray();
  const copied: CopiedDay = { version: schemaVersion, sessions, tasks };
  // A day without either keeps no file: what was deleted has to be gone here too.
  if (sessions.length + tasks.length > 0) await writeToCopy(folder, day, copied);
  else await folder.removeEntry(day).catch(() => undefined);
}

/** Takes away the marks of what is copied, but those that were set anew meanwhile; gives how often it was copied. */
function settle(db: LedgerDatabase, marks: readonly MetaRow[]): Promise<number> {
  return db.transaction('rw', db.meta, async () => {
    await expectKnownSchema(db);
    const standing = await db.meta.bulkGet(marks.map(({ key }) => key));
    const settled = marks.filter(({ value }, nth) => standing[nth]?.value === value);
    await db.meta.bulkDelete(settled.map(({ key }) => key));
    return countCopy(db);
  });
}

/** Counted here before there: the ledger must never seem to be behind a copy that was not finished. */
async function countCopy(db: LedgerDatabase): Promise<number> {
  const value = Number((await db.meta.get('copies'))?.value ?? 0) + 1;
  await db.meta.put({ key: 'copies', value });
  return value;
}

/** What is small enough to be copied as a whole. */
async function rowsOfRest(db: LedgerDatabase): Promise<CopiedRest['rows']> {
  const [tools, exports, workflows, trials, runs, health, meta] = await Promise.all([
    db.tools.toArray(),
    db.exports.toArray(),
    db.workflows.toArray(),
    db.trials.toArray(),
    db.runs.toArray(),
    db.health.toArray(),
    db.meta.filter(({ key }) => !ofOneMachine.test(key)).toArray(),
  ]);
  return { tools, exports, meta, workflows, trials, runs, health };
}
