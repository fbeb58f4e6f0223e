import { describe, expect, it } from 'vitest';
import type { Session } from '@/lib/core/session/session.ts';
import type { Task } from '@/lib/core/task/task.ts';
import { summariseUntil } from '@/lib/core/trial/summarise-until.ts';
import type { Worked } from '@/lib/core/trial/summarise-workflows.ts';
import { judgeWorkflows } from '@/lib/core/week/judge-workflows.ts';
import { weekOf } from '@/lib/core/week/week.ts';
import { aSession } from '../session/a-session.ts';
import { aTask, aTrial, aWorkflow, play, usual } from '../trial/trial-of.ts';

const week = weekOf('2026-11-18');
const minutesOf =
  (ratio: number) =>
  (withAi: boolean, index: number): number =>
    (25 + (index % 4)) * (withAi ? ratio : 1);

/** In the two blocks that the week is judged by, ten sessions of each tool in each. */
function sessionsOf(toolId: string, verdict: 'genuine' | 'filler', workflowId?: string): Session[] {
  return ['2026-09-30', '2026-10-28'].flatMap((day) =>
    Array.from({ length: 10 }, (_, index) =>
      aSession({ id: `${toolId} ${day} ${index}`, toolId, day, verdict, workflowId, startedAt: index }),
    ),
  );
}

const judge = (
  worked: Partial<Worked>,
  sessions: readonly Session[] = [],
  until = Number.POSITIVE_INFINITY,
) =>
  judgeWorkflows(summariseUntil({ workflows: [aWorkflow()], tasks: [], trials: [], ...worked }, until), {
    week,
    sessions,
    today: '2026-11-23',
  });

const trial = aTrial();
const tried = (ratio: number): Partial<Worked> => ({
  trials: [trial],
  tasks: play(trial, usual(24), minutesOf(ratio)),
});

describe('the verdict on a tool in a workflow', () => {
  it('joins what its use and what the trial says, for each tool that was used in it', () => {
    const { workflows, judgedTo } = judge(tried(0.97), [
      ...sessionsOf('claude', 'genuine', 'review'),
      ...sessionsOf('gemini', 'genuine', 'tests'),
    ]);

    expect(judgedTo).toBe('2026-11-01');
    expect(workflows).toHaveLength(1);
    expect(workflows[0]?.tools).toMatchObject([
      { toolId: 'claude', sessions: 20, judged: { verdict: 'keep', reason: 'mostly-genuine' } },
    ]);
  });

  it('goes by the trial where that says something, whatever the use', () => {
    const [faster] = judge(tried(0.5), sessionsOf('claude', 'genuine', 'review')).workflows;
    const [slower] = judge(tried(2), sessionsOf('claude', 'genuine', 'review')).workflows;

    expect(faster?.tools[0]?.judged).toMatchObject({ verdict: 'keep', reason: 'faster' });
    expect(slower?.tools[0]?.judged).toMatchObject({ verdict: 'drop', reason: 'slower' });
  });

  it('drops a tool that feeds little real work, unless a trial says that it is faster', () => {
    const seldom = [
      ...sessionsOf('claude', 'filler'),
      aSession({ id: 'one', toolId: 'claude', verdict: 'genuine', day: '2026-11-18', workflowId: 'review' }),
    ];

    expect(judge({}, seldom).workflows[0]?.tools[0]?.judged).toMatchObject({
      verdict: 'drop',
      reason: 'seldom-genuine',
    });
    expect(judge(tried(0.5), seldom).workflows[0]?.tools[0]?.judged.verdict).toBe('keep');
  });

  it('is given for the workflow alone where no session tells of a tool', () => {
    const [workflow] = judge(tried(0.5)).workflows;

    expect(workflow).toMatchObject({ tools: [], judged: { verdict: 'keep', reason: 'faster' } });
  });

  it('never comes from tasks that no coin divided', () => {
    const tasks = Array.from({ length: 60 }, (_, index) =>
      aTask({ withAi: index % 2 === 0, minutes: minutesOf(0.3)(index % 2 === 0, index) }),
    );

    expect(judge({ tasks }).workflows[0]?.judged).toMatchObject({ verdict: 'undecided', reason: 'no-trial' });
  });
});

describe('the workflows that are told of', () => {
  const away = aWorkflow({ archivedAt: 1 });

  it('are those of which something was measured, or that sessions fed', () => {
    expect(judge({}).workflows).toEqual([]);
    expect(judge({ tasks: [aTask()] }).workflows).toHaveLength(1);
    expect(judge({ trials: [trial] }).workflows).toHaveLength(1);
    expect(judge({}, sessionsOf('claude', 'genuine', 'review')).workflows).toHaveLength(1);
  });

  it('are, of those put away, the ones that came to something', () => {
    expect(judge({ workflows: [away], tasks: [aTask()] }).workflows).toEqual([]);
    expect(judge({ workflows: [away], trials: [trial] }).workflows).toEqual([]);
    expect(judge({ workflows: [away], ...tried(0.5) }).workflows).toMatchObject([
      { judged: { verdict: 'keep' } },
    ]);
  });
});

describe('the verdict in a week that is long over', () => {
  const { tasks = [] } = tried(0.5);
  const until = endOfNth(tasks, 12) + 1;
  const endedAt = endOfNth(tasks, 24);

  it('is what was known then', () => {
    const worked = { trials: [{ ...trial, endedAt, endedEarly: false }], tasks };

    expect(judge(worked, [], until).workflows[0]).toMatchObject({
      summary: { trial: { state: 'running', open: 0 } },
      judged: { reason: expect.stringMatching(/trial-running|faster/) },
    });
    expect(judge(worked, [], until).workflows[0]?.summary.trial?.blocks).toHaveLength(6);
    expect(judge(worked, [], endedAt + 1).workflows[0]?.summary.trial?.state).toBe('complete');
    expect(judge(worked, [], trial.startedAt).workflows).toEqual([]);
  });

  it('knows nothing yet of an end that came later', () => {
    const ended = { ...trial, endedAt: until + 1, endedEarly: true };
    const worked = { trials: [ended], tasks: tasks.slice(0, 12) };

    expect(judge(worked, [], until).workflows[0]?.summary.trial?.state).toBe('running');
    expect(judge(worked, [], until + 2).workflows[0]?.summary.trial?.state).toBe('ended-early');
  });

  it('leaves a task open that was done later', () => {
    const [first, second] = tasks;
    const long = { ...first, endedAt: until } as Task;

    expect(judge({ trials: [trial], tasks: [long, second as Task] }, [], until).workflows[0]).toMatchObject({
      summary: { trial: { open: 1, blocks: [] } },
    });
  });
});

function endOfNth(tasks: readonly Task[], nth: number): number {
  return tasks[nth - 1]?.endedAt ?? 0;
}
