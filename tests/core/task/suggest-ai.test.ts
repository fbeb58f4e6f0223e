import { expect, it } from 'vitest';
import { suggestAi } from '@/lib/core/task/suggest-ai.ts';
import { aSession, noon } from '../session/a-session.ts';
import { aTask } from './a-task.ts';

const minute = 60_000;
const task = aTask({
  worked: [
    { from: noon, to: noon + 10 * minute },
    { from: noon + 20 * minute, to: noon + 30 * minute },
  ],
});
const at = (minutes: number, given: object = {}) =>
  aSession({ startedAt: noon + minutes * minute, endedAt: noon + (minutes + 2) * minute, ...given });

it.each([
  ['with AI after a genuine session in its time', [at(5, { verdict: 'genuine' })], true],
  ['with AI after one that reached into it', [at(-1, { verdict: 'genuine' })], true],
  ['with AI after one of its workflow', [at(5, { verdict: 'genuine', workflowId: 'a workflow' })], true],
  ['without after one of another workflow', [at(5, { verdict: 'genuine', workflowId: 'other' })], false],
  ['without after one in a pause', [at(15, { verdict: 'genuine' })], false],
  ['without after one before it', [at(-3, { verdict: 'genuine' })], false],
  ['without after filler', [at(5, { verdict: 'filler' })], false],
  ['without where there was none', [], false],
  ['nobody knows what after one without an answer', [at(5)], undefined],
  ['with AI where one of several was genuine', [at(5), at(7, { verdict: 'genuine' })], true],
])('a task was done %s', (_, sessions, suggested) => {
  expect(suggestAi(task, sessions)).toBe(suggested);
});
