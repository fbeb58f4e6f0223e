import { beforeAll, describe, expect, it } from 'vitest';
import { betweenText, pText } from '@/components/helps/ratio-texts.ts';
import {
  conductOf,
  contradictionTexts,
  evidenceText,
  methodTexts,
  reworkText,
  seeOfTrial,
  tippingText,
} from '@/components/helps/see-texts.ts';
import { workflowSentence } from '@/components/helps/workflow-sentence.ts';
import type { Task } from '@/lib/core/task/task.ts';
import { summariseWorkflows, type WorkflowSummary } from '@/lib/core/trial/summarise-workflows.ts';
import type { Trial } from '@/lib/core/trial/trial.ts';
import { aTask, aTrial, aWorkflow, play, seedOf, usual } from '../../core/trial/trial-of.ts';
import { speakEnglish } from '../in-english.ts';

beforeAll(speakEnglish);

const workflow = aWorkflow({ name: 'Reviews' });
const minutesOf =
  (ratio: number) =>
  (withAi: boolean, index: number): number =>
    (25 + (index % 4)) * (withAi ? ratio : 1);

function summaryOf(tasks: readonly Task[], ...trials: readonly Trial[]): WorkflowSummary {
  const [summary] = summariseWorkflows({ workflows: [workflow], tasks, trials });
  if (summary === undefined) throw new Error('There is no summary.');
  return summary;
}

const observed = (count: number, ratio: number): Task[] =>
  Array.from({ length: count }, (_, index) =>
    aTask({ withAi: index % 2 === 0, minutes: minutesOf(ratio)(index % 2 === 0, index) }),
  );

const sentence = (summary: WorkflowSummary): string => workflowSentence(summary, 'en');

describe('the sentence about a workflow', () => {
  const trial = aTrial();

  it('says that there is no task, or too few', () => {
    expect(sentence(summaryOf([]))).toBe('Reviews: no task yet.');
    expect(sentence(summaryOf(observed(1, 1)))).toBe(
      'Reviews: one task so far, 1 with AI and 0 without. Nothing can be said yet.',
    );
    expect(sentence(summaryOf(observed(3, 1)))).toBe(
      'Reviews: 3 tasks so far, 2 with AI and 1 without. Nothing can be said yet.',
    );
  });

  it('never calls proven what was only observed, however clear', () => {
    const summary = summaryOf(observed(60, 0.3));

    expect(sentence(summary)).toMatch(
      /^Without a coin: tasks of Reviews with AI took 0\.\d\d of the time of those without; between 0\.\d\d and 0\.\d\d\. That is how they go together, and no sign that AI is the reason\.$/,
    );
    expect(summary.verdict).toBeUndefined();
    expect(tippingText(summary.association)).toMatch(/would have been shorter by 7\d % anyway/);
  });

  it('says in the middle of a trial what is known, and how many blocks are to go', () => {
    const summary = summaryOf(play(trial, usual(16), minutesOf(0.85)), trial);

    expect(sentence(summary)).toMatch(
      /^Reviews took you 0\.8\d of the time with AI in 8 blocks; .+\. Not settled: 4 blocks to go\.$/,
    );
    expect(evidenceText(expectTrial(summary), 'en')).toMatch(/: \d[\d.]* of the 20 that settle it/);
    expect(methodTexts(summary, 'en').join(' ')).not.toMatch(/p [=<]/);
  });

  it('says so where nothing is bounded yet', () => {
    expect(sentence(summaryOf(play(trial, usual(2), minutesOf(0.5)), trial))).toMatch(
      /in one block; it could still be anything\. Not settled: 11 blocks to go\.$/,
    );
    expect(sentence(summaryOf([], trial))).toBe(
      'Reviews: the trial has begun, and no block is complete. 12 blocks to go.',
    );
  });

  it('gives the verdict once all blocks are done', () => {
    const faster = summaryOf(play(trial, usual(24), minutesOf(0.5)), trial);
    const slower = summaryOf(play(trial, usual(24), minutesOf(2)), trial);

    expect(sentence(faster)).toMatch(/in 12 blocks; between 0\.4\d and 0\.5\d\. With AI it is faster\.$/);
    expect(sentence(slower)).toMatch(/With AI it is slower\.$/);
    expect(methodTexts(faster, 'en').join(' ')).toContain('p < 0.001');
  });

  it('says what it cannot tell, and that it is mixed', () => {
    const unclear = play(trial, usual(24), (_, index) => 10 + 9 * (index % 5));
    const reworked = play(trial, usual(24), minutesOf(0.5), (assigned) =>
      assigned ? { outcome: 'reworked' } : {},
    );

    expect(sentence(summaryOf(unclear, trial))).toMatch(/That cannot be told from this\.$/);
    expect(sentence(summaryOf(reworked, trial))).toMatch(
      /Mixed: less time with AI, and more of it had to be done again/,
    );
    expect(contradictionTexts(summaryOf(reworked, trial), 'en')).toEqual([
      'More of what was done in less time had to be done again.',
    ]);
    expect(reworkText(expectTrial(summaryOf(reworked, trial)).rework)).toBe(
      'Done again or thrown away: 12 of 12 with AI, 0 of 12 without.',
    );
  });

  it('says of a trial that was ended early what it is', () => {
    const ended = { ...trial, endedAt: trial.startedAt + 1, endedEarly: true };

    expect(sentence(summaryOf(play(trial, usual(16), minutesOf(0.9)), ended))).toMatch(
      /in 8 of 12 blocks; .+\. That cannot be told from this\.$/,
    );
    expect(sentence(summaryOf([], ended))).toMatch(/ended before a block was complete/);
  });

  it('says nothing of a trial that did not go by its coin', () => {
    const tasks = play(trial, usual(24), minutesOf(0.5));

    expect(sentence(summaryOf(tasks, { ...trial, seed: seedOf(9) }))).toMatch(/nothing is said\.$/);
  });
});

