import { useEffect, useMemo, useState } from 'preact/hooks';
import { sendRequest } from '@/lib/browser/messages.ts';
import { mayWatch, onLeaveChanged, requestLeaveToWatch } from '@/lib/browser/permissions.ts';
import { knownMisses, type Miss } from '@/lib/core/tool/known-misses.ts';
import type { Tool } from '@/lib/core/tool/tool.ts';
import type { LedgerDatabase, ToolRow } from '@/lib/ledger/ledger-database.ts';
import { nameTool, watchedTools } from '@/lib/ledger/tools.ts';
import { takeTurns } from '../shared/take-turns.ts';
import { useLiveQuery } from '../shared/use-live-query.ts';

/** A tool that the user wants watched, and whether the browser allows it. */
interface WatchedTool extends ToolRow {
  readonly isAllowed: boolean;
  /** What is known to go unnoticed on its site. */
  readonly missed: readonly Miss[];
}

/** The watched tools, and the ways to change them. */
export interface Watching {
  readonly tools: readonly WatchedTool[];
  /** What came of the last question to the browser. */
  readonly answer: { readonly isGranted: boolean; readonly names: readonly string[] } | undefined;
  /** Has to be called by the click's own handler. */
  readonly watch: (tools: readonly Tool[]) => void;
  readonly stop: (tool: Tool) => void;
  /** Gives a custom tool a name. */
  readonly rename: (tool: Tool, name: string) => void;
}

/** Keeps the list of watched tools up to date with the ledger and with the browser's own settings. */
export function useWatching(ledger: LedgerDatabase): Watching | undefined {
  const rows = useLiveQuery(() => watchedTools(ledger), [ledger]);
  const [tools, setTools] = useState<readonly WatchedTool[]>();
  const [answer, setAnswer] = useState<Watching['answer']>();
  const [failure, setFailure] = useState<unknown>();
  const inTurn = useMemo(takeTurns, []);
  if (failure !== undefined) throw failure;
  const [leaveChanges, setLeaveChanges] = useState(0);

  useEffect(() => onLeaveChanged(() => setLeaveChanges((count) => count + 1)), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: changed leave means asking the browser again.
  useEffect(() => {
    if (rows === undefined) return;
    Promise.all(
      rows.map(async (tool) => ({
        ...tool,
        isAllowed: await mayWatch(tool),
        missed: knownMisses[tool.id] ?? [],
      })),
    )
      .then(setTools)
      .catch(() => setTools([]));
  }, [rows, leaveChanges]);

  if (tools === undefined) return undefined;
  return {
    tools,
    answer,
    watch: (chosen) => watch(chosen, setAnswer),
    rename: ({ id }, name) => void inTurn(() => nameTool(ledger, id, name)).catch(setFailure),
    stop: (tool) => void sendRequest({ kind: 'stop', tools: [tool] }).then(() => setAnswer(undefined)),
  };
}

function watch(tools: readonly Tool[], setAnswer: (answer: Watching['answer']) => void): void {
  const names = tools.map((tool) => tool.name);
  // Asked in the same turn as the click, or the browser refuses. The background is told first: should this page
  // be closed before the answer, it finishes the job.
  void sendRequest({ kind: 'asking', tools });
  requestLeaveToWatch(tools)
    .then(async (isGranted) => {
      await sendRequest({ kind: isGranted ? 'watch' : 'declined', tools });
      setAnswer({ isGranted, names });
    })
    .catch(() => setAnswer({ isGranted: false, names }));
}
