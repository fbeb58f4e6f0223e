import type { Task, TaskSize } from '@/lib/core/task/task.ts';
import type { Workflow } from '@/lib/core/task/workflow.ts';
import { assignTask } from '@/lib/core/trial/assign-task.ts';
import { seedHash } from '@/lib/core/trial/seed-hash.ts';
import type { Trial } from '@/lib/core/trial/trial.ts';

const monday = Date.UTC(2026, 8, 7, 8);
const hourMs = 3_600_000;

/** A seed that says which one it is. */
export const seedOf = (number: number): string => number.toString(16).padStart(64, '0');

export function aWorkflow(over: Partial<Workflow> = {}): Workflow {
  return { id: 'review', name: 'Reviews', area: 'review', createdAt: monday, changedAt: monday, ...over };
}

export function aTrial(over: Partial<Trial> = {}): Trial {
  const seed = over.seed ?? seedOf(1);
  return {
    id: 'trial',
    workflowId: 'review',
    blocks: 12,
    seed,
    seedHash: seedHash(seed),
    startedAt: monday,
    ...over,
  };
}

interface TaskFacts extends Partial<Task> {
  readonly minutes?: number;
}

let made = 0;

/** A task that is done, the next hour after the one before. */
export function aTask({ minutes = 30, ...over }: TaskFacts = {}): Task {
  made += 1;
  const startedAt = over.startedAt ?? monday + made * hourMs;
  const endedAt = startedAt + Math.round(60_000 * minutes);
  return {
    id: `task ${made}`,
    workflowId: 'review',
    startedAt,
    endedAt,
    zone: 'UTC',
    day: '2026-09-07',
    state: 'done',
    worked: [{ from: startedAt, to: endedAt }],
    unsure: [],
    size: 'usual',
    withAi: true,
    outcome: 'used',
    source: 'timer',
    changedAt: endedAt,
    ...over,
  };
}

/** Plays a trial as it comes: each task gets its arm, and takes as long as `minutesOf` says. */
export function play(
  trial: Trial,
  sizes: readonly TaskSize[],
  minutesOf: (withAi: boolean, index: number) => number,
  over: (assigned: boolean, index: number) => Partial<Task> = () => ({}),
): Task[] {
  const tasks: Task[] = [];
  for (const [index, size] of sizes.entries()) {
    const assignment = assignTask(trial, tasks, size);
    if (assignment === undefined) break;
    const { block, assigned } = assignment;
    const facts = {
      workflowId: trial.workflowId,
      trialId: trial.id,
      size,
      block,
      assigned,
      withAi: assigned,
    };
    tasks.push(aTask({ ...facts, minutes: minutesOf(assigned, index), ...over(assigned, index) }));
  }
  return tasks;
}

/** So many tasks of the usual size. */
export const usual = (count: number): TaskSize[] => Array.from({ length: count }, () => 'usual' as const);
