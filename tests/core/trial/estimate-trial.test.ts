import { describe, expect, it } from 'vitest';
import type { UseVerdict } from '@/lib/core/estimate/judge-use.ts';
import type { Task } from '@/lib/core/task/task.ts';
import { compareRework } from '@/lib/core/trial/compare-rework.ts';
import { estimateAssociation } from '@/lib/core/trial/estimate-association.ts';
import { estimateTrial } from '@/lib/core/trial/estimate-trial.ts';
import { judgeHelp } from '@/lib/core/trial/judge-help.ts';
import { summariseWorkflows } from '@/lib/core/trial/summarise-workflows.ts';
import type { Trial } from '@/lib/core/trial/trial.ts';
import { aTask, aTrial, aWorkflow, play, seedOf, usual } from './trial-of.ts';

/** Times that differ as those of people do, the same each time. */
const noisy = (index: number): number => 30 * Math.exp(0.25 * Math.sin(7 * index + 1));
/** The same, and more unlike each other. */
const wild = (index: number): number => {
  const chaos = Math.sin(12.9898 * (index + 1)) * 43_758.5453;
  return 30 * Math.exp(1.6 * (chaos - Math.floor(chaos) - 0.5));
};
const times =
  (ratio: number) =>
  (withAi: boolean, index: number): number =>
    noisy(index) * (withAi ? ratio : 1);
const always = (minutes: number) => () => minutes;

function playAll(ratio: number, over: Partial<Trial> = {}): { trial: Trial; tasks: Task[] } {
  const trial = aTrial(over);
  return { trial, tasks: play(trial, usual(2 * trial.blocks), times(ratio)) };
}

describe('a trial that is complete', () => {
  const { trial, tasks } = playAll(0.5);
  const estimate = estimateTrial(trial, tasks);

  it('says the ratio with the exact interval and the test of its size', () => {
    expect(estimate).toMatchObject({ state: 'complete', verdict: 'faster', open: 0, spoiled: 0 });
    expect(estimate.ratio).toBeCloseTo(0.5, 1);
    expect(estimate.interval?.low).toBeLessThan(0.5);
    expect(estimate.interval?.high).toBeLessThan(1);
    expect(estimate.p).toBeLessThan(0.01);
  });

  it('says the reverse where times are exchanged', () => {
    const slower = playAll(2);

    expect(estimateTrial(slower.trial, slower.tasks).verdict).toBe('slower');
  });

  it('says that there is no difference only where the interval is that narrow', () => {
    const alike = play(trial, usual(24), (_, index) => 30 + (index % 2));

    expect(estimateTrial(trial, alike).verdict).toBe('no-difference');
    expect(
      estimateTrial(
        trial,
        play(trial, usual(24), (_, index) => wild(index)),
      ).verdict,
    ).toBe('cannot-tell');
  });

  it('has the smallest p there is where all of its blocks go one way', () => {
    const ai = [18, 25, 31, 22, 40, 15, 28, 33];
    const none = [30, 41, 62, 35, 71, 33, 39, 70];
    const eight = aTrial({ blocks: 8 });
    const [withAi, without] = [[...ai], [...none]];
    const known = play(eight, usual(16), (assigned) => (assigned ? withAi : without).shift() ?? 0);

    const { ratio, interval, p } = estimateTrial(eight, known);

    expect(p).toBe(2 / 256);
    expect(ratio).toBeGreaterThan(interval?.low ?? 1);
    expect(interval?.high).toBeLessThan(1);
  });

  it('counts as assigned whatever was done, and says how often', () => {
    const crossed = tasks.map((task, index) => (index % 2 === 0 ? { ...task, withAi: false } : task));
    const after = estimateTrial(trial, crossed);

    expect(after.ratio).toBe(estimate.ratio);
    expect(after.crossing.refused).toBeGreaterThan(0);
    expect(after.crossing.ifKept?.low).toBeLessThan(after.interval?.low ?? 0);
    expect(after.crossing.ifKept?.high).toBe(after.interval?.high);
    expect(estimate.crossing).toMatchObject({ refused: 0, used: 0, ifKept: undefined });
  });

  it('is mixed where what was won is spent on rework', () => {
    const reworked = tasks.map((task): Task => (task.assigned ? { ...task, outcome: 'reworked' } : task));

    expect(estimateTrial(trial, reworked)).toMatchObject({ verdict: 'mixed', rework: { change: 'more' } });
  });

  it('that did not go by its coin gives no verdict', () => {
    expect(estimateTrial({ ...trial, seed: seedOf(5) }, tasks).verdict).toBe('cannot-tell');
  });

  it('says what it could have seen', () => {
    const few = estimateTrial(trial, tasks.slice(0, 4));

    expect(few.couldSee).toMatchObject({ isAssumed: true, blocksForThird: 36 });
    expect(few.couldSee.ratio).toBeCloseTo(0.503, 2);
    expect(estimate.couldSee).toMatchObject({ isAssumed: false });
  });

  it('tells an effect of the order from twelve blocks on', () => {
    const isFirst = (index: number): boolean => index % 2 === 0;
    const tired = play(trial, usual(24), (_, index) => (isFirst(index) ? 10 : 60) + (index % 5));

    expect(estimateTrial(trial, tired).orderP).toBeLessThan(0.05);
    expect(estimateTrial(trial, tired.slice(0, 20)).orderP).toBeUndefined();
  });
});

