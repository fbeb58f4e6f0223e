import Dexie, { type EntityTable } from 'dexie';
import { type Coin, throwCoin } from '../core/asking/coin.ts';
import { foldHealth, type Health } from '../core/health/health.ts';
import { isDeleted } from '../core/session/deletion.ts';
import { foldSignal, isSession } from '../core/session/fold-signal.ts';
import type { Session } from '../core/session/session.ts';
import { uncovered } from '../core/signal/attention.ts';
import { longestPieceMs } from '../core/signal/outbox-item.ts';
import { endOf, type Signal } from '../core/signal/signal.ts';
import { versionOf } from '../core/tool/version-of.ts';
import { knownCoin } from './coin.ts';
import { markForCopy } from './copy/mark-for-copy.ts';
import { signalFileOf } from './copy/signal-file.ts';
import { deletionsIn } from './deletions.ts';
import { expectKnownSchema } from './expect-known-schema.ts';
import type { LedgerDatabase } from './ledger-database.ts';

/**
 * Records signals and folds each into its session, all in one transaction: either everything is kept, durably,
 * or nothing. A signal that is already there is passed over, and so is attention at moments that are recorded, and
 * what belongs to something that was deleted.
 *
 * @param signals in the order of their times
 * @param idleAfterMs the idle gap
 * @returns how many were new
 * @throws NewerLedgerError, or what IndexedDB throws
 */
export function recordSignals(
  db: LedgerDatabase,
  signals: readonly Signal[],
  idleAfterMs: number,
): Promise<number> {
  return db.transaction('rw', db.signals, db.sessions, db.runs, db.health, db.meta, async () => {
    const checked = expectKnownSchema(db);
    const noted = deletionsIn(db);
    const coin = knownCoin(db);
    let recorded = 0;
    const days: string[] = [];
    for (const signal of signals) {
      const [parts, around, deletions] = await Promise.all([
        newPartsOf(db, signal),
        lookAround(db, signal, idleAfterMs, coin),
        noted,
        checked,
      ]);
      if (isDeleted(signal, deletions)) continue;
      for (const [nth, part] of parts.entries())
        days.push(
          ...(await record(
            db,
            part,
            idleAfterMs,
            nth === 0 ? around : await lookAround(db, part, idleAfterMs, coin),
          )),
        );
      recorded += parts.length;
    }
    await Promise.all([checked, noted, coin]);
    await markForCopy(db, days);
    return recorded;
  });
}

/** A signal is one part; attention may come to several, or to none. The first part keeps the id. */
async function newPartsOf(db: LedgerDatabase, signal: Signal): Promise<Signal[]> {
  const [timesKnown, parts] = await Promise.all([
    db.signals.where('id').equals(signal.id).count(),
    partsOf(db, signal),
  ]);
  return timesKnown > 0 ? [] : parts;
}

async function partsOf(db: LedgerDatabase, signal: Signal): Promise<Signal[]> {
  const { id, at, forMs } = signal;
  if (forMs === undefined) return [signal];

  const near = await db.signals
    .where('[kind+at]')
    .between(['attention', at - longestPieceMs], ['attention', endOf(signal)], true, false)
    .toArray();
  const others = near.map((other) => ({ at: other.at, forMs: other.forMs ?? 0 }));
  return uncovered({ at, forMs }, others).map((part, nth) => ({
    ...signal,
    ...part,
    id: nth === 0 ? id : `${id}/${nth}`,
  }));
}

/** What the ledger holds around a signal. */
interface Surroundings {
  readonly sessions: readonly Session[];
  readonly runs: readonly Session[];
  readonly health: Health | undefined;
  readonly coin: Coin | undefined;
}

/** Asked all at once, as what follows is written all at once: each way to the database and back takes its time. */
async function lookAround(
  db: LedgerDatabase,
  signal: Signal,
  idleAfterMs: number,
  coinRead: Promise<Coin | undefined>,
): Promise<Surroundings> {
  const [sessions, runs, health, coin] = await Promise.all([
    neighboursOf(db.sessions, signal, idleAfterMs),
    neighboursOf(db.runs, signal, idleAfterMs),
    db.health.get(signal.toolId),
    coinRead,
  ]);
  return { sessions, runs, health, coin };
}

/**
 * Runs without a use wait in a table of their own, so that nothing else ever takes them for sessions. The coin is thrown
 * when a run is opened: before anybody knows what comes of it, and never again.
 *
 * @returns what the second copy has to follow
 */
async function record(
  db: LedgerDatabase,
  signal: Signal,
  idleAfterMs: number,
  { sessions, runs, health, coin }: Surroundings,
): Promise<string[]> {
  const { session: run, absorbed } = foldSignal([...sessions, ...runs], signal, idleAfterMs);
  const isNew = coin !== undefined && run.id === signal.id;
  const session = isNew ? { ...run, ...throwCoin(coin, run.id) } : run;
  const gone = isSession(session) ? [...absorbed, session.id] : absorbed;
  await Promise.all([
    db.signals.add({ ...signal }),
    removeFrom(db.sessions, sessions, absorbed),
    removeFrom(db.runs, runs, gone),
    (isSession(session) ? db.sessions : db.runs).put(session),
    db.health.put(foldHealth(health, signal, versionOf(signal.toolId))),
  ]);
  const changed = sessions.filter(({ id }) => id === session.id || absorbed.includes(id));
  const days = isSession(session) ? [...changed, session].map(({ day }) => day) : [];
  return [...days, signalFileOf(signal.at)];
}

async function removeFrom(
  table: EntityTable<Session, 'id'>,
  held: readonly Session[],
  gone: readonly string[],
): Promise<void> {
  const ids = held.map(({ id }) => id).filter((id) => gone.includes(id));
  if (ids.length > 0) await table.bulkDelete(ids);
}

/** There are seldom more near one signal; to fetch some at once is cheaper than to go along one by one. */
const fewNeighbours = 4;

/** The runs of a tool do not overlap, so in the order of their ends those that are near stand together. */
async function neighboursOf(
  table: EntityTable<Session, 'id'>,
  signal: Signal,
  idleAfterMs: number,
): Promise<Session[]> {
  const fromNear = () =>
    table
      .where('[toolId+endedAt]')
      .between([signal.toolId, signal.at - idleAfterMs], [signal.toolId, Dexie.maxKey], true, true);
  // The parts of a session overlap: behind one that is beyond there may be one that is not.
  const isBeyond = ({ startedAt, isPart }: Session): boolean =>
    isPart !== true && startedAt - endOf(signal) > idleAfterMs;

  const few = await fromNear().limit(fewNeighbours).toArray();
  if (few.length < fewNeighbours || few.some(isBeyond)) return few;
  return fromNear().until(isBeyond).toArray();
}
