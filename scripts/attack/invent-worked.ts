import type { Bounds } from '../../lib/core/export/times-of-period.ts';
import { type Task, type TaskSize, taskSizes } from '../../lib/core/task/task.ts';
import { type Workflow, workAreas } from '../../lib/core/task/workflow.ts';
import { assignTask } from '../../lib/core/trial/assign-task.ts';
import { endOfTrial } from '../../lib/core/trial/end-of-trial.ts';
import { seedHash } from '../../lib/core/trial/seed-hash.ts';
import type { Worked } from '../../lib/core/trial/summarise-workflows.ts';
import type { Trial } from '../../lib/core/trial/trial.ts';
import { hex } from './hex.ts';
import { normal, pick, type Random } from './random.ts';

const minuteMs = 60_000;
const fourWeeksMs = 28 * 24 * 60 * minuteMs;

/** How much the hands-on times of like tasks differ, on the scale of logarithms; those of a block then by 0.6. */
const deviation = 0.42;
const usualMinutes: Readonly<Record<TaskSize, number>> = { small: 12, usual: 30, large: 60 };

/** How somebody works at one workflow, in all periods. */
interface Way {
  /** Tasks in four weeks. */
  readonly pace: number;
  /** How often AI is used where no coin decides. */
  readonly leaning: number;
  /** `ln(with AI / without)`. */
  readonly truth: number;
  /** How often a task has to be reworked, with AI and without. */
  readonly rework: readonly [withAi: number, without: number];
  /** How often a trial is begun at the next task where none runs; and how often one is ended after a task. */
  readonly begins: number;
  readonly ends: number;
}

/** What is done in one workflow so far. */
interface Work {
  readonly workflow: Workflow;
  readonly trials: Trial[];
  readonly tasks: Task[];
}

/**
 * What the ledger of somebody who measures time holds: one workflow or two, mostly of a kind that many have, tasks over
 * some months, some of them in trials, one after the other. AI helps that person there as much in one month as in the
 * next. All is made as the extension makes it: the coin by its own code.
 *
 * @param bounds from when that person measures, up to when
 */
export function inventWorked(random: Random, { from, to }: Bounds): Worked {
  const works = Array.from({ length: random() < 0.35 ? 2 : 1 }, (): Work => {
    const area = pick(random, workAreas, [4, 3, 1, 2]);
    const workflow = { id: hex(random, 32), name: hex(random, 12), area, createdAt: from, changedAt: from };
    return { workflow, trials: [], tasks: [] };
  });
  for (const work of works) workOff(random, work, { from, to });
  return {
    workflows: works.map(({ workflow }) => workflow),
    trials: works.flatMap(({ trials }) => trials),
    tasks: works.flatMap(({ tasks }) => tasks),
  };
}

function inventWay(random: Random): Way {
  const rework = random() * 0.3;
  return {
    pace: Math.exp(normal(random, Math.log(22), 0.5)),
    leaning: 0.25 + 0.65 * random(),
    truth: normal(random, -0.15, 0.35),
    rework: [Math.max(0, rework + normal(random, 0.05, 0.1)), rework],
    begins: random() < 0.7 ? 0.2 : 0,
    ends: random() < 0.3 ? 0.03 : 0,
  };
}

function workOff(random: Random, work: Work, { from, to }: Bounds): void {
  const way = inventWay(random);
  const stepMs = fourWeeksMs / way.pace;
  for (let at = from + random() * stepMs; at < to; at += stepMs * (0.3 + 1.4 * random())) {
    if (runningIn(work) === undefined && random() < way.begins)
      work.trials.push(inventTrial(random, work, at));
    work.tasks.push(inventTask(random, way, work, Math.round(at)));
    if (runningIn(work) !== undefined && random() < way.ends) endEarly(work, Math.round(at) + 1);
  }
}

/** The newest trial is the only one that may run. */
function runningIn({ trials, tasks }: Work): Trial | undefined {
  const newest = trials.at(-1);
  return newest !== undefined && endOfTrial(newest, tasks) === undefined ? newest : undefined;
}

function inventTrial(random: Random, { workflow }: Work, at: number): Trial {
  const seed = hex(random, 64);
  return {
    id: hex(random, 32),
    workflowId: workflow.id,
    blocks: pick(random, [6, 8, 10, 12, 16, 20], [1, 1, 2, 6, 1, 1]),
    seed,
    seedHash: seedHash(seed),
    startedAt: Math.round(at),
  };
}

function endEarly({ trials }: Work, at: number): void {
  const running = trials.pop();
  if (running !== undefined) trials.push({ ...running, endedAt: at, endedEarly: true });
}

function inventTask(random: Random, way: Way, work: Work, startedAt: number): Task {
  const size = pick(random, taskSizes, [2, 5, 2]);
  const trial = runningIn(work);
  const assignment = trial && assignTask(trial, work.tasks, size);
  const withAi = assignment === undefined || random() < 0.05 ? random() < way.leaning : assignment.assigned;
  const logarithm = Math.log(usualMinutes[size]) + normal(random, withAi ? way.truth : 0, deviation);
  const endedAt = startedAt + Math.round(Math.exp(logarithm) * minuteMs);
  return {
    id: hex(random, 32),
    workflowId: work.workflow.id,
    startedAt,
    endedAt,
    zone: 'UTC',
    day: new Date(startedAt).toISOString().slice(0, 10),
    state: 'done',
    worked: [{ from: startedAt, to: endedAt }],
    unsure: [],
    size,
    withAi,
    outcome: random() < way.rework[withAi ? 0 : 1] ? 'reworked' : 'used',
    source: 'timer',
    changedAt: endedAt,
    ...(assignment === undefined ? {} : { trialId: trial?.id, ...assignment }),
  };
}
