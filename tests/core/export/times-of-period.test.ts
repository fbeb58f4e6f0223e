import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timesOfPeriod } from '@/lib/core/export/times-of-period.ts';
import type { Task } from '@/lib/core/task/task.ts';
import { estimateAssociation } from '@/lib/core/trial/estimate-association.ts';
import { estimateTrial } from '@/lib/core/trial/estimate-trial.ts';
import type { Worked } from '@/lib/core/trial/summarise-workflows.ts';
import type { Trial } from '@/lib/core/trial/trial.ts';
import { addDays } from '@/lib/core/week/day.ts';
import { aTask, aTrial, aWorkflow, play, seedOf, usual } from '../trial/trial-of.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const period = { monday: '2026-10-05', sunday: '2026-11-01' };
const [before, after] = [-28, 28].map((days) => ({
  monday: addDays(period.monday, days),
  sunday: addDays(period.sunday, days),
})) as [typeof period, typeof period];
const first = Date.UTC(2026, 9, 5);
const next = first + 28 * dayMs;

const noisy = (index: number): number => 30 * Math.exp(0.25 * Math.sin(7 * index + 1));

/** A trial that is played from a moment on, three hours a task. */
function played(
  ratio: number,
  from: number,
  { tasks, ...over }: Partial<Trial> & { readonly tasks?: number } = {},
  outcome: (withAi: boolean, index: number) => Task['outcome'] = () => 'used',
): Pick<Worked, 'trials' | 'tasks'> {
  const trial = aTrial({ startedAt: from, ...over });
  return {
    trials: [trial],
    tasks: play(
      { ...trial, endedAt: undefined },
      usual(tasks ?? 2 * trial.blocks),
      (withAi, index) => noisy(index) * (withAi ? ratio : 1),
      (withAi, index) => ({
        id: `${trial.id} ${index}`,
        startedAt: from + 3 * hourMs * index,
        endedAt: from + 3 * hourMs * index + hourMs,
        outcome: outcome(withAi, index),
      }),
    ),
  };
}

/** So many tasks with AI and as many without, from a moment on, one an hour. */
const observed = (pairs: number, from: number, workflowId = 'review'): Task[] =>
  Array.from({ length: 2 * pairs }, (_, index) =>
    aTask({
      id: `${workflowId} ${from} ${index}`,
      workflowId,
      startedAt: from + index * hourMs,
      endedAt: from + (index + 1) * hourMs,
      withAi: index % 2 === 0,
      minutes: noisy(index) * (index % 2 === 0 ? 0.5 : 1),
    }),
  );

const worked = (...parts: Partial<Worked>[]): Worked => ({
  workflows: [aWorkflow()],
  trials: parts.flatMap(({ trials = [] }) => trials),
  tasks: parts.flatMap(({ tasks = [] }) => tasks),
});

describe('what was found out about time within a period', () => {
  it('is what a trial says that came to its end in it', () => {
    const ledger = played(0.5, first);
    const { interval } = estimateTrial(ledger.trials[0] as Trial, ledger.tasks);

    expect(timesOfPeriod(period, worked(ledger))).toEqual([
      {
        scope: 'work_area',
        group: 'review',
        pairs: 12,
        evidence: 'randomised',
        ratio: interval,
        verdict: 'faster',
      },
    ]);
    expect(interval?.high).toBeLessThan(1);
  });

  it('is in no other period, also where the trial had begun before, and was noted as ended after', () => {
    const ledger = worked(played(0.5, first - 2 * dayMs, { endedAt: next + dayMs, endedEarly: false }));

    expect(timesOfPeriod(period, ledger)).toHaveLength(1);
    expect([before, after].flatMap((other) => timesOfPeriod(other, ledger))).toEqual([]);
  });

  it('goes by the last block to the millisecond', () => {
    const ledger = (endedAt: number) => {
      const { trials, tasks } = played(0.5, first);
      return worked({ trials, tasks: tasks.with(-1, { ...(tasks.at(-1) as Task), endedAt }) });
    };

    expect(timesOfPeriod(period, ledger(next - 1))).toHaveLength(1);
    expect(timesOfPeriod(period, ledger(next))).toEqual([]);
    expect(timesOfPeriod(after, ledger(next))).toHaveLength(1);
  });

  it('is nothing while the trial runs, and nothing of one that was never ended', () => {
    const ledger = worked(played(0.5, first, { tasks: 22 }));

    for (const some of [before, period, after]) expect(timesOfPeriod(some, ledger)).toEqual([]);
  });

  it('goes by the bets alone where the trial was ended early, with ten blocks at the least', () => {
    const early = (tasks: number) =>
      worked(played(0.4, first, { tasks, endedAt: first + 20 * dayMs, endedEarly: true }));
    const [told] = timesOfPeriod(period, early(22));
    const { trials, tasks } = early(22);

    expect(told).toMatchObject({ pairs: 11, evidence: 'randomised', verdict: 'faster' });
    expect(told?.ratio).toEqual(estimateTrial(trials[0] as Trial, tasks).interval);
    expect(timesOfPeriod(period, early(18))).toEqual([]);
  });

  it('is nothing where the tasks were not divided by the coin', () => {
    const ledger = played(0.5, first);
    const seed = seedOf(2);

    expect(timesOfPeriod(period, worked({ ...ledger, trials: [aTrial({ seed })] }))).toEqual([]);
    expect(timesOfPeriod(period, worked({ ...ledger, trials: [aTrial({ seedHash: seed })] }))).toEqual([]);
  });

  it('says that time was bought with rework', () => {
    const ledger = played(0.5, first, {}, (withAi) => (withAi ? 'reworked' : 'used'));

    expect(timesOfPeriod(period, worked(ledger))).toMatchObject([{ verdict: 'mixed' }]);
  });
});

