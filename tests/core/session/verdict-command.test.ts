import { expect, it } from 'vitest';
import { verdicts } from '@/lib/core/session/session.ts';
import { commandOf, verdictOf } from '@/lib/core/session/verdict-command.ts';

it.each(verdicts)('the command of %s gives it', (verdict) => {
  expect(verdictOf(commandOf(verdict))).toBe(verdict);
});

it.each(['_execute_action', 'verdict-', 'genuine', ''])('the command %j gives no verdict', (command) => {
  expect(verdictOf(command)).toBeUndefined();
});
