import { type Task, taskSizes } from '../../lib/core/task/task.ts';
import { assignTask } from '../../lib/core/trial/assign-task.ts';
import { estimateTrial } from '../../lib/core/trial/estimate-trial.ts';
import { seedHash } from '../../lib/core/trial/seed-hash.ts';
import type { Trial } from '../../lib/core/trial/trial.ts';
import type { TrialCell } from './calibrate-trials.ts';
import { normalDeviate, type Random, seededRandom } from './seeded-random.ts';
import { type Said, TrialCount, type TrialRow } from './trial-row.ts';
import { attemptTask, truthOf, type World } from './worlds.ts';

const hourMs = 3_600_000;

/**
 * Plays trials as they are lived: tasks of three sizes come in an order that chance gives, a seed's coin says how each
 * is done, and what the page says in the end is compared with the truth.
 */
export function calibratePlayed({ world, blocks, ratio }: TrialCell, runs: number): TrialRow[] {
  const random = seededRandom(`played, ${world.name}, ${blocks}, ${ratio}`);
  const effect = Math.log(ratio);
  const truth = truthOf(world, effect, 2);
  const count = new TrialCount();
  for (let run = 0; run < runs; run += 1) {
    const trial = newTrial(blocks, random);
    const { verdict, interval, sufficedAt, crossing } = estimateTrial(
      trial,
      live(trial, { world, effect, random }),
    );
    const hasFound = verdict === 'faster' || verdict === 'slower';
    count.add('played', { interval: logsOf(interval), hasFound }, truth);
    count.add('played-early', { hasFound: hasFound || sufficedAt !== undefined }, truth);
    if (crossing.ifKept !== undefined && effect !== 0)
      count.add('if-kept', { interval: logsOf(crossing.ifKept), hasFound }, effect);
  }
  return count.rows({ generator: world.name, blocks, ratio });
}

const logsOf = (interval: Said['interval']): Said['interval'] =>
  interval && { low: Math.log(interval.low), high: Math.log(interval.high) };

function newTrial(blocks: number, random: Random): Trial {
  const digits = Array.from({ length: 64 }, () => Math.floor(16 * random()).toString(16));
  const seed = digits.join('');
  return { id: 'trial', workflowId: 'workflow', blocks, seed, seedHash: seedHash(seed), startedAt: 1 };
}

interface Life {
  readonly world: World;
  readonly effect: number;
  readonly random: Random;
}

function live(trial: Trial, life: Life): Task[] {
  const tasks: Task[] = [];
  for (;;) {
    const nth = Math.floor(taskSizes.length * life.random());
    const size = taskSizes[nth] ?? 'usual';
    const assignment = assignTask(trial, tasks, size);
    if (assignment === undefined) return tasks;
    tasks.push(doOne({ nth, index: tasks.length, size, ...assignment }, life));
  }
}

interface Given extends Pick<Task, 'size' | 'block' | 'assigned'> {
  readonly nth: number;
  readonly index: number;
}

/** How hard a task is, is guessed by its size, roughly. */
function doOne({ nth, index, ...given }: Given, { world, effect, random }: Life): Task {
  const hardness = 0.7 * (nth - 1) + 0.2 * normalDeviate(random);
  const { log, isCrossed } = attemptTask(
    world,
    { hardness, index, effect: given.assigned === true ? effect : 0 },
    random,
  );
  const startedAt = hourMs * (1 + 100 * index);
  const endedAt = startedAt + 60_000 * Math.exp(log);
  return {
    ...given,
    id: String(index),
    workflowId: 'workflow',
    trialId: 'trial',
    startedAt,
    endedAt,
    zone: 'UTC',
    day: '2026-09-07',
    state: 'done',
    worked: [{ from: startedAt, to: endedAt }],
    unsure: [],
    withAi: given.assigned === true && !isCrossed,
    outcome: 'used',
    source: 'timer',
    changedAt: endedAt,
  };
}
