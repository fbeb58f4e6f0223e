import fc from 'fast-check';
import { readFile } from '../../lib/browser/read-file.ts';
import { type FaultReason, isFault } from '../../lib/core/backup/read-backup.ts';
import { LedgerDatabase } from '../../lib/ledger/ledger-database.ts';
import { checkBackup, type OpenFile, restoreBackup } from '../../lib/ledger/restore-backup.ts';
import { streamBackup } from '../../lib/ledger/stream-backup.ts';
import { sampleLedger } from '../start/sample-ledger.ts';
import { anyMutation } from './any-mutation.ts';
import { seal } from './seal.ts';

/** How many files to try, and which: the same seed gives the same files. */
export interface FuzzOptions {
  readonly files: number;
  readonly seed: number;
  readonly onProgress?: (tried: number) => void;
}

/** What became of the files. */
export interface FuzzReport {
  readonly files: number;
  readonly refused: Readonly<Partial<Record<FaultReason, number>>>;
  /** Files that are sound after all: what was changed in them is something that might be true. */
  readonly taken: number;
  /** In words what went wrong, with the file. */
  readonly failures: readonly string[];
}

const now = Date.parse('2026-11-18T12:00:00Z');
const sample = sampleLedger(now, 'Europe/Zurich');
/** Of the files one in so many is restored as well, whatever the check says. */
const restoredOf = 20;
/** The ledger is compared after so many files: had any touched it, that would still be seen. */
const comparedAfter = 100;

/**
 * Spoils a backup in many ways and tries to restore each: it has to be refused with a reason and the ledger untouched,
 * or to be a sound file that leaves a sound ledger. Needs an IndexedDB.
 */
export async function fuzzBackup({ files, seed, onProgress }: FuzzOptions): Promise<FuzzReport> {
  const [original, here] = [await backupOf('there', 3), await openFilled('here', 5)];
  const before = await dump(here);
  const refused: Partial<Record<FaultReason, number>> = {};
  const failures: string[] = [];
  let taken = 0;
  for (const [nth, { mutations, isSealed }] of fc.sample(anyMutation, { numRuns: files, seed }).entries()) {
    const spoilt = mutations.reduce((text, mutate) => mutate(text), original);
    const text = isSealed ? seal(spoilt) : spoilt;
    const isRestored = nth % restoredOf === 0;
    const reason = await tryFile(here, text, isRestored).catch((failure: unknown) => `it threw ${failure}`);

    if (reason === 'sound' && !isSealed && text.trimEnd() !== original.trimEnd())
      failures.push(`It was taken although it was changed:\n${text}`);
    else if (reason === 'sound') taken += 1;
    else if (isFaultReason(reason)) refused[reason] = (refused[reason] ?? 0) + 1;
    else failures.push(`${reason}:\n${text}`);
    if (nth % comparedAfter === 0 && (await dump(here)) !== before)
      failures.push(`The ledger was touched by this file or one shortly before:\n${text}`);
    onProgress?.(nth + 1);
  }
  if ((await dump(here)) !== before) failures.push('The ledger was touched.');
  if ('polluted' in Object.prototype) failures.push('A prototype was changed.');
  await here.delete();
  return { files, refused, taken, failures };
}

/** Checks a file, and may restore it; gives why it was refused, that it is sound, or what went wrong. */
async function tryFile(db: LedgerDatabase, text: string, isRestored: boolean): Promise<string> {
  const open = opening(text);
  const checked = await checkBackup(db, open);
  if (!isFault(checked)) return isRestored ? restoreSound(text) : 'sound';

  const lines = text.split('\n').length;
  if (checked.line < 1 || checked.line > lines) return `line ${checked.line} is none of its ${lines}`;
  if (!isRestored) return checked.reason;
  const restored = await restoreBackup(db, open, '');
  return isFault(restored) && restored.reason === checked.reason ? checked.reason : 'it was restored';
}

