import type Dexie from 'dexie';

/** The version of the rows' meaning. Dexie reopens a newer database without a word; this number tells. */
export const schemaVersion = 3;

/** What version 2 added to a session; before it, only prompts and chats were seen. */
const addedToSessions = { implied: 0, answers: 0, copies: 0, attentionMs: 0, named: [], threads: [] };

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
  db.version(2)
    .stores({
      signals: '++seq, &id, at, [kind+at]',
      runs: 'id, endedAt, [toolId+endedAt]',
      health: 'toolId',
    })
    .upgrade(async (transaction) => {
      await transaction
        .table('sessions')
        .toCollection()
        .modify((session) => Object.assign(session, addedToSessions));
      await transaction.table('meta').put({ key: 'schemaVersion', value: 2 });
    });
  db.version(3)
    .stores({
      sessions: 'id, day, [toolId+endedAt], [verdict+startedAt], [workflowId+startedAt]',
      workflows: 'id',
      tasks: 'id, day, endedAt, [state+startedAt], [workflowId+endedAt], [outcome+endedAt], [trialId+block]',
      trials: 'id, workflowId',
    })
    .upgrade((transaction) => transaction.table('meta').put({ key: 'schemaVersion', value: 3 }));
  db.on('populate', (transaction) => {
    transaction.table('meta').add({ key: 'schemaVersion', value: schemaVersion });
  });
}
