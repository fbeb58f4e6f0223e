import Dexie from 'dexie';
import { type Deletion, deletionOf } from '../core/session/deletion.ts';
import type { Session } from '../core/session/session.ts';
import { markForCopy } from './copy/mark-for-copy.ts';
import { signalFileOf, signalFilesOver } from './copy/signal-file.ts';
import { noteDeletions } from './deletions.ts';
import { expectKnownSchema } from './expect-known-schema.ts';
import type { LedgerDatabase } from './ledger-database.ts';
import { schemaVersion } from './versions.ts';

/** Days (`YYYY-MM-DD`, both included), with the moments (epoch milliseconds) at which they begin and end here. */
export interface Days {
  readonly first: string;
  readonly last: string;
  readonly from: number;
  readonly to: number;
}

/** How many sessions a tool has. */
export function countSessionsOf(db: LedgerDatabase, toolId: string): Promise<number> {
  return sessionsOf(db, toolId).count();
}

/** How many sessions began from one day to another (both `YYYY-MM-DD`, both included). */
export function countSessionsOn(db: LedgerDatabase, first: string, last: string): Promise<number> {
  return db.sessions.where('day').between(first, last, true, true).count();
}

/** How many tasks began from one day to another (both `YYYY-MM-DD`, both included). */
export function countTasksOn(db: LedgerDatabase, first: string, last: string): Promise<number> {
  return db.tasks.where('day').between(first, last, true, true).count();
}

/** What was deleted. */
interface Deleted {
  readonly sessions: number;
  /** The days that sessions of it began on, and the files of its signals: the second copy has to follow. */
  readonly days: Iterable<string>;
  /** What signals that come late are not to bring back. */
  readonly deletions: readonly Deletion[];
}

/**
 * Deletes a session with the signals behind it.
 *
 * @param now epoch milliseconds
 * @param idleAfterMs the idle gap
 * @returns how many sessions were deleted
 * @throws NewerLedgerError, or what IndexedDB throws
 */
export function deleteSession(
  db: LedgerDatabase,
  id: string,
  now: number,
  idleAfterMs: number,
): Promise<number> {
  return deleting(db, async () => {
    const session = await db.sessions.get(id);
    if (session === undefined) return { sessions: 0, days: [], deletions: [] };

    await db.sessions.delete(id);
    await deleteSignalsOf(db, [session]);
    const days = [session.day, ...filesOf([session])];
    return { sessions: 1, days, deletions: [deletionOf(session, now, idleAfterMs)] };
  });
}

/** Deletes a tool with everything of it, its name too. See {@link deleteSession}. */
export function deleteTool(db: LedgerDatabase, toolId: string, now: number): Promise<number> {
  return deleting(db, async () => {
    const days = new Set<string>();
    await sessionsOf(db, toolId).each(({ day }) => days.add(day));

    const signals = db.signals.filter((signal) => signal.toolId === toolId);
    await signals.clone().each(({ at }) => days.add(signalFileOf(at)));
    await signals.delete();
    await db.runs.filter((run) => run.toolId === toolId).delete();
    await db.health.delete(toolId);
    await db.tools.delete(toolId);
    const deletions = [{ toolId, from: 0, to: now, deletedAt: now }];
    return { sessions: await sessionsOf(db, toolId).delete(), days, deletions };
  });
}

/** Deletes the sessions and tasks that began on some days, and all signals of those days. See {@link deleteSession}. */
export function deleteDays(
  db: LedgerDatabase,
  { first, last, from, to }: Days,
  now: number,
  idleAfterMs: number,
): Promise<number> {
  return deleting(db, async () => {
    const ofDays = () => db.sessions.where('day').between(first, last, true, true);
    const days = (await ofDays().uniqueKeys()) as string[];
    // Past midnight, or in another time zone, sessions of the outermost days may reach beyond them.
    const outer = (await sessionsOn(db, [...days.slice(0, 3), ...days.slice(-3)])).filter(
      ({ startedAt, endedAt }) => startedAt < from || endedAt > to,
    );

    const signals = () => db.signals.where('at').between(from, to, true, true);
    const files = new Set(((await signals().uniqueKeys()) as number[]).map(signalFileOf));
    await signals().delete();
    await deleteSignalsOf(db, outer);
    await db.runs.filter(({ startedAt }) => from <= startedAt && startedAt <= to).delete();
    const whole = { toolId: undefined, from, to: Math.min(to, now), deletedAt: now };
    const deletions = [whole, ...outer.map((one) => deletionOf(one, now, idleAfterMs))];
    const daysOfTasks = await deleteTasksOn(db, first, last);
    return {
      sessions: await ofDays().delete(),
      days: [...days, ...daysOfTasks, ...files, ...filesOf(outer)],
      deletions,
    };
  });
}

/** Deletes everything, the salt and the saved files too. See {@link deleteSession}. */
export function deleteEverything(db: LedgerDatabase, now: number): Promise<number> {
  return deleting(db, async () => {
    const sessions = await db.sessions.count();
    for (const table of db.tables) await table.clear();
    await db.meta.put({ key: 'schemaVersion', value: schemaVersion });
    // The second copy goes as a whole, see `eraseCopy`.
    return { sessions, days: [], deletions: [{ toolId: undefined, from: 0, to: now, deletedAt: now }] };
  });
}

/** One transaction: all of it is deleted, or nothing. */
function deleting(db: LedgerDatabase, carryOut: () => Promise<Deleted>): Promise<number> {
  return db.transaction('rw', db.tables, async () => {
    await expectKnownSchema(db);
    const { sessions, days, deletions } = await carryOut();
    await markForCopy(db, [...days]);
    if (deletions.length > 0) await noteDeletions(db, deletions);
    return sessions;
  });
}

const sessionsOf = (db: LedgerDatabase, toolId: string) =>
  db.sessions.where('[toolId+endedAt]').between([toolId, Dexie.minKey], [toolId, Dexie.maxKey]);

const sessionsOn = (db: LedgerDatabase, days: readonly string[]): Promise<Session[]> =>
  db.sessions
    .where('day')
    .anyOf([...new Set(days)])
    .toArray();

async function deleteTasksOn(db: LedgerDatabase, first: string, last: string): Promise<string[]> {
  const tasks = () => db.tasks.where('day').between(first, last, true, true);
  const days = (await tasks().uniqueKeys()) as string[];
  await tasks().delete();
  return days;
}

const filesOf = (sessions: readonly Session[]): string[] =>
  sessions.flatMap(({ startedAt, endedAt }) => signalFilesOver(startedAt, endedAt));

/** The signals of a tool within a session's time are those behind it. */
async function deleteSignalsOf(db: LedgerDatabase, sessions: readonly Session[]): Promise<void> {
  for (const { toolId, startedAt, endedAt } of sessions) {
    await db.signals
      .where('at')
      .between(startedAt, endedAt, true, true)
      .filter((signal) => signal.toolId === toolId)
      .delete();
  }
}
