import { sessionRowsCsv, sessionsCsv } from '../core/export/sessions-csv.ts';
import { daysBetween } from '../core/week/day.ts';
import type { LedgerDatabase } from './ledger-database.ts';
import { sessionBatches } from './session-batches.ts';
import { firstSessions } from './sessions.ts';
import { toolNames } from './tools.ts';

/** A piece of one's own copy, and how far the copy has come with it. */
export interface OwnCopyPart {
  readonly text: string;
  /** How many sessions are in it and in the parts before it. */
  readonly sessions: number;
  /** What part of the ledger's days is done, from 0 to 1. */
  readonly done: number;
}

/** The text with which one's own copy begins: the header and the first sessions, `most` at the most. */
export async function ownCopyBeginning(db: LedgerDatabase, most: number): Promise<string> {
  const [sessions, names] = await Promise.all([firstSessions(db, most), toolNames(db)]);
  return sessionsCsv(sessions, names);
}

/**
 * One's own copy of the whole ledger as CSV, part by part: however large the ledger, one part at a time is in
 * memory. Not anonymous.
 */
export async function* ownCopyParts(db: LedgerDatabase): AsyncGenerator<OwnCopyPart, void> {
  const names = await toolNames(db);
  const first = await db.sessions.orderBy('day').first();
  const last = await db.sessions.orderBy('day').last();
  yield { text: sessionsCsv([], names), sessions: 0, done: 0 };
  if (first === undefined || last === undefined) return;

  const allDays = daysBetween(first.day, last.day) + 1;
  let sessions = 0;
  for await (const batch of sessionBatches(db)) {
    sessions += batch.length;
    const days = daysBetween(first.day, batch.at(-1)?.day ?? last.day) + 1;
    yield { text: sessionRowsCsv(batch, names), sessions, done: Math.min(1, days / allDays) };
  }
}