describe('a trial that goes on', () => {
  const { trial, tasks } = playAll(0.5);

  it('shows bets and what they leave, and no p', () => {
    const estimate = estimateTrial(trial, tasks.slice(0, 12));

    expect(estimate).toMatchObject({ state: 'running', p: undefined });
    expect(estimate.blocks).toHaveLength(6);
    expect(estimate.evidence).toBeGreaterThan(1);
  });

  it('has a verdict once the bets suffice, and keeps it if what comes is different', () => {
    const strong = play(trial, usual(22), (assigned) => (assigned ? 5 : 40));
    const weakened = strong.map((task, index) =>
      index >= 18 ? { ...task, worked: worked(task, 30) } : task,
    );

    const estimate = estimateTrial(trial, weakened);

    expect(estimate.sufficedAt).toBeLessThan(9);
    expect(estimate.verdict).toBe('faster');
  });

  it('without a block says nothing', () => {
    expect(estimateTrial(trial, [])).toMatchObject({
      ratio: undefined,
      interval: undefined,
      evidence: 1,
      verdict: 'cannot-tell',
    });
  });

  it('that was ended early keeps to the bets for good', () => {
    const { trial: whole, tasks: some } = playAll(0.7);
    const ended = { ...whole, endedAt: 1, endedEarly: true };
    const estimate = estimateTrial(ended, some.slice(0, 16));

    expect(estimate).toMatchObject({ state: 'ended-early', p: undefined, verdict: 'cannot-tell' });
  });
});

describe('tasks that no coin divided', () => {
  const observe = (count: number, ratio: number, over: Partial<Task> = {}): Task[] =>
    Array.from({ length: count }, (_, index) => {
      const withAi = index % 2 === 0;
      return aTask({ minutes: times(ratio)(withAi, index), withAi, ...over });
    });

  it('say nothing below 8 against 8', () => {
    expect(estimateAssociation(observe(15, 0.5))).toMatchObject({ withAi: 8, without: 7, ratio: undefined });
    expect(estimateAssociation(observe(16, 0.5)).ratio).toBeCloseTo(0.5, 0);
  });

  it('say by how much they must have been unlike', () => {
    const shorter = estimateAssociation(observe(40, 0.5));
    const longer = estimateAssociation(observe(40, 2));

    expect(shorter.tipping?.vanishes).toBeCloseTo(1 - (shorter.ratio ?? 0), 10);
    expect(longer.tipping?.vanishes).toBeCloseTo(1 - 1 / (longer.ratio ?? 0), 10);
  });

  it('are compared with those of their size alone', () => {
    const hard = observe(20, 1, { size: 'large', withAi: true }).map((task) => ({
      ...task,
      worked: worked(task, 300),
    }));
    const easy = observe(20, 1, { size: 'small', withAi: false });

    expect(estimateAssociation([...hard, ...easy])).toMatchObject({ withAi: 0, alone: 40, ratio: undefined });
  });

  it('leave out those of trials, those that are not done, and those of which nobody said how', () => {
    const left = [
      ...observe(20, 0.5, { trialId: 'trial' }),
      ...observe(20, 0.5, { state: 'paused' }),
      aTask({ withAi: undefined }),
    ];

    expect(estimateAssociation(left)).toMatchObject({ withAi: 0, without: 0 });
  });
});

describe('rework', () => {
  const some = (count: number, reworked: number): Task[] =>
    Array.from({ length: count }, (_, index) => aTask({ outcome: index < reworked ? 'reworked' : 'used' }));

  it.each([
    ['more', some(12, 3), some(12, 1)],
    ['less', some(12, 1), some(12, 3)],
    ['alike', some(12, 2), some(12, 1)],
    ['alike', some(40, 5), some(40, 3)],
    ['unknown', some(12, 3), []],
    ['unknown', [...some(4, 4), ...Array.from({ length: 8 }, () => aTask({ outcome: 'open' }))], some(12, 0)],
  ])('is %s', (change, withAi, without) => {
    expect(compareRework(withAi, without).change).toBe(change);
  });
});

