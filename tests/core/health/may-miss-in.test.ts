import { expect, it } from 'vitest';
import type { Health } from '@/lib/core/health/health.ts';
import { mayMissIn } from '@/lib/core/health/may-miss-in.ts';
import { weekOf } from '@/lib/core/week/week.ts';

const week = weekOf('2026-11-18');
const hour = 3_600_000;

const silent: Health = {
  toolId: 'chatgpt',
  catalogue: 'now',
  answered: 3,
  unanswered: 0,
  unansweredSince: undefined,
  implied: 0,
  quietMs: hour,
  promptedAt: Date.parse('2026-11-16T10:00:00Z'),
  answeredAt: undefined,
  signAt: undefined,
};

it.each([
  ['silent since before the week was over', silent, true],
  ['no prompt was ever seen', { ...silent, promptedAt: undefined }, true],
  ['silent since a later week', { ...silent, promptedAt: Date.parse('2026-11-23T10:00:00Z') }, false],
  ['it works', { ...silent, quietMs: 0 }, false],
  ['learned from other facts', { ...silent, catalogue: 'before' }, false],
])('doubts the counts of a week, or does not: %s', (_, health, isDoubted) => {
  expect(mayMissIn(week, health, 'now')).toBe(isDoubted);
});
