import { sessionsCsv } from '../../core/export/sessions-csv.ts';
import { daysInCopy, openCopyFolder } from './copy-folder.ts';
import { readDay, readRest } from './read-copy.ts';

/** What the second copy holds, for when the ledger itself cannot be read. */
export interface CopyAsCsv {
  readonly sessions: number;
  /** When the last session ended, in epoch milliseconds. */
  readonly until: number;
  /** One's own copy of the sessions, not anonymous. */
  readonly text: string;
}

/** Reads all sessions of the second copy; undefined where there is none that can be read. */
export async function copyAsCsv(): Promise<CopyAsCsv | undefined> {
  const folder = await openCopyFolder();
  const days = await Promise.all((await daysInCopy(folder)).map((day) => readDay(folder, day)));
  const sessions = days.flatMap((copied) => copied?.sessions ?? []).toSorted(byBeginning);
  if (sessions.length === 0) return undefined;

  const rest = await readRest(folder);
  const names = new Map((rest?.rows.tools ?? []).map(({ id, name }) => [id, name]));
  return {
    sessions: sessions.length,
    until: sessions.reduce((latest, { endedAt }) => Math.max(latest, endedAt), 0),
    text: sessionsCsv(sessions, names),
  };
}

const byBeginning = (one: { startedAt: number }, other: { startedAt: number }): number =>
  one.startedAt - other.startedAt;
