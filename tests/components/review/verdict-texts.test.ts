import { beforeAll, describe, expect, it } from 'vitest';
import {
  evidenceTexts,
  nameOfVerdict,
  reasonOfVerdict,
  toolEvidence,
} from '@/components/review/verdict-texts.ts';
import type { UseVerdict } from '@/lib/core/estimate/judge-use.ts';
import type { Task } from '@/lib/core/task/task.ts';
import { judgeHelp } from '@/lib/core/trial/judge-help.ts';
import { summariseWorkflows, type WorkflowSummary } from '@/lib/core/trial/summarise-workflows.ts';
import type { Trial } from '@/lib/core/trial/trial.ts';
import { aTask, aTrial, aWorkflow, play, usual } from '../../core/trial/trial-of.ts';
import { speakEnglish } from '../in-english.ts';

beforeAll(speakEnglish);

const keep: UseVerdict = { verdict: 'keep', reason: 'mostly-genuine', low: 0.6 };
const drop: UseVerdict = { verdict: 'drop-candidate', reason: 'seldom-genuine-twice', highs: [0.1, 0.15] };
const watch: UseVerdict = { verdict: 'watch', reason: 'too-wide' };
const trial = aTrial();

/** Times that differ as those of people do, the same each time. */
const wild = (index: number): number => 30 * Math.exp(1.2 * Math.sin(7.3 * index * index + 1));
const even =
  (ratio: number) =>
  (withAi: boolean, index: number): number =>
    (25 + (index % 4)) * (withAi ? ratio : 1);

function summaryOf(tasks: readonly Task[], ...trials: readonly Trial[]): WorkflowSummary {
  const [summary] = summariseWorkflows({ workflows: [aWorkflow()], tasks, trials });
  if (summary === undefined) throw new Error('There is no summary.');
  return summary;
}

const tried = (ratio: number, tasks = 24): WorkflowSummary =>
  summaryOf(play(trial, usual(tasks), even(ratio)), trial);
const unclear = (blocks: number): WorkflowSummary => {
  const long = aTrial({ blocks });
  return summaryOf(
    play(long, usual(2 * blocks), (_, index) => wild(index)),
    long,
  );
};

const said = (use: UseVerdict, summary: WorkflowSummary): string => {
  const judged = judgeHelp(use, summary);
  return `${nameOfVerdict(judged)}: ${reasonOfVerdict(judged, summary, 'Sun 1 Nov')}`;
};

describe('the reason of a verdict', () => {
  it('says which of the halves decided', () => {
    expect(said(watch, tried(0.5))).toBe('keep: In a trial by coin, this work was done faster with AI.');
    expect(said(keep, tried(2))).toBe('drop: In a trial by coin, this work took longer with AI.');
    expect(said(keep, summaryOf([]))).toBe(
      'keep: In the four weeks to Sun 1 Nov, at least 60 % of its work sessions fed real work, and no trial says that it is slower.',
    );
    expect(said(drop, summaryOf([]))).toBe(
      'drop: In the four weeks to Sun 1 Nov at most 15 % of its work sessions fed real work, in the four before at most 10 %, and no trial says that it is faster.',
    );
  });

  it('says what it would take, where nothing is decided', () => {
    expect(said(watch, summaryOf([aTask()]))).toBe(
      'undecided: There was no trial yet. One of 12 blocks, which are 24 tasks, could decide.',
    );
    expect(said(watch, tried(0.99, 8))).toBe('undecided: The trial goes on. Blocks still to come: 8 of 12.');
    expect(said(watch, tried(1))).toContain('undecided: The trial found no difference in time');
    expect(said(watch, unclear(12))).toMatch(
      /^undecided: The trial cannot tell\. To see a third less time takes about \d+ blocks, \d+ more than it had;/,
    );
  });

  it('says that more blocks would not help, where there were enough', () => {
    expect(said(watch, tried(0.95))).toContain('keep');
    const summary = { ...tried(0.95), verdict: 'cannot-tell' } as const;

    expect(said(watch, summary)).toBe(
      'undecided: By itself the trial would decide, but not among the several that you made.',
    );
  });

  it('says of a trial that did not go by its coin that it decides nothing', () => {
    const tasks = play(trial, usual(24), even(0.5)).map((task) => ({
      ...task,
      assigned: task.assigned !== true,
      withAi: task.withAi !== true,
    }));

    expect(said(watch, summaryOf(tasks, trial))).toBe(
      'undecided: The trial did not go by its coin, so it decides nothing. A new one could.',
    );
  });

  it('says of time that was paid for with rework that neither is won', () => {
    const mixed = play(trial, usual(24), even(0.5), (isWithAi) => ({
      outcome: isWithAi ? 'reworked' : 'used',
    }));

    expect(said(watch, summaryOf(mixed, trial))).toContain('undecided: In the trial, time went one way');
    expect(said(keep, summaryOf(mixed, trial))).toContain('keep: ');
  });
});

describe('the evidence', () => {
  it.each([
    [
      'its use and its sessions, where nothing is decided',
      watch,
      summaryOf([]),
      'For the four weeks to Sun 1 Nov the range is too wide to tell. More answers would. 2 genuine sessions of these twelve weeks were for this work.',
    ],
    [
      'what its use says, where a trial decided',
      watch,
      tried(0.5),
      'By its use alone: watch. 2 genuine sessions of these twelve weeks were for this work.',
    ],
    [
      'its sessions, where its use decided',
      keep,
      summaryOf([]),
      '2 genuine sessions of these twelve weeks were for this work.',
    ],
  ])('of a tool tells %s', (_, use, summary, text) => {
    const tool = { toolId: 'claude', sessions: 2, judged: judgeHelp(use, summary) };

    expect(toolEvidence(tool, 'Sun 1 Nov')).toBe(text);
  });

  it('of a trial is told with its blocks, the smallest effect that they could show, and rework', () => {
    const [kind, ...others] = evidenceTexts(tried(0.5), 'en');

    expect(kind).toBe('Evidence: a trial by coin, with 12 of 12 blocks done.');
    expect(others[0]).toMatch(
      /^All 12 blocks show a fall to 0\.\d\d of the time, or more, in 8 of 10 cases\./,
    );
    expect(others.at(-1)).toBe('Done again or thrown away: 0 of 12 with AI, 0 of 12 without.');
  });

  it('of tasks that no coin divided says that it decides nothing', () => {
    const tasks = [aTask(), aTask({ withAi: false }), aTask({ withAi: false })];

    expect(evidenceTexts(summaryOf(tasks), 'en')[0]).toBe(
      'Evidence: tasks that no coin divided, 1 with AI and 2 without. They decide nothing.',
    );
    expect(evidenceTexts(summaryOf([]), 'en')).toEqual(['No task of it was timed.']);
  });
});
