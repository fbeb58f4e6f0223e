import 'fake-indexeddb/auto';
import { isDeepStrictEqual } from 'node:util';
import { defaultIdleAfterMs } from '../../lib/core/session/session.ts';
import { LedgerDatabase, type MetaRow } from '../../lib/ledger/ledger-database.ts';
import { recordSignals } from '../../lib/ledger/record-signals.ts';
import type { LedgerRows } from '../visit/ledger-in-browser.ts';

/** Whether the sessions of a ledger are those that its signals give, recorded anew in an empty one with the same coin. */
export async function areSessionsRebuilt({ signals, sessions, meta }: LedgerRows): Promise<boolean> {
  const ledger = new LedgerDatabase('rebuilt');
  try {
    await ledger.meta.bulkAdd(meta.filter(({ key }) => key === 'coin') as MetaRow[]);
    await recordSignals(ledger, signals, defaultIdleAfterMs);
    const rebuilt = await ledger.sessions.toArray();
    return isDeepStrictEqual(rebuilt.map(plain).sort(byId), sessions.map(plain).sort(byId));
  } finally {
    await ledger.delete();
  }
}

/** As it comes out of a browser: without what is undefined. */
const plain = <Row extends { readonly id: string }>(row: Row): Row => JSON.parse(JSON.stringify(row)) as Row;

const byId = (one: { readonly id: string }, other: { readonly id: string }): number =>
  one.id < other.id ? -1 : 1;