describe('beside the sentence', () => {
  const trial = aTrial();

  it('stands how the trial went', () => {
    const tasks = [
      ...play(trial, usual(9), minutesOf(0.8), (assigned) => (assigned ? { withAi: false } : {})),
    ];
    const estimate = expectTrial(summaryOf(tasks, trial));

    expect(conductOf(estimate, 'en')).toEqual([
      'Not done as the coin said: 4 of 8 tasks. They count as it said.',
      'One block waits for its second task.',
    ]);
  });

  it('stands what could be seen, and what the times are taken for until there are enough', () => {
    expect(seeOfTrial(expectTrial(summaryOf([], trial)), 'en')).toEqual([
      'All 12 blocks show a fall to 0.50 of the time, or more, in 8 of 10 cases. What is smaller would likely stay unseen.',
      'To see a third less, about 36 blocks are needed.',
      'For that, your times are taken to differ as those of other people do, until there are enough of them.',
    ]);
  });

  it('stand bounds that are rounded outward, and never onto 1', () => {
    expect(betweenText({ low: 0.448, high: 0.933 }, 'en')).toBe('between 0.44 and 0.94');
    expect(betweenText({ low: 0.448, high: 0.9985 }, 'en')).toBe('between 0.44 and 0.999');
    expect(betweenText({ low: 0, high: 0.933 }, 'en')).toBe('at most 0.94, with no lower bound yet');
    expect(betweenText({ low: 1.0095, high: Number.POSITIVE_INFINITY }, 'en')).toBe(
      'at least 1.009, with no upper bound yet',
    );
  });

  it('stand chances that are never none', () => {
    expect(pText(0.0078125, 'en')).toBe('= 0.008');
    expect(pText(0.00001, 'en')).toBe('< 0.001');
  });
});

function expectTrial({ trial }: WorkflowSummary) {
  if (trial === undefined) throw new Error('There is no trial.');
  return trial;
}
