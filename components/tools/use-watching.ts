import { useMemo, useState } from 'preact/hooks';
import { sendRequest } from '@/lib/browser/messages.ts';
import { knownMisses, type Miss } from '@/lib/core/tool/known-misses.ts';
import type { Tool } from '@/lib/core/tool/tool.ts';
import type { LedgerDatabase, ToolRow } from '@/lib/ledger/ledger-database.ts';
import { nameTool, watchedTools } from '@/lib/ledger/tools.ts';
import { takeTurns } from '../shared/take-turns.ts';
import { useLiveQuery } from '../shared/use-live-query.ts';
import { askForLeave, useWithLeave, type WithLeave } from './use-with-leave.ts';

/** A tool that the user wants watched, and whether the browser allows it. */
interface WatchedTool extends WithLeave<ToolRow> {
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
  const tools = useWithLeave(rows);
  const [answer, setAnswer] = useState<Watching['answer']>();
  const [failure, setFailure] = useState<unknown>();
  const inTurn = useMemo(takeTurns, []);
  if (failure !== undefined) throw failure;
  if (tools === undefined) return undefined;
  return {
    tools: tools.map((tool) => ({ ...tool, missed: knownMisses[tool.id] ?? [] })),
    answer,
    watch: (chosen) =>
      askForLeave(chosen, (isGranted) => setAnswer({ isGranted, names: chosen.map(({ name }) => name) })),
    rename: ({ id }, name) => void inTurn(() => nameTool(ledger, id, name)).catch(setFailure),
    stop: (tool) => void sendRequest({ kind: 'stop', tools: [tool] }).then(() => setAnswer(undefined)),
  };
}
