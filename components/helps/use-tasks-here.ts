import type { Task } from '@/lib/core/task/task.ts';
import { countTasksHere } from '@/lib/ledger/count-tasks-here.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { useLiveQuery } from '../shared/use-live-query.ts';

/** How many of some tasks are in the ledger already. */
export function useTasksHere(ledger: LedgerDatabase, tasks: readonly Task[]): number {
  const here = useLiveQuery(
    () =>
      countTasksHere(
        ledger,
        tasks.map(({ id }) => id),
      ),
    [ledger, tasks],
  );
  return here ?? 0;
}
