import { expect, it } from 'vitest';
import { countTasksHere } from '@/lib/ledger/count-tasks-here.ts';
import { addTasks } from '@/lib/ledger/tasks.ts';
import { aTask } from '../core/trial/trial-of.ts';
import { openLedger } from './open-ledger.ts';

it('counts the tasks that are here already, each once', async () => {
  const db = openLedger();
  const [one, other, third] = [aTask(), aTask(), aTask()];
  await addTasks(db, [one, other]);

  expect(await countTasksHere(db, [one.id, one.id, other.id, third.id])).toBe(2);
  expect(await countTasksHere(db, [])).toBe(0);
});
