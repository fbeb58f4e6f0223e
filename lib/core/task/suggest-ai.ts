import type { Session } from '../session/session.ts';
import type { Task } from './task.ts';

/**
 * Whether a task was done with AI, as far as its sessions tell; for the user to confirm.
 *
 * @param sessions those of the days of the task, or more
 * @returns true where one that was genuine, and of no other workflow, lay in its hands-on time; false where none of work
 *   did; undefined where nobody has said what those that did were for
 */
export function suggestAi(
  task: Pick<Task, 'worked' | 'workflowId'>,
  sessions: readonly Session[],
): boolean | undefined {
  const during = sessions.filter(({ startedAt, endedAt }) =>
    task.worked.some(({ from, to }) => startedAt <= to && from <= endedAt),
  );
  const isOfTask = ({ verdict, workflowId = task.workflowId }: Session): boolean =>
    verdict === 'genuine' && workflowId === task.workflowId;
  if (during.some(isOfTask)) return true;
  return during.some(({ verdict }) => verdict === 'untagged') ? undefined : false;
}
