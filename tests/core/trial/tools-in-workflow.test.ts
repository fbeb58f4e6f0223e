import { describe, expect, it } from 'vitest';
import type { Session } from '@/lib/core/session/session.ts';
import { toolsInWorkflow } from '@/lib/core/trial/tools-in-workflow.ts';
import { aSession, noon } from '../session/a-session.ts';
import { aTask } from './trial-of.ts';

const minute = 60_000;
const genuine = (id: string, over: Partial<Session> = {}): Session =>
  aSession({ id, verdict: 'genuine', verdictAt: noon, startedAt: noon, endedAt: noon + minute, ...over });
const task = aTask({ startedAt: noon + 5 * minute, minutes: 10 });

describe('the tools of a workflow', () => {
  it('are those of genuine sessions that were said to feed it, most sessions first', () => {
    const tools = toolsInWorkflow(
      'review',
      [],
      [
        genuine('1', { toolId: 'claude', workflowId: 'review' }),
        genuine('2', { toolId: 'gemini', workflowId: 'review' }),
        genuine('3', { toolId: 'gemini', workflowId: 'review' }),
        genuine('4', { toolId: 'claude', workflowId: 'tests' }),
        genuine('5', { toolId: 'chatgpt' }),
      ],
    );

    expect(tools).toEqual([
      { toolId: 'gemini', sessions: 2 },
      { toolId: 'claude', sessions: 1 },
    ]);
  });

  it.each([
    ['lay in the time of a task with AI', {}, {}, 1],
    ['was not genuine', { verdict: 'exploring' }, {}, 0],
    ['nobody has answered', { verdict: 'untagged' }, {}, 0],
    ['fed another workflow', { workflowId: 'tests' }, {}, 0],
    ['ended before it', { startedAt: noon, endedAt: noon + 4 * minute }, {}, 0],
    ['began after it', { startedAt: noon + 16 * minute, endedAt: noon + 17 * minute }, {}, 0],
    ['lay in the time of a task without', {}, { withAi: false }, 0],
    ['lay in the time of a task that nobody has told of', {}, { withAi: undefined }, 0],
    ['lay in the time of a task of another workflow', {}, { workflowId: 'tests' }, 0],
    ['lay in the made-up time of a task that was entered', {}, { source: 'entered' }, 0],
  ] as const)('have a session that %s: %o, %o', (_, session, over, count) => {
    const during = genuine('1', { startedAt: noon + 6 * minute, endedAt: noon + 7 * minute, ...session });

    expect(toolsInWorkflow('review', [{ ...task, ...over }], [during])).toHaveLength(count);
  });
});