describe('what was merely observed within a period', () => {
  it('is from the tasks that were done in it, and each task counts in one period', () => {
    const inside = observed(12, first);
    const outside = [...observed(30, first - 20 * dayMs), ...observed(30, next)];
    const [told] = timesOfPeriod(period, worked({ tasks: [...outside, ...inside] }));

    expect(told).toEqual({
      scope: 'work_area',
      group: 'review',
      pairs: 12,
      evidence: 'observed',
      ratio: estimateAssociation(inside).interval,
      verdict: 'cannot-tell',
    });
    expect(timesOfPeriod(before, worked({ tasks: [...outside, ...inside] }))).toMatchObject([{ pairs: 30 }]);
  });

  it('is nothing with fewer than ten of either kind', () => {
    expect(timesOfPeriod(period, worked({ tasks: observed(9, first) }))).toEqual([]);
    expect(timesOfPeriod(period, worked({ tasks: observed(10, first) }))).toHaveLength(1);
  });

  it('gives way to a trial of the same kind of work', () => {
    const ledger = worked(played(0.5, first), { tasks: observed(30, first) });

    expect(timesOfPeriod(period, ledger)).toMatchObject([{ evidence: 'randomised', pairs: 12 }]);
  });

  it('stands where the trial had too few blocks', () => {
    const ledger = worked(played(0.5, first, { blocks: 6 }), { tasks: observed(11, first) });

    expect(timesOfPeriod(period, ledger)).toMatchObject([{ evidence: 'observed', pairs: 11 }]);
  });
});

describe('several workflows', () => {
  const other = (over: Partial<Trial>) => ({ id: 'other', workflowId: 'docs', ...over });

  it('of one kind of work come to one row: that with the most pairs, whatever it says', () => {
    const ledger = {
      ...worked(played(0.3, first), played(1, first, other({ blocks: 14 }))),
      workflows: [aWorkflow(), aWorkflow({ id: 'docs' })],
    };

    expect(timesOfPeriod(period, ledger)).toMatchObject([
      { group: 'review', pairs: 14, verdict: 'no-difference' },
    ]);
  });

  it('of several kinds have a row each', () => {
    const ledger = {
      ...worked(played(0.3, first), played(2, first, other({}))),
      workflows: [aWorkflow(), aWorkflow({ id: 'docs', area: 'documentation' })],
    };

    expect(timesOfPeriod(period, ledger)).toMatchObject([
      { group: 'review', verdict: 'faster' },
      { group: 'documentation', verdict: 'slower' },
    ]);
  });

  it('are weighed together as far as they were over by the end of the period', () => {
    const workflows = Array.from({ length: 4 }, (_, index) =>
      aWorkflow({ id: `${index}`, area: index === 0 ? 'review' : 'other' }),
    );
    const nothing = (from: number) =>
      [1, 2, 3].map((index) => played(1, from, { id: `${index}`, workflowId: `${index}` }));
    const borderline = played(0.9, first, { workflowId: '0' });
    const verdictWith = (parts: Partial<Worked>[]) =>
      timesOfPeriod(period, { ...worked(borderline, ...parts), workflows }).find(
        ({ group }) => group === 'review',
      )?.verdict;

    expect(verdictWith([])).toBe('faster');
    expect(verdictWith(nothing(first - 20 * dayMs))).toBe('cannot-tell');
    expect(verdictWith(nothing(first + 27 * dayMs))).toBe('faster');
  });
});

it('no trial and no task is told of in two periods, however they lie', () => {
  const anyTrial = fc.record({
    from: fc.integer({ min: -40, max: 40 }),
    tasks: fc.integer({ min: 18, max: 28 }),
    ended: fc.option(fc.integer({ min: 0, max: 40 })),
  });
  fc.assert(
    fc.property(fc.array(anyTrial, { maxLength: 3 }), fc.integer({ min: -40, max: 40 }), (given, free) => {
      const trials = given.map(({ from, tasks, ended }, index) =>
        played(0.7, first + from * dayMs, {
          id: `${index}`,
          tasks,
          ...(ended === null ? {} : { endedAt: first + (from + ended) * dayMs, endedEarly: tasks < 24 }),
        }),
      );
      const tasks = observed(14, first + free * dayMs);
      const ledger = worked(...trials, { tasks });
      const told = [before, period, after].flatMap((some) => timesOfPeriod(some, ledger));
      const byEvidence = Map.groupBy(told, ({ evidence }) => evidence);

      expect(byEvidence.get('randomised')?.length ?? 0).toBeLessThanOrEqual(trials.length);
      expect(
        (byEvidence.get('observed') ?? []).reduce((sum, { pairs }) => sum + pairs, 0),
      ).toBeLessThanOrEqual(14);
    }),
  );
});