/** Restores a sound file: all of the ledger can be backed up then, and restoring it again changes nothing. */
async function restoreSound(text: string): Promise<string> {
  const db = await openFilled('restored', 5);
  try {
    const checked = await checkBackup(db, opening(text));
    if (isFault(checked)) return 'it was refused on second sight';
    await restoreBackup(db, opening(text), checked.checksum);
    const after = await dump(db);
    const { leftOut } = await streamBackup(db, now, async () => undefined);
    await restoreBackup(db, opening(text), checked.checksum);
    if (leftOut > 0) return `it left ${leftOut} damaged rows`;
    return (await dump(db)) === after ? 'sound' : 'restored twice is not restored once';
  } finally {
    await db.delete();
  }
}

const isFaultReason = (reason: string): reason is FaultReason => /^[a-z_]+$/.test(reason);

const opening =
  (text: string): OpenFile =>
  () =>
    readFile(new Blob([text]));

/** Opens a ledger with some rows of everything. */
async function openFilled(name: string, sessions: number): Promise<LedgerDatabase> {
  const db = new LedgerDatabase(`fuzz ${name}`);
  await db.sessions.bulkPut((sample.sessions ?? []).slice(0, sessions));
  await db.runs.bulkPut(
    (sample.sessions ?? []).slice(20, 21).map((session) => ({
      ...session,
      prompts: 0,
      implied: 0,
      verdict: 'untagged',
      verdictAt: undefined,
    })),
  );
  await db.tools.bulkPut((sample.tools ?? []) as never);
  await db.exports.put({
    periodStart: '2026-10-05',
    text: 'schema,period_start,scope\r\naiuse/1,2026-10-05,all\r\n',
    savedAt: now,
  });
  await fillWorkflows(db, name);
  await db.meta.put({ key: 'salt', value: 'ab'.repeat(32) });
  const signal = { toolId: 'claude', chat: undefined, thread: 'a', zone: 'UTC' };
  await db.signals.bulkAdd([
    { ...signal, id: `${name} 1`, kind: 'prompt', at: now, forMs: undefined } as never,
    { ...signal, id: `${name} 2`, kind: 'attention', at: now, forMs: 60_000 } as never,
  ]);
  await db.health.put({
    toolId: 'claude',
    catalogue: 'a',
    answered: 1,
    unanswered: 0,
    implied: 0,
    quietMs: 0,
  } as never);
  return db;
}

async function fillWorkflows(db: LedgerDatabase, name: string): Promise<void> {
  const startedAt = now - 3_600_000;
  const piece = { from: startedAt, to: now - 1_800_000 };
  const task = {
    workflowId: 'review',
    startedAt,
    zone: 'UTC',
    day: '2026-11-18',
    worked: [piece],
    unsure: [],
    size: 'usual',
    outcome: 'open',
    source: 'timer',
    changedAt: now,
  } as const;
  await db.workflows.put({ id: 'review', name: 'Review', area: 'review', createdAt: now, changedAt: now });
  await db.trials.put({
    ...{ id: 'trial', workflowId: 'review', blocks: 12, startedAt },
    ...{ seed: 'ab'.repeat(32), seedHash: 'cd'.repeat(32) },
  });
  await db.tasks.bulkPut([
    { ...task, id: `${name} done`, state: 'done', endedAt: now, trialId: 'trial', block: 1, assigned: true },
    { ...task, id: `${name} running`, state: 'running', unsure: [{ from: piece.to, to: now }] },
  ]);
}

async function backupOf(name: string, sessions: number): Promise<string> {
  const db = await openFilled(name, sessions);
  const pieces: string[] = [];
  await streamBackup(db, now, async (piece) => void pieces.push(piece));
  await db.delete();
  return pieces.join('');
}

async function dump(db: LedgerDatabase): Promise<string> {
  return JSON.stringify(await Promise.all(db.tables.map((table) => table.toArray())));
}
