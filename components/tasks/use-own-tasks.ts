import { useState } from 'preact/hooks';
import { hereAt } from '@/lib/browser/here.ts';
import { saveStream } from '@/lib/browser/save-stream.ts';
import { dayOf } from '@/lib/core/week/day.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { ownTasks } from '@/lib/ledger/own-tasks.ts';

/** Gives a way to save all tasks as CSV. What fails is thrown while drawing. */
export function useOwnTasks(ledger: LedgerDatabase, now: () => number): () => void {
  const [failure, setFailure] = useState<unknown>();
  if (failure !== undefined) throw failure;

  return () => {
    const { now: at, zone } = hereAt(now());
    const name = `assay-tasks-${dayOf(at, zone)}.csv`;
    const { signal } = new AbortController();
    void saveStream({ name, texts: ownTasks(ledger), document, now: at, signal }).catch(setFailure);
  };
}
