import type { Session } from '../session/session.ts';
import type { Task } from '../task/task.ts';

/** A tool that a workflow was done with. */
export interface ToolInWorkflow {
  readonly toolId: string;
  /** Genuine ones that were for the workflow. */
  readonly sessions: number;
}

/**
 * Which tools a workflow was done with, as far as sessions tell, those with most sessions first: a genuine session was
 * for it if the user said so, or said of no workflow and it lay in the hands-on time of a task with AI.
 *
 * @param tasks of any workflow; those that were entered by hand have no moments to go by, and are passed over
 */
export function toolsInWorkflow(
  workflowId: string,
  tasks: readonly Task[],
  sessions: readonly Session[],
): ToolInWorkflow[] {
  const spans = tasks
    .filter((task) => task.workflowId === workflowId && task.withAi === true && task.source !== 'entered')
    .flatMap(({ worked }) => worked);
  const isFor = ({ verdict, workflowId: said, startedAt, endedAt }: Session): boolean => {
    if (verdict !== 'genuine') return false;
    if (said !== undefined) return said === workflowId;
    return spans.some(({ from, to }) => startedAt <= to && from <= endedAt);
  };
  return [...Map.groupBy(sessions.filter(isFor), ({ toolId }) => toolId)]
    .map(([toolId, some]) => ({ toolId, sessions: some.length }))
    .sort((one, other) => other.sessions - one.sessions || (one.toolId < other.toolId ? -1 : 1));
}
