import type { Table } from 'dexie';
import type { RowKind } from '../core/backup/backup-format.ts';
import { laterTask, laterTrial, laterWorkflow } from '../core/backup/later-of.ts';
import { daysAround, mergeStretches } from '../core/backup/merge-stretches.ts';
import { type MergeTally, nothingMerged } from '../core/backup/merge-tally.ts';
import { restoredTool } from '../core/backup/restored-tool.ts';
import type { BackupRow } from '../core/backup/row-schemas.ts';
import type { Health } from '../core/health/health.ts';
import { isSession } from '../core/session/fold-signal.ts';
import type { Session } from '../core/session/session.ts';
import type { Signal } from '../core/signal/signal.ts';
import type { Task } from '../core/task/task.ts';
import { mergeReflections, type Reflection } from '../core/week/reflection.ts';
import { markForCopy } from './copy/mark-for-copy.ts';
import { signalFileOf } from './copy/signal-file.ts';
import type { ExportRow, LedgerDatabase, MetaRow, ToolRow } from './ledger-database.ts';

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
  meta: planMeta,
  tool: async (db, rows) => {
    const here = await db.tools.bulkGet(rows.map(({ id }) => id));
    // Nothing is watched because a file says so: the user chooses again.
    const tools = rows.map(({ changedAt, group, ...tool }): ToolRow => {
      return { ...restoredTool(tool), state: 'stopped', changedAt, ...(group && { group }) };
    });
    const add = (missing: readonly ToolRow[]) => db.tools.bulkAdd([...missing]);
    return addMissing(
      tools,
      ({ id }) => id,
      here,
      () => true,
      add,
    );
  },
  workflow: (db, rows) => planLater(db.workflows, rows, laterWorkflow),
  trial: (db, rows) => planLater(db.trials, rows, laterTrial),
  // Nothing runs because a file says so: the user goes on, or has done.
  task: (db, rows) => {
    const tasks = rows.map((row): Task => (row.state === 'running' ? { ...row, state: 'paused' } : row));
    const mark = (put: readonly Task[]) =>
      markForCopy(
        db,
        put.map(({ day }) => day),
      );
    return planLater(db.tasks, tasks, laterTask, mark);
  },
  export: async (db, rows) => {
    const keyOf = ({ periodStart }: ExportRow): string => periodStart;
    const isSame = (row: ExportRow, other: ExportRow): boolean => row.text === other.text;
    // The forms of a period stand together: beside one that is here, none of another file's comes to stand.
    const periods = await db.exports.bulkGet(rows.map(({ periodStart }) => periodStart.slice(0, 10)));
    const found = await db.exports.bulkGet(rows.map(keyOf));
    const here = found.map((row, nth) => row ?? periods[nth]);
    return addMissing(rows, keyOf, here, isSame, (missing) => db.exports.bulkAdd([...missing]));
  },
  health: async (db, rows) => {
    const here = await db.health.bulkGet(rows.map(({ toolId }) => toolId));
    const health = rows.map((row): Health => {
      const { unansweredSince, promptedAt, answeredAt, signAt } = row;
      return { ...row, unansweredSince, promptedAt, answeredAt, signAt };
    });
    const add = (missing: readonly Health[]) => db.health.bulkAdd([...missing]);
    return addMissing(
      health,
      ({ toolId }) => toolId,
      here,
      () => true,
      add,
    );
  },
  session: planStretches,
  run: planStretches,
  signal: async (db, rows) => {
    const here = await db.signals
      .where('id')
      .anyOf(rows.map(({ id }) => id))
      .toArray();
    const signals = rows.map((row): Signal => {
      const { chat, thread, forMs } = row;
      return { ...row, chat, thread, forMs };
    });
    const add = async (missing: readonly Signal[]) => {
      await db.signals.bulkAdd([...missing]);
      await markForCopy(
        db,
        missing.map(({ at }) => signalFileOf(at)),
      );
    };
    return addMissing(
      signals,
      ({ id }) => id,
      here,
      () => true,
      add,
    );
  },
};

/** The salt that is here stays. What was written about a week, here and there, comes to stand together. */
async function planMeta(db: LedgerDatabase, rows: RowsOf<'meta'>): Promise<MergePlan> {
  const incoming = rows as readonly MetaRow[];
  const found = await db.meta.bulkGet(incoming.map(({ key }) => key));
  const joined = incoming.map((row, nth) => joinedWith(found[nth], row));
  const isNew = (nth: number): boolean => found[nth] === undefined;
  const changed = joined.filter((row, nth) => !isNew(nth) && !isSameMeta(row, found[nth]));
  const kept = joined.filter(
    (row, nth) => typeof row.value === 'string' && !isNew(nth) && !isSameMeta(row, incoming[nth]),
  );
  const added = joined.filter((_, nth) => isNew(nth));
  const same = joined.length - added.length - changed.length - kept.length;
  return {
    tally: { ...nothingMerged, added: added.length, changed: changed.length, kept: kept.length, same },
    write: added.length + changed.length === 0 ? nothingToDo : () => db.meta.bulkPut([...added, ...changed]),
  };
}

function joinedWith(here: MetaRow | undefined, row: MetaRow): MetaRow {
  if (here === undefined) return row;
  if (!isReflection(here.value) || !isReflection(row.value)) return here;
  return { key: row.key, value: mergeReflections(here.value, row.value) };
}

const isReflection = (value: MetaRow['value']): value is Reflection =>
  typeof value === 'object' && 'filler' in value;

const isSameMeta = (row: MetaRow, other: MetaRow | undefined): boolean =>
  JSON.stringify(row.value) === JSON.stringify(other?.value);

/** Rows of which nothing is changed: what is here stays, and of two rows with the same key the first. */
function addMissing<Row extends object>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  here: readonly (Row | undefined)[],
  isSame: (row: Row, other: Row) => boolean,
  add: (missing: readonly Row[]) => Promise<unknown>,
): MergePlan {
  const known = new Map(here.flatMap((row) => (row === undefined ? [] : [[keyOf(row), row]])));
  const missing: Row[] = [];
  let kept = 0;
  for (const row of rows) {
    const other = known.get(keyOf(row));
    if (other !== undefined) kept += Number(!isSame(row, other));
    else {
      known.set(keyOf(row), row);
      missing.push(row);
    }
  }
  const added = missing.length;
  return {
    tally: { ...nothingMerged, added, kept, same: rows.length - added - kept },
    write: added === 0 ? nothingToDo : () => add(missing),
  };
}

/** Rows of which the later state stands, whichever of the two that is. */
async function planLater<Row extends { readonly id: string }>(
  table: Table<Row, string>,
  rows: readonly Row[],
  laterOf: (one: Row, other: Row) => Row,
  alsoWrite: (put: readonly Row[]) => Promise<unknown> = nothingToDo,
): Promise<MergePlan> {
  const here = await table.bulkGet(rows.map(({ id }) => id));
  const before = new Map(here.flatMap((row) => (row === undefined ? [] : [[row.id, row]])));
  const now = new Map(before);
  for (const row of rows) {
    const other = now.get(row.id);
    now.set(row.id, other === undefined ? row : laterOf(other, row));
  }
  const put = [...now.values()].filter((row) => row !== before.get(row.id));
  const added = put.filter(({ id }) => !before.has(id)).length;
  const changed = put.length - added;
  const write = async (): Promise<void> => {
    await table.bulkPut(put);
    await alsoWrite(put);
  };
  return {
    tally: { ...nothingMerged, added, changed, same: rows.length - put.length },
    write: put.length === 0 ? nothingToDo : write,
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
