import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { taskSizes } from '@/lib/core/task/task.ts';
import { assignTask } from '@/lib/core/trial/assign-task.ts';
import { checkTrial } from '@/lib/core/trial/check-trial.ts';
import { pairTasks } from '@/lib/core/trial/pair-tasks.ts';
import { isSeedKept, seedHash } from '@/lib/core/trial/seed-hash.ts';
import { throwForBlock } from '@/lib/core/trial/throw-for-block.ts';
import { aTask, aTrial, play, seedOf, usual } from './trial-of.ts';

const sizes = fc.array(fc.constantFrom(...taskSizes), { maxLength: 60 });
const seeds = fc.nat(2 ** 31).map(seedOf);

describe('the seed', () => {
  it('has the hash that sha256sum gives of its digits', () => {
    const seed = seedOf(7);

    expect(seedHash(seed)).toBe(createHash('sha256').update(seed).digest('hex'));
  });

  it('cannot be exchanged without being noticed', () => {
    expect(isSeedKept(aTrial())).toBe(true);
    expect(isSeedKept({ ...aTrial(), seed: seedOf(2) })).toBe(false);
    expect(isSeedKept({ ...aTrial(), seed: 'heads' })).toBe(false);
  });

  it('is refused unless it has 64 digits', () => {
    expect(() => seedHash('abc')).toThrow(RangeError);
  });
});

describe('the coin of a block', () => {
  it('is what its rule says, so that anyone can throw it again', () => {
    const [byte = 1] = createHash('sha256')
      .update(`${seedOf(7)}/3`)
      .digest();

    expect(throwForBlock(seedOf(7), 3)).toBe(byte % 2 === 0);
  });

  it('gives both orders alike, and blocks that do not hang together', () => {
    const thrown = Array.from({ length: 4_000 }, (_, seed) =>
      [1, 2].map((n) => throwForBlock(seedOf(seed), n)),
    );
    const share = (isMeant: (one: readonly boolean[]) => boolean): number =>
      thrown.filter(isMeant).length / thrown.length;

    // Four standard deviations of a fair coin.
    expect(Math.abs(share(([first]) => first === true) - 0.5)).toBeLessThan(0.032);
    expect(Math.abs(share(([first, second]) => first === second) - 0.5)).toBeLessThan(0.032);
  });
});

describe('tasks that come one after the other', () => {
  it('are done one way and then the other within each size, whatever the order of sizes', () => {
    fc.assert(
      fc.property(seeds, sizes, (seed, some) => {
        const trial = aTrial({ seed });
        const tasks = play(trial, some, () => 30);
        const { complete } = pairTasks(trial, tasks);

        for (const { withAi, without, size, isAiFirst, block } of complete) {
          expect(withAi.size).toBe(without.size);
          expect(size).toBeDefined();
          expect(isAiFirst).toBe(throwForBlock(seed, block));
        }
        for (const size of taskSizes)
          expect(tasks.filter((task) => task.size === size).length % 2).toBe(
            isOpenIn(tasks.filter((task) => task.size === size)) ? 1 : 0,
          );
      }),
    );
  });

  it('get an arm that does not depend on how long anything took or what became of it', () => {
    fc.assert(
      fc.property(seeds, sizes, fc.array(fc.integer({ min: 1, max: 500 })), (seed, some, minutes) => {
        const trial = aTrial({ seed, blocks: 60 });
        const arms = (tasks: ReturnType<typeof play>) =>
          tasks.map(({ block, assigned }) => [block, assigned]);
        const quick = play(trial, some, () => 5);
        const other = play(
          trial,
          some,
          (_, index) => minutes[index % Math.max(1, minutes.length)] ?? 9,
          (assigned, index) => ({ withAi: index % 3 === 0 ? !assigned : assigned, outcome: 'thrown-away' }),
        );

        expect(arms(other)).toEqual(arms(quick));
      }),
    );
  });

  it('open blocks of several sizes at the same time', () => {
    const trial = aTrial();
    const tasks = play(trial, ['small', 'large', 'small', 'large'], () => 30);

    expect(tasks.map(({ block }) => block)).toEqual([1, 2, 1, 2]);
  });

  it('get none once all blocks are done, or the trial has ended', () => {
    const trial = aTrial({ blocks: 6 });
    const tasks = play(trial, usual(40), () => 30);

    expect(tasks).toHaveLength(12);
    expect(assignTask(trial, tasks, 'usual')).toBeUndefined();
    expect(assignTask({ ...trial, endedAt: 1 }, [], 'usual')).toBeUndefined();
  });

  it('that are deleted and begun anew are given what they had: the coin cannot be thrown twice', () => {
    const trial = aTrial();
    const tasks = play(trial, usual(5), () => 30);

    expect(assignTask(trial, tasks.slice(0, -1), 'usual')).toEqual({
      block: tasks.at(-1)?.block,
      assigned: tasks.at(-1)?.assigned,
    });
  });

  it('of another trial or of none change nothing', () => {
    const trial = aTrial();
    const foreign = [aTask(), aTask({ trialId: 'other', block: 1, assigned: true })];

    expect(assignTask(trial, foreign, 'usual')).toEqual(assignTask(trial, [], 'usual'));
  });
});

describe('blocks', () => {
  it('that never fill are left out and told', () => {
    const trial = aTrial();
    const paired = pairTasks(
      trial,
      play(trial, ['small', 'small', 'large'], () => 30),
    );

    expect(paired).toMatchObject({ open: 1, spoiled: 0 });
    expect(paired.complete).toHaveLength(1);
  });

  it('whose second task is still going on are open', () => {
    const trial = aTrial();
    const tasks = play(
      trial,
      usual(2),
      () => 30,
      (_, index) => (index === 1 ? { state: 'running' } : {}),
    );

    expect(pairTasks(trial, tasks)).toMatchObject({ complete: [], open: 1, spoiled: 0 });
  });

  it('with a task without time, or with time that is unsure, are spoiled', () => {
    const trial = aTrial();
    const unsure = [{ from: 1, to: 2 }];
    const tasks = play(
      trial,
      usual(4),
      (_, index) => (index === 0 ? 0 : 30),
      (_, index) => (index === 3 ? { unsure } : {}),
    );

    expect(pairTasks(trial, tasks)).toMatchObject({ complete: [], open: 0, spoiled: 2 });
  });
});

describe('the check at the end', () => {
  const trial = aTrial();
  const tasks = play(trial, usual(24), () => 30);

  it('finds nothing where all went by the coin', () => {
    expect(checkTrial(trial, tasks)).toEqual({ isSeedKept: true, unlike: [] });
  });

  it('finds the block whose tasks were exchanged', () => {
    const exchanged = tasks.map((task) =>
      task.block === 4 ? { ...task, assigned: task.assigned !== true } : task,
    );

    expect(checkTrial(trial, exchanged).unlike).toEqual([4]);
  });

  it('finds another seed', () => {
    expect(checkTrial({ ...trial, seed: seedOf(99) }, []).isSeedKept).toBe(false);
  });
});

function isOpenIn(tasks: readonly { readonly block?: number | undefined }[]): boolean {
  return [...Map.groupBy(tasks, ({ block }) => block).values()].some(({ length }) => length === 1);
}
