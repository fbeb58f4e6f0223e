import type { Task } from '../../../lib/core/task/task.ts';
import { taskOutcomes, taskSizes } from '../../../lib/core/task/task.ts';
import { type Workflow, workAreas } from '../../../lib/core/task/workflow.ts';
import { randomFrom, randomId } from './random.ts';

const tasksOfAll = 200;
const days = 84;
const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** Four workflows, one of each area of work: the same in every ledger. */
export function benchWorkflows(sunday: string): Workflow[] {
  const createdAt = Date.parse(sunday) - days * dayMs;
  return workAreas.map((area) => ({
    id: `workflow-${area}`,
    name: area,
    area,
    createdAt,
    changedAt: createdAt,
  }));
}

/** What somebody did in twelve weeks, half of it with AI: the same in every ledger. */
export function benchTasks(sunday: string): Task[] {
  const random = randomFrom(2);
  return Array.from({ length: tasksOfAll }, (_, nth) => {
    const startedAt = Date.parse(sunday) - Math.floor((nth * days * dayMs) / tasksOfAll) + 9 * 60 * minuteMs;
    const endedAt = startedAt + Math.ceil(Math.exp(3 + random()) * minuteMs);
    return {
      id: randomId(random),
      workflowId: `workflow-${workAreas[nth % workAreas.length]}`,
      startedAt,
      endedAt,
      zone: 'Europe/Zurich',
      day: new Date(startedAt).toISOString().slice(0, 10),
      state: 'done',
      worked: [{ from: startedAt, to: endedAt }],
      unsure: [],
      size: taskSizes[nth % taskSizes.length],
      withAi: random() < 0.5,
      outcome: taskOutcomes[nth % taskOutcomes.length] ?? 'used',
      source: 'timer',
      changedAt: endedAt,
    };
  });
}
