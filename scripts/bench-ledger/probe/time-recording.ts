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

/** How long the page rests before each: prompts come one at a time, and what one leaves to be done is not the next one's. */
const restMs = 20;

/**
 * Records prompts one after the other, each in a strict transaction as it happens, and puts the same session rows
 * into a bare store, strictly too, by turns.
 *
 * @param prompts how many
 * @param from when the first one is, in epoch milliseconds
 */
export async function timeRecording(prompts: number, from: number): Promise<RecordingTimes[]> {
  const ledger = new LedgerDatabase();
  const bare = await openDatabase('bare', (database) =>
    database.createObjectStore('rows', { keyPath: 'id' }),
  );
  const times: RecordingTimes[] = [];
  for (let nth = 0; nth < prompts; nth += 1) {
    const toolId = benchTools[nth % benchTools.length]?.id ?? '';
    const signal = aPrompt(toolId, from + nth * 1_000);
    const recorded = await timed(() => recordSignals(ledger, [signal], defaultIdleAfterMs));
    const row = await newestOf(ledger, toolId);
    times.push({ recorded, bare: await timed(() => putStrictly(bare, row)) });
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

async function timed(act: () => Promise<unknown>): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, restMs));
  const began = performance.now();
  await act();
  return performance.now() - began;
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
