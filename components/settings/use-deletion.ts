import { useState } from 'preact/hooks';
import { ringOnce } from '@/lib/browser/alarms.ts';
import { forgetOwnStorage } from '@/lib/browser/forget-own-storage.ts';
import { sendRequest } from '@/lib/browser/messages.ts';
import { emptyOutbox } from '@/lib/browser/outbox.ts';
import { clearScratchFiles } from '@/lib/browser/scratch-file.ts';
import { openCopyFolder } from '@/lib/ledger/copy/copy-folder.ts';
import { eraseCopy } from '@/lib/ledger/copy/erase-copy.ts';
import {
  countSessionsOf,
  countSessionsOn,
  countTasksOn,
  type Days,
  deleteDays,
  deleteEverything,
  deleteTool,
} from '@/lib/ledger/delete-rows.ts';
import { idleGapMs } from '@/lib/ledger/idle-gap.ts';
import type { LedgerDatabase, ToolRow } from '@/lib/ledger/ledger-database.ts';
import { countOlderSessions, sessionRetentionDays, setSessionRetention } from '@/lib/ledger/retention.ts';
import { everyTool } from '@/lib/ledger/tools.ts';
import { useBadge } from '../shared/use-badge.ts';
import { useLiveQuery } from '../shared/use-live-query.ts';

/** What can be deleted here, with the numbers of sessions and tasks that go. */
export type Deletable =
  | { readonly what: 'tool'; readonly tool: ToolRow; readonly sessions: number }
  | { readonly what: 'days'; readonly days: Days; readonly sessions: number; readonly tasks: number }
  /** Sessions that began more than so many days ago, now and from now on; undefined: none. */
  | { readonly what: 'older'; readonly days: number | undefined; readonly sessions: number }
  | { readonly what: 'everything'; readonly sessions: number; readonly tasks: number };

/** Deleting what is kept. */
export interface Deletion {
  /** All that were ever watched, by their names. */
  readonly tools: readonly ToolRow[];
  readonly retentionDays: number | undefined;
  /** What waits for the user's word. */
  readonly asked: Deletable | undefined;
  /** How many sessions were deleted last. */
  readonly done: number | undefined;
  readonly askTool: (tool: ToolRow) => void;
  /** Both `YYYY-MM-DD`. */
  readonly askDays: (first: string, last: string) => void;
  readonly askOlder: (days: number | undefined) => void;
  readonly askEverything: () => void;
  readonly confirm: () => void;
  readonly cancel: () => void;
}

/** Deletes after asking, with the numbers. What fails is thrown while drawing. */
export function useDeletion(ledger: LedgerDatabase, now: () => number): Deletion | undefined {
  const tools = useLiveQuery(() => everyTool(ledger), [ledger]);
  const retention = useLiveQuery(async () => ({ days: await sessionRetentionDays(ledger) }), [ledger]);
  const [asked, setAsked] = useState<Deletable>();
  const [done, setDone] = useState<number>();
  const [failure, setFailure] = useState<unknown>();
  const refreshBadge = useBadge(ledger, now);
  if (failure !== undefined) throw failure;
  if (tools === undefined || retention === undefined) return undefined;

  const carryOut = (deletable: Deletable): void => {
    setAsked(undefined);
    remove(ledger, deletable, now())
      .then(setDone)
      // Any alarm has the second copy follow.
      .then(() => ringOnce('copy', 0.5))
      .then(refreshBadge)
      .catch(setFailure);
  };
  const ask = (counting: Promise<Deletable>): void => void counting.then(setAsked).catch(setFailure);
  return {
    tools,
    retentionDays: retention.days,
    asked,
    done,
    askTool: (tool) =>
      ask(countSessionsOf(ledger, tool.id).then((sessions) => ({ what: 'tool', tool, sessions }))),
    askDays: (first, last) =>
      ask(
        countOn(ledger, first, last).then((counts) => {
          return { what: 'days', days: daysHere(first, last), ...counts };
        }),
      ),
    askOlder: (days) =>
      void countOlderSessions(ledger, days, now())
        .then((sessions) => {
          const deletable = { what: 'older', days, sessions } as const;
          return sessions === 0 ? carryOut(deletable) : setAsked(deletable);
        })
        .catch(setFailure),
    askEverything: () =>
      ask(countOn(ledger, '0000-01-01', '9999-12-31').then((counts) => ({ what: 'everything', ...counts }))),
    confirm: () => asked !== undefined && carryOut(asked),
    cancel: () => setAsked(undefined),
  };
}

async function countOn(ledger: LedgerDatabase, first: string, last: string) {
  const [sessions, tasks] = await Promise.all([
    countSessionsOn(ledger, first, last),
    countTasksOn(ledger, first, last),
  ]);
  return { sessions, tasks };
}

/** Days with the moments at which they begin and end on this machine. */
function daysHere(first: string, last: string): Days {
  const end = new Date(`${last}T00:00`);
  end.setDate(end.getDate() + 1);
  return { first, last, from: new Date(`${first}T00:00`).getTime(), to: end.getTime() - 1 };
}

/** Whatever else will hold rows beside the ledger and the outbox has to let go of them here. */
async function remove(ledger: LedgerDatabase, deletable: Deletable, now: number): Promise<number> {
  switch (deletable.what) {
    case 'tool':
      await stopWatching([deletable.tool]);
      return deleteTool(ledger, deletable.tool.id, now);
    case 'days':
      return deleteDays(ledger, deletable.days, now, await idleGapMs(ledger));
    case 'older':
      return setSessionRetention(ledger, deletable.days, now);
    case 'everything': {
      await stopWatching(await everyTool(ledger));
      const empty = () => deleteEverything(ledger, now);
      const folder = await openCopyFolder().catch(() => undefined);
      const sessions = await (folder === undefined ? empty() : eraseCopy(folder, empty));
      await emptyOutbox();
      forgetOwnStorage();
      // What was being saved holds sessions as well; where the browser has no place for files, there are none.
      await clearScratchFiles(Number.POSITIVE_INFINITY).catch(() => undefined);
      return sessions;
    }
  }
}

/** Gives the leaves back and takes the page scripts away. */
async function stopWatching(tools: readonly ToolRow[]): Promise<void> {
  const watched = tools.filter(({ state }) => state !== 'stopped');
  if (watched.length > 0) await sendRequest({ kind: 'stop', tools: watched });
}
