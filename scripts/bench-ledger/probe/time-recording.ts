import { defaultIdleAfterMs, type Session } from '../../../lib/core/session/session.ts';
import type { Signal } from '../../../lib/core/signal/signal.ts';
import { LedgerDatabase } from '../../../lib/ledger/ledger-database.ts';
import { recordSignals } from '../../../lib/ledger/record-signals.ts';
import { benchTools } from './bench-sessions.ts';
import { completed, openDatabase } from './native-database.ts';

/** How long one signal took on its way into the ledger, and how long one bare put, in milliseconds. */
export interface RecordingTimes {
  readonly recorded: number;
  readonly bare: number;
}

/** So many are timed together: a browser's clock is too coarse for one. */
const together = 1;

/**
 * Records prompts one after the other, each in a strict transaction as it happens, and puts the same session rows
 * into a bare store, strictly too; blocks of either take turns.
 *
 * @param blocks how many times ten
 * @param from when the first prompt is, in epoch milliseconds
 */
export async function timeRecording(blocks: number, from: number): Promise<RecordingTimes[]> {
  const ledger = new LedgerDatabase();
  const bare = await openDatabase('bare', (database) =>
    database.createObjectStore('rows', { keyPath: 'id' }),
  );
  const times: RecordingTimes[] = [];
  for (let block = 0; block < blocks; block += 1) {
    const toolId = benchTools[block % benchTools.length]?.id ?? '';
    const signals = Array.from({ length: together }, (_, nth) =>
      aPrompt(toolId, from + (block * together + nth) * 1_000),
    );
    const recorded = await timed(signals, (signal) => recordSignals(ledger, [signal], defaultIdleAfterMs));
    const row = await newestOf(ledger, toolId);
    times.push({ recorded, bare: await timed(signals, () => putStrictly(bare, row)) });
  }
  bare.close();
  ledger.close();
  return times;
}

const aPrompt = (toolId: string, at: number): Signal => ({
  id: crypto.randomUUID(),
  kind: 'prompt',
  at,
  forMs: undefined,
  toolId,
  chat: undefined,
  thread: 'a thread',
  zone: 'Europe/Zurich',
});

async function timed(signals: readonly Signal[], act: (signal: Signal) => Promise<unknown>): Promise<number> {
  const began = performance.now();
  for (const signal of signals) await act(signal);
  return (performance.now() - began) / signals.length;
}

async function newestOf(ledger: LedgerDatabase, toolId: string): Promise<Session> {
  const sessions = await ledger.sessions.where('[toolId+endedAt]').between([toolId], [toolId, []]).last();
  if (sessions === undefined) throw new Error(`Nothing was recorded on ${toolId}.`);
  return sessions;
}

function putStrictly(bare: IDBDatabase, row: Session): Promise<void> {
  const putting = bare.transaction('rows', 'readwrite', { durability: 'strict' });
  putting.objectStore('rows').put(row);
  return completed(putting);
}
