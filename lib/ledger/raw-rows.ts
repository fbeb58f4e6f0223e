import type { LedgerDatabase } from './ledger-database.ts';

/** Some rows of a table, just as they are kept. */
export interface RawRows {
  readonly rows: readonly object[];
  /** Whether more come behind them. */
  readonly hasMore: boolean;
}

/** What to look for. */
export interface RawQuery {
  readonly table: string;
  /** What a row has to hold somewhere, as it is shown; capital letters count for nothing. */
  readonly search: string;
  /** From 0. */
  readonly page: number;
}

/** So many rows are shown at a time. */
export const rawRowsAtATime = 20;

/** The newest first where there is an index that tells, and by their key otherwise. */
const orders: Readonly<Record<string, string>> = { sessions: 'day', signals: 'at', runs: 'endedAt' };

/** A row as it is shown. */
export const textOfRow = (row: object): string => JSON.stringify(row, undefined, 2);

/** The names of the tables. */
export const rawTables = (db: LedgerDatabase): string[] => db.tables.map(({ name }) => name);

/** A page of a table's rows. To search a table reads it from its beginning. */
export async function rawRows(db: LedgerDatabase, { table, search, page }: RawQuery): Promise<RawRows> {
  const wanted = search.trim().toLowerCase();
  const all = db
    .table<object>(table)
    .orderBy(orders[table] ?? ':id')
    .reverse();
  const found = wanted === '' ? all : all.filter((row) => textOfRow(row).toLowerCase().includes(wanted));
  const rows = await found
    .offset(page * rawRowsAtATime)
    .limit(rawRowsAtATime + 1)
    .toArray();
  return { rows: rows.slice(0, rawRowsAtATime), hasMore: rows.length > rawRowsAtATime };
}
