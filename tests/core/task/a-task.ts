import type { Task } from '@/lib/core/task/task.ts';
import type { Workflow } from '@/lib/core/task/workflow.ts';
import { dayOf } from '../../../lib/core/week/day.ts';
import { noon } from '../session/a-session.ts';

/** A task of half an hour that is done, but for what is given. Its end and its day follow from the beginning. */
export function aTask(given: Partial<Task> = {}): Task {
  const startedAt = given.startedAt ?? noon;
  const endedAt = startedAt + 30 * 60_000;
  const zone = given.zone ?? 'Europe/Zurich';
  return {
    id: 'a task',
    workflowId: 'a workflow',
    startedAt,
    endedAt,
    zone,
    day: dayOf(startedAt, zone),
    state: 'done',
    worked: [{ from: startedAt, to: endedAt }],
    unsure: [],
    size: 'usual',
    withAi: true,
    outcome: 'open',
    source: 'timer',
    changedAt: endedAt,
    ...given,
  };
}

/** A workflow like any other, but for what is given. */
export const aWorkflow = (given: Partial<Workflow> = {}): Workflow => ({
  id: 'a workflow',
  name: 'Code review',
  area: 'review',
  createdAt: noon,
  changedAt: noon,
  ...given,
});
