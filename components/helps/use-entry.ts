import { useMemo, useState } from 'preact/hooks';
import { ringOnce } from '@/lib/browser/alarms.ts';
import { draftOf, dropDraft, keepDraft } from '@/lib/browser/drafts.ts';
import { type Entry, type EntryFaults, enterTask } from '@/lib/core/task/enter-task.ts';
import type { Task } from '@/lib/core/task/task.ts';
import { dayOf } from '@/lib/core/week/day.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { addTasks, deleteTask } from '@/lib/ledger/tasks.ts';
import { takeTurns } from '../shared/take-turns.ts';
import { readEntryDraft } from './read-entry-draft.ts';

/** What was done last, and can be taken back. */
interface Done {
  readonly what: 'added' | 'removed';
  readonly task: Task;
  /** What stood in the fields. */
  readonly entry?: Entry;
}

/** Writing down tasks that were not timed. */
export interface Entering {
  readonly entry: Entry;
  readonly faults: EntryFaults;
  /** Whether something was left in the fields when the page was closed. */
  readonly hasDraft: boolean;
  readonly write: (field: keyof Entry, text: string) => void;
  /** Takes what stands in the fields, or gives its faults. */
  readonly submit: () => EntryFaults;
  readonly last: Done | undefined;
  readonly remove: (task: Task) => void;
  readonly undo: () => void;
}

/** Whose tasks are written down, where and when. */
interface Place {
  readonly ledger: LedgerDatabase;
  readonly now: () => number;
  /** An IANA time zone. */
  readonly zone: string;
  /** Of the workflows that are offered; at least one. */
  readonly workflowIds: readonly string[];
}

const draftName = 'task by hand';

/** Keeps what is written down of a task until the ledger has it. What fails is thrown while drawing. */
export function useEntry({ ledger, now, zone, workflowIds }: Place): Entering {
  const [draft] = useState(() => draftOf(draftName));
  const [typed, setTyped] = useState(() => readEntryDraft(draft, dayOf(now(), zone)));
  const [faults, setFaults] = useState<EntryFaults>({});
  const [last, setLast] = useState<Done>();
  const attempt = useAttempts();
  const entry = {
    ...typed,
    workflowId: workflowIds.find((id) => id === typed.workflowId) ?? workflowIds[0] ?? '',
  };
  const stand = (next: Entry): void => {
    setTyped(next);
    setFaults({});
    keepDraft(draftName, JSON.stringify(next));
  };
  const submit = (): EntryFaults => {
    const task = enterTask(entry, { id: crypto.randomUUID(), zone, now: now() });
    setFaults('faults' in task ? task.faults : {});
    if ('faults' in task) return task.faults;

    const kept = draftOf(draftName);
    setLast({ what: 'added', task, entry });
    setTyped(emptied(entry));
    attempt(async () => {
      await addTasks(ledger, [task]);
      if (kept !== undefined) dropDraft(draftName, kept);
    });
    return {};
  };
  const remove = (task: Task): void => {
    setLast({ what: 'removed', task });
    attempt(() => deleteTask(ledger, task.id));
  };
  const undo = (): void => {
    setLast(undefined);
    if (last?.what === 'removed') attempt(() => addTasks(ledger, [last.task]));
    if (last?.what !== 'added') return;
    attempt(() => deleteTask(ledger, last.task.id));
    // What was begun meanwhile is not typed over.
    if (last.entry !== undefined && isEmpty(entry)) stand(last.entry);
  };
  const write = (field: keyof Entry, text: string): void => {
    stand({ ...entry, [field]: text });
    setFaults({ ...faults, [field]: undefined });
  };
  return { entry, faults, hasDraft: draft !== undefined, write, submit, last, remove, undo };
}

/** The next task is often of the same kind, day and size. */
const emptied = (entry: Entry): Entry => ({ ...entry, time: '', withAi: '', outcome: '' });

const isEmpty = ({ time, withAi, outcome }: Entry): boolean => time + withAi + outcome === '';

/** Has things written one after the other; the second copy follows. */
function useAttempts(): (act: () => Promise<unknown>) => void {
  const [failure, setFailure] = useState<unknown>();
  const inTurn = useMemo(takeTurns, []);
  if (failure !== undefined) throw failure;

  return (act) =>
    void inTurn(act)
      .then(() => ringOnce('copy', 0.5))
      .catch(setFailure);
}
