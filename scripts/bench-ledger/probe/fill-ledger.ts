import { foldHealth } from '../../../lib/core/health/health.ts';
import type { Session } from '../../../lib/core/session/session.ts';
import type { Signal } from '../../../lib/core/signal/signal.ts';
import { versionOf } from '../../../lib/core/tool/version-of.ts';
import { benchSessions, benchTools } from './bench-sessions.ts';
import { benchTasks, benchWorkflows } from './bench-tasks.ts';
import { completed, openDatabase } from './native-database.ts';

/** So many rows are written in one transaction. */
const rowsAtOnce = 10_000;
const signalsASession = 8;
const keptMs = 14 * 24 * 3_600_000;

/** What the ledger is to hold. */
export interface Filling {
  readonly sessions: number;
  /** The last day of the newest week, `YYYY-MM-DD`. */
  readonly sunday: string;
}

/**
 * Fills the empty ledger past Assay's own code, and past the disk's word that it is written, which is what makes a
 * million rows a matter of minutes.
 *
 * @returns how long it took, in milliseconds
 */
export async function fillLedger({ sessions: count, sunday }: Filling): Promise<number> {
  const began = performance.now();
  const ledger = await openDatabase('assay');
  let written: Promise<void> = Promise.resolve();
  let batch: Session[] = [];
  const write = async (rows: readonly Session[]): Promise<void> => {
    await written;
    written = addAll(ledger, 'sessions', rows);
  };
  for (const session of benchSessions(count, sunday)) {
    batch.push(session);
    if (batch.length < rowsAtOnce) continue;
    await write(batch);
    batch = [];
  }
  await write(batch);
  await written;
  await addRest(ledger, sunday);
  ledger.close();
  return performance.now() - began;
}

/** What the ledger holds besides sessions: the signals of the last two weeks, the tools and their health, and tasks. */
async function addRest(ledger: IDBDatabase, sunday: string): Promise<void> {
  const since = Date.parse(sunday) - keptMs;
  const recent = [...benchSessions(1_000, sunday)].filter(({ startedAt }) => startedAt > since);
  const signals = recent.flatMap(signalsOf);
  await addAll(ledger, 'signals', signals);
  await addAll(
    ledger,
    'health',
    signals
      .filter(({ toolId }, index) => signals.findIndex((one) => one.toolId === toolId) === index)
      .map((signal) => foldHealth(undefined, signal, versionOf(signal.toolId))),
  );
  await addAll(
    ledger,
    'tools',
    benchTools.map(({ id, name, origins }) => ({ id, name, origins, state: 'stopped', changedAt: since })),
  );
  await addAll(ledger, 'workflows', benchWorkflows(sunday));
  await addAll(ledger, 'tasks', benchTasks(sunday));
}

function signalsOf(session: Session): Signal[] {
  const { id, toolId, startedAt, endedAt, zone, chats, threads } = session;
  return Array.from({ length: signalsASession }, (_, nth) => ({
    id: nth === 0 ? id : `${id}/${nth}`,
    kind: nth % 2 === 0 ? 'prompt' : 'answer',
    at: startedAt + Math.floor((nth * (endedAt - startedAt)) / signalsASession),
    forMs: undefined,
    toolId,
    chat: chats[0],
    thread: threads[0],
    zone,
  }));
}

function addAll(ledger: IDBDatabase, store: string, rows: readonly object[]): Promise<void> {
  const adding = ledger.transaction(store, 'readwrite', { durability: 'relaxed' });
  const into = adding.objectStore(store);
  for (const row of rows) into.put(row);
  return completed(adding);
}