describe('several workflows', () => {
  const names = ['one', 'two', 'three', 'four', 'five', 'six'];
  const workflows = names.map((id) => aWorkflow({ id }));
  const weakly = (withAi: boolean, index: number): number => wild(index) * (withAi ? 0.68 : 1);
  const trials = names.map((id, index) => aTrial({ id: `trial ${id}`, workflowId: id, seed: seedOf(index) }));

  it('are weighed together: what would stand alone may fall', () => {
    const tasks = trials.flatMap((trial) =>
      play(trial, usual(24), trial.workflowId === 'one' ? weakly : always(30)),
    );
    const alone = summariseWorkflows({ workflows: workflows.slice(0, 1), tasks, trials: trials.slice(0, 1) });
    const together = summariseWorkflows({ workflows, tasks, trials });

    expect(alone[0]).toMatchObject({ verdict: 'faster', adjustedP: undefined });
    expect(together[0]?.trial?.verdict).toBe('faster');
    expect(together[0]?.adjustedP).toBeGreaterThan(0.05);
    expect(together[0]?.verdict).toBe('cannot-tell');
  });

  it('that still run are not counted among those that were tried', () => {
    const running = trials.slice(1).flatMap((trial) => play(trial, usual(6), always(30)));
    const tasks = [...play(expectFirst(trials), usual(24), weakly), ...running];

    expect(summariseWorkflows({ workflows, tasks, trials })[0]).toMatchObject({
      verdict: 'faster',
      adjustedP: undefined,
    });
  });

  it('are decided by the newest trial, and told where an earlier one or what was observed says the opposite', () => {
    const earlier = aTrial({ id: 'earlier', workflowId: 'one', startedAt: 1 });
    const newest = expectFirst(trials);
    const observed = Array.from({ length: 40 }, (_, index) =>
      aTask({ workflowId: 'one', withAi: index % 2 === 0, minutes: times(3)(index % 2 === 0, index) }),
    );
    const tasks = [
      ...play(newest, usual(24), times(0.5)),
      ...play(earlier, usual(24), times(2)),
      ...observed,
    ];

    const [summary] = summariseWorkflows({ workflows, tasks, trials: [earlier, newest] });

    expect(summary?.trial?.trial.id).toBe(newest.id);
    expect(summary?.verdict).toBe('faster');
    expect(summary?.contradictions).toEqual(['observed', 'earlier']);
  });
});

describe('a tool in a workflow', () => {
  const keep: UseVerdict = { verdict: 'keep', reason: 'mostly-genuine', low: 0.6 };
  const drop: UseVerdict = { verdict: 'drop-candidate', reason: 'seldom-genuine-twice', highs: [0.1, 0.1] };
  const watch: UseVerdict = { verdict: 'watch', reason: 'too-wide' };
  const summaryOf = (ratio: number | undefined, blocks = 12) => {
    const trial = aTrial();
    const minutesOf = (withAi: boolean, index: number): number => wild(index) * (withAi ? (ratio ?? 1) : 1);
    const tasks = ratio === undefined ? [] : play(trial, usual(2 * blocks), minutesOf);
    return summariseWorkflows({
      workflows: [aWorkflow()],
      tasks,
      trials: ratio === undefined ? [] : [trial],
    })[0];
  };

  it.each([
    ['keep', 'faster', watch, summaryOf(0.5)],
    ['keep', 'faster', drop, summaryOf(0.5)],
    ['keep', 'mostly-genuine', keep, summaryOf(undefined)],
    ['keep', 'mostly-genuine', keep, summaryOf(0.99)],
    ['drop', 'slower', keep, summaryOf(2)],
    ['drop', 'seldom-genuine', drop, summaryOf(undefined)],
    ['drop', 'seldom-genuine', drop, summaryOf(0.99)],
    ['undecided', 'no-trial', watch, summaryOf(undefined)],
    ['undecided', 'no-trial', watch, undefined],
    ['undecided', 'trial-running', watch, summaryOf(0.95, 4)],
    ['undecided', 'cannot-tell', watch, summaryOf(0.97)],
  ])('is one to %s: %s', (verdict, reason, use, workflow) => {
    expect(judgeHelp(use, workflow)).toMatchObject({ verdict, reason });
  });

  it('that is undecided says how many more blocks it takes', () => {
    expect(judgeHelp(watch, summaryOf(0.95, 4))).toMatchObject({ moreBlocks: 32 });
    expect(judgeHelp(watch, undefined)).toMatchObject({ moreBlocks: undefined });
  });
});

const worked = ({ startedAt }: Task, minutes: number): Task['worked'] => [
  { from: startedAt, to: startedAt + 60_000 * minutes },
];

function expectFirst(trials: readonly Trial[]): Trial {
  const [first] = trials;
  if (first === undefined) throw new Error('There is no trial.');
  return first;
}
