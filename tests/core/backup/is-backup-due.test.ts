import { expect, it } from 'vitest';
import { isBackupDue } from '@/lib/core/backup/is-backup-due.ts';
import { noon } from '../session/a-session.ts';

const weeks = (count: number): number => count * 7 * 24 * 3_600_000;

it.each([
  ['is not due while there is little to lose', undefined, 19, undefined, false],
  ['is due when there is none and much to lose', undefined, 20, undefined, true],
  ['is not due within four weeks of the last one', noon - weeks(4) + 1, 500, undefined, false],
  ['is due after four weeks', noon - weeks(4), 20, undefined, true],
  ['is not due when little has come since', noon - weeks(9), 19, undefined, false],
  ['is not due while the reminder was put away lately', undefined, 500, noon - weeks(3), false],
  ['is due again four weeks later', undefined, 500, noon - weeks(4), true],
  ['is due where the last one lies ahead', noon + 1, 20, noon + 1, true],
])('a backup %s', (_, at, sessionsSince, putAwayAt, expected) => {
  expect(isBackupDue({ at, sessionsSince, putAwayAt }, noon)).toBe(expected);
});
