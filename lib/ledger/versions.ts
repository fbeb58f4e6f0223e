import type Dexie from 'dexie';

/** The version of the rows' meaning. Dexie reopens a newer database without a word; this number tells. */
export const schemaVersion = 1;

/**
 * Every version of the tables. What was shipped is frozen: add one below, never edit one above. Never drop a table
 * or an index either: an older Assay that opens the ledger would put it back, before anyone can refuse.
 */
export function defineVersions(db: Dexie): void {
  db.version(1).stores({
    signals: '++seq, &id, at',
    sessions: 'id, day, [toolId+endedAt], [verdict+startedAt]',
    tools: 'id',
    meta: 'key',
    exports: 'periodStart',
  });
  db.version(2).stores({ health: 'toolId' });
  db.on('populate', (transaction) => {
    transaction.table('meta').add({ key: 'schemaVersion', value: schemaVersion });
  });
}
