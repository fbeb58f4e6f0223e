import type { Health } from '../../core/health/health.ts';
import type { Session } from '../../core/session/session.ts';
import type { Task } from '../../core/task/task.ts';
import type { Workflow } from '../../core/task/workflow.ts';
import type { Trial } from '../../core/trial/trial.ts';
import { NewerLedgerError } from '../expect-known-schema.ts';
import type { ExportRow, LedgerDatabase, MetaRow, SignalRow, ToolRow } from '../ledger-database.ts';
import { schemaVersion } from '../versions.ts';
import { type CopyFolder, daysInCopy, readFromCopy } from './copy-folder.ts';

/** The sessions and tasks that began on one day, in the file named after it. */
export interface CopiedDay {
  /** The schema version of the rows. */
  readonly version: number;
  readonly sessions: readonly Session[];
  /** Missing before version 3 of the rows. */
  readonly tasks?: readonly Task[];
}

/** The signals of one day of UTC, in the file that `signalFileOf` names. */
export interface CopiedSignals {
  readonly version: number;
  readonly signals: readonly SignalRow[];
}

/** Everything else that is copied; written last, so what it says was done is done. */
export interface CopiedRest {
  readonly version: number;
  /** How often the ledger had been copied by then. */
  readonly copies: number;
  /** The oldest day with a session or a task. */
  readonly first: string | undefined;
  readonly rows: {
    readonly tools: readonly ToolRow[];
    readonly exports: readonly ExportRow[];
    readonly meta: readonly MetaRow[];
    /** Missing before version 3 of the rows, as are the trials, runs and health. */
    readonly workflows?: readonly Workflow[];
    readonly trials?: readonly Trial[];
    readonly runs?: readonly Session[];
    readonly health?: readonly Health[];
  };
}

export const restName = 'rest';

/**
 * What the second copy holds besides sessions, tasks and signals; undefined where it is missing or damaged.
 *
 * @throws NewerLedgerError when a newer Assay wrote it
 */
export const readRest = (folder: CopyFolder): Promise<CopiedRest | undefined> =>
  readKnown<CopiedRest>(folder, restName);

/** The copied sessions and tasks of a day. See {@link readRest}. */
export const readDay = (folder: CopyFolder, day: string): Promise<CopiedDay | undefined> =>
  readKnown<CopiedDay>(folder, day);

/** The copied signals of a file. See {@link readRest}. */
export const readSignals = (folder: CopyFolder, name: string): Promise<CopiedSignals | undefined> =>
  readKnown<CopiedSignals>(folder, name);

async function readKnown<Copied extends { readonly version: number }>(
  folder: CopyFolder,
  name: string,
): Promise<Copied | undefined> {
  const copied = await readFromCopy<Copied>(folder, name);
  if (copied !== undefined && copied.version > schemaVersion) throw new NewerLedgerError(copied.version);
  return copied;
}

/**
 * Whether the ledger is behind its second copy: it is empty, an older state of itself, or without its oldest day,
 * as LevelDB is when it forgets its tables and keeps its log. The ledger counts its copies first, then the copy
 * does, and a day that was removed is marked, so a sound ledger is never behind.
 *
 * @param rest of the copy; without it, files of days are enough to be ahead of a ledger that was never copied
 */
export async function hasLost(
  db: LedgerDatabase,
  folder: CopyFolder,
  rest: CopiedRest | undefined,
): Promise<boolean> {
  const own = Number((await db.meta.get('copies'))?.value ?? 0);
  if (rest === undefined) return own === 0 && (await daysInCopy(folder)).length > 0;
  return rest.copies > own || (rest.first !== undefined && (await lacks(db, rest.first)));
}

async function lacks(db: LedgerDatabase, day: string): Promise<boolean> {
  const there = await Promise.all(
    [db.sessions, db.tasks].map((table) => table.where('day').equals(day).limit(1).primaryKeys()),
  );
  return there.flat().length === 0 && (await db.meta.get(`uncopied ${day}`)) === undefined;
}
