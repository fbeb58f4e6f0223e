import { createHash } from 'node:crypto';
import type { Task, TaskOutcome, TaskSize } from '../../lib/core/task/task.ts';
import type { Workflow } from '../../lib/core/task/workflow.ts';
import { assignTask } from '../../lib/core/trial/assign-task.ts';
import { seedHash } from '../../lib/core/trial/seed-hash.ts';
import type { Trial } from '../../lib/core/trial/trial.ts';
import { dayOf } from '../../lib/core/week/day.ts';
import type { LedgerRows } from '../visit/ledger-in-browser.ts';

const [minuteMs, hourMs] = [60_000, 3_600_000];
const sizes: readonly TaskSize[] = ['usual', 'large', 'usual', 'small'];
const usualMinutes: Readonly<Record<TaskSize, number>> = { small: 12, usual: 30, large: 60 };
/** How far apart tasks begin, and how long ago the first one did. */
const [apartMs, beganMs] = [5 * hourMs, 40 * 24 * hourMs];

/** What is known of a workflow in a picture. */
export interface PicturedWork {
  readonly name: string;
  readonly tasks: number;
  /** Times with AI to times without. */
  readonly ratio: number;
  /** The blocks of its trial; without one its tasks are divided by no coin. */
  readonly blocks?: number;
  readonly outcome?: (isWithAi: boolean, nth: number) => TaskOutcome;
  /** Whether this task was done otherwise than the coin said. */
  readonly isCrossed?: (nth: number) => boolean;
}

/**
 * Workflows with their tasks and trials, as the ledger would hold them.
 *
 * @param now epoch milliseconds
 */
export function pictureWork(
  works: readonly PicturedWork[],
  now: number,
): Pick<LedgerRows, 'workflows' | 'tasks' | 'trials'> {
  const each = works.map((work, index) => pictureOne(work, index, now - beganMs));
  return {
    workflows: each.map(({ workflow }) => workflow),
    tasks: each.flatMap(({ tasks }) => tasks),
    trials: each.flatMap(({ trial }) => (trial === undefined ? [] : [trial])),
  };
}

function pictureOne(work: PicturedWork, index: number, beganAt: number) {
  const workflow: Workflow = {
    id: idOf('workflow', index),
    name: work.name,
    area: 'other',
    createdAt: beganAt,
    changedAt: beganAt,
  };
  const trial = work.blocks === undefined ? undefined : trialOf(workflow.id, work.blocks, beganAt);
  const tasks: Task[] = [];
  for (let nth = 0; nth < work.tasks; nth += 1)
    tasks.push(taskOf(work, { workflow, trial, before: tasks, nth, startedAt: beganAt + apartMs * nth }));
  const isOver = trial !== undefined && tasks.length >= 2 * trial.blocks;
  const last = tasks.at(-1)?.endedAt;
  return { workflow, tasks, trial: isOver ? { ...trial, endedAt: last, endedEarly: false } : trial };
}

function trialOf(workflowId: string, blocks: number, startedAt: number): Trial {
  const seed = createHash('sha256').update(workflowId).digest('hex');
  return { id: `${workflowId}-trial`, workflowId, blocks, seed, seedHash: seedHash(seed), startedAt };
}

interface Place {
  readonly workflow: Workflow;
  readonly trial: Trial | undefined;
  readonly before: readonly Task[];
  readonly nth: number;
  /** Epoch milliseconds. */
  readonly startedAt: number;
}

function taskOf(
  { ratio, outcome, isCrossed }: PicturedWork,
  { workflow, trial, before, nth, startedAt }: Place,
): Task {
  const size = sizes[Math.floor(nth / 2) % sizes.length] ?? 'usual';
  const place = trial && assignTask(trial, before, size);
  const isWithAi = (place?.assigned ?? nth % 2 === 0) !== (isCrossed?.(nth) ?? false);
  const minutes = usualMinutes[size] * unlike(nth) * (isWithAi ? ratio : 1);
  const endedAt = startedAt + Math.round(minutes * minuteMs);
  return {
    id: `${workflow.id}-${nth}`,
    workflowId: workflow.id,
    startedAt,
    endedAt,
    zone: 'UTC',
    day: dayOf(startedAt, 'UTC'),
    state: 'done',
    worked: [{ from: startedAt, to: endedAt }],
    unsure: [],
    size,
    withAi: isWithAi,
    outcome: outcome?.(isWithAi, nth) ?? 'used',
    source: 'timer',
    changedAt: endedAt,
    ...(place === undefined ? {} : { trialId: trial?.id, ...place }),
  };
}

/** Tasks of one size differ, the same way in each picture. */
const unlike = (nth: number): number =>
  Math.exp(0.3 * Math.sin(12.9 * Math.floor(nth / 2)) + 0.12 * Math.sin(7.1 * nth));

const idOf = (what: string, index: number): string => `${what}-${String(index).padStart(4, '0')}`;
