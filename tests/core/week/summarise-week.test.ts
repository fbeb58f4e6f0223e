import fc from 'fast-check';
import { expect, it } from 'vitest';
import { summariseWeek } from '@/lib/core/week/summarise-week.ts';
import { weekOf } from '@/lib/core/week/week.ts';
import { aSession, noon } from '../session/a-session.ts';
import { anySessions } from '../session/any-session.ts';

const week = weekOf('2026-11-18');
const dayLater = noon + 24 * 3_600_000;

it('says of an empty week that there is nothing to say', () => {
  const summary = summariseWeek(week, []);

  expect(summary).toMatchObject({
    sessions: 0,
    prompts: 0,
    activeDays: 0,
    genuineShare: undefined,
    tools: [],
  });
  expect(summary.days.map(({ day }) => day)).toEqual([
    '2026-11-16',
    '2026-11-17',
    '2026-11-18',
    '2026-11-19',
    '2026-11-20',
    '2026-11-21',
    '2026-11-22',
  ]);
});

it('sets what was counted beside what was genuine', () => {
  const summary = summariseWeek(week, [
    aSession({ id: '1', prompts: 1, implied: 3, verdict: 'genuine' }),
    aSession({ id: '2', prompts: 30, verdict: 'filler' }),
    aSession({ id: '3', prompts: 5, startedAt: dayLater }),
    aSession({ id: '4', prompts: 1, startedAt: dayLater, verdict: 'personal', toolId: 'claude' }),
  ]);

  expect(summary).toMatchObject({
    sessions: 4,
    prompts: 40,
    activeDays: 2,
    tally: { genuine: 1, filler: 1, exploring: 0, personal: 1, untagged: 1 },
    genuine: { sessions: { low: 1, high: 2 }, prompts: { low: 4, high: 9 }, activeDays: { low: 1, high: 2 } },
    genuineShare: { low: 1 / 3, high: 2 / 3 },
  });
});

it('puts the tool with the most sessions first, and equal ones in the order of their ids', () => {
  const { tools } = summariseWeek(week, [
    aSession({ toolId: 'gemini' }),
    aSession({ toolId: 'claude' }),
    aSession({ toolId: 'chatgpt' }),
    aSession({ toolId: 'gemini' }),
  ]);

  expect(tools.map(({ toolId, sessions }) => [toolId, sessions])).toEqual([
    ['gemini', 2],
    ['chatgpt', 1],
    ['claude', 1],
  ]);
});

it('comes to the same by tool as in all', () => {
  fc.assert(
    fc.property(anySessions(), (sessions) => {
      const { tools, ...whole } = summariseWeek(week, sessions);
      const sum = (measure: (of: (typeof tools)[number]) => number) =>
        tools.reduce((total, tool) => total + measure(tool), 0);

      expect(sum((tool) => tool.sessions)).toBe(whole.sessions);
      expect(sum((tool) => tool.prompts)).toBe(whole.prompts);
      expect(sum((tool) => tool.tally.untagged)).toBe(whole.tally.untagged);
      expect(sum((tool) => tool.genuine.prompts.high)).toBe(whole.genuine.prompts.high);
    }),
  );
});
