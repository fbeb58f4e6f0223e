import { taskRowsCsv, tasksCsvHeader } from '../core/export/tasks-csv.ts';
import type { Task } from '../core/task/task.ts';
import type { LedgerDatabase } from './ledger-database.ts';
import { workflowsIn } from './workflows-in.ts';

const tasksAtOnce = 1_000;

/** One's own copy of all tasks as CSV, part by part, by when they began. Not anonymous. */
export async function* ownTasks(db: LedgerDatabase): AsyncGenerator<string, void> {
  const workflows = new Map((await workflowsIn(db)).map((workflow) => [workflow.id, workflow]));
  yield tasksCsvHeader();
  for (let page = await tasksAfter(db, undefined); page.length > 0; page = await tasksAfter(db, page.at(-1)))
    yield taskRowsCsv(page, workflows);
}

/** By the day on which they began, and by their ids within a day. */
async function tasksAfter(db: LedgerDatabase, last: Task | undefined): Promise<Task[]> {
  const { day, id } = last ?? { day: '', id: '' };
  const [sameDay, later] = [db.tasks.where('day').equals(day), db.tasks.where('day').above(day)];
  const rest =
    last === undefined
      ? []
      : await sameDay
          .filter((task) => task.id > id)
          .limit(tasksAtOnce)
          .toArray();
  return rest.length > 0 ? rest : later.limit(tasksAtOnce).toArray();
}
