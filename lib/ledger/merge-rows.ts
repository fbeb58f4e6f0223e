import type { RowKind } from '../core/backup/backup-format.ts';
import { daysAround, mergeStretches } from '../core/backup/merge-stretches.ts';
import { type MergeTally, nothingMerged } from '../core/backup/merge-tally.ts';
import { restoredTool } from '../core/backup/restored-tool.ts';
import type { BackupRow } from '../core/backup/row-schemas.ts';
import { isSession } from '../core/session/fold-signal.ts';
import type { Session } from '../core/session/session.ts';
import { markForCopy } from './copy/mark-for-copy.ts';
import type { ExportRow, LedgerDatabase, MetaRow, SignalRow, ToolRow } from './ledger-database.ts';

/** The rows of one kind of a backup that stand together. */
type RowsOf<Kind extends RowKind> = readonly Extract<BackupRow, readonly [Kind, unknown]>[1][];

/** What merging comes to, and what carries it out; without it nothing is written. */
export interface MergePlan {
  readonly tally: MergeTally;
  readonly write: () => Promise<unknown>;
}

const nothingToDo = async (): Promise<void> => undefined;

/** Plans how rows of a backup come into the ledger. Every row was checked before. */
export function planMerge(db: LedgerDatabase, kind: RowKind, rows: readonly unknown[]): Promise<MergePlan> {
  return planOf[kind](db, rows as never);
}

const planOf: { [Kind in RowKind]: (db: LedgerDatabase, rows: RowsOf<Kind>) => Promise<MergePlan> } = {
  meta: async (db, rows) => {
    const here = await db.meta.bulkGet(rows.map(({ key }) => key));
    const isSame = (row: MetaRow, other: MetaRow): boolean => row.value === other.value;
    return addMissing(rows, here, isSame, (missing) => db.meta.bulkPut([...missing]));
  },
  tool: async (db, rows) => {
    const here = await db.tools.bulkGet(rows.map(({ id }) => id));
    // Nothing is watched because a file says so: the user chooses again.
    const tools = rows.map(({ changedAt, ...tool }): ToolRow => {
      return { ...restoredTool(tool), state: 'stopped', changedAt };
    });
    return addMissing(
      tools,
      here,
      () => true,
      (missing) => db.tools.bulkPut([...missing]),
    );
  },
  export: async (db, rows) => {
    const here = await db.exports.bulkGet(rows.map(({ periodStart }) => periodStart));
    const isSame = (row: ExportRow, other: ExportRow): boolean => row.text === other.text;
    return addMissing(rows, here, isSame, (missing) => db.exports.bulkPut([...missing]));
  },
  health: async (db, rows) => {
    const here = await db.health.bulkGet(rows.map(({ toolId }) => toolId));
    const health = rows.map((row) => ({
      ...row,
      unansweredSince: row.unansweredSince,
      promptedAt: row.promptedAt,
      answeredAt: row.answeredAt,
      signAt: row.signAt,
    }));
    return addMissing(
      health,
      here,
      () => true,
      (missing) => db.health.bulkPut([...missing]),
    );
  },
  session: planStretches,
  run: planStretches,
  signal: async (db, rows) => {
    const ids = rows.map(({ id }) => id);
    const known = new Map((await db.signals.where('id').anyOf(ids).toArray()).map((row) => [row.id, row]));
    const signals = rows.map((row) => ({
      ...row,
      chat: row.chat,
      thread: row.thread,
      forMs: row.forMs,
    }));
    return addMissing(
      signals,
      ids.map((id) => known.get(id)),
      () => true,
      (missing) => db.signals.bulkAdd(missing as SignalRow[]),
    );
  },
};

/** Rows of which nothing is changed: what is here stays. */
function addMissing<Row extends object>(
  rows: readonly Row[],
  here: readonly (Row | undefined)[],
  isSame: (row: Row, other: Row) => boolean,
  add: (missing: readonly Row[]) => Promise<unknown>,
): MergePlan {
  const missing = rows.filter((_, nth) => here[nth] === undefined);
  const kept = rows.filter((row, nth) => {
    const other = here[nth];
    return other !== undefined && !isSame(row, other);
  });
  const [added, differing] = [missing.length, kept.length];
  return {
    tally: { ...nothingMerged, added, kept: differing, same: rows.length - added - differing },
    write: added === 0 ? nothingToDo : () => add(missing),
  };
}

async function planStretches(
  db: LedgerDatabase,
  rows: RowsOf<'session'> | RowsOf<'run'>,
): Promise<MergePlan> {
  const incoming = rows.map((row): Session => ({ ...row, verdictAt: row.verdictAt }));
  const here = await stretchesAround(db, incoming);
  const { put, remove, tally } = mergeStretches(here, incoming);
  const sessions = put.filter(isSession);
  const runs = put.filter((run) => !isSession(run));
  const write = async (): Promise<void> => {
    await db.sessions.bulkDelete([...remove]);
    await db.runs.bulkDelete([...remove, ...sessions.map(({ id }) => id)]);
    await db.sessions.bulkPut(sessions);
    await db.runs.bulkPut(runs);
    const gone = here.filter(({ id }) => remove.includes(id));
    await markForCopy(
      db,
      [...gone, ...sessions].map(({ day }) => day),
    );
  };
  return { tally, write: put.length + remove.length === 0 ? nothingToDo : write };
}

/** The sessions and runs that have to do with some of a backup: by their ids, or by their time. */
async function stretchesAround(db: LedgerDatabase, incoming: readonly Session[]): Promise<Session[]> {
  const ids = incoming.map(({ id }) => id);
  const days = [...new Set(incoming.map(({ day }) => day))].flatMap(daysAround);
  const earliest = Math.min(...incoming.map(({ startedAt }) => startedAt));
  const found = await Promise.all([
    db.sessions.bulkGet(ids),
    db.runs.bulkGet(ids),
    db.sessions
      .where('day')
      .anyOf([...new Set(days)])
      .toArray(),
    db.runs.where('endedAt').aboveOrEqual(earliest).toArray(),
  ]);
  const byId = new Map(found.flat().flatMap((one) => (one === undefined ? [] : [[one.id, one]])));
  return [...byId.values()];
}
