import { expect, it } from 'vitest';
import { ownTasks } from '@/lib/ledger/own-tasks.ts';
import { noon } from '../core/session/a-session.ts';
import { aTask, aWorkflow } from '../core/task/a-task.ts';
import { openLedger } from './open-ledger.ts';

const minute = 60_000;

async function textOf(parts: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const part of parts) text += part;
  return text;
}

it('one’s own copy of the tasks has all of them, with the names of their workflows', async () => {
  const db = openLedger();
  await db.workflows.add(aWorkflow({ name: '=Review' }));
  await db.tasks.bulkAdd([
    aTask({ trialId: 'trial', block: 2, assigned: false, withAi: true, outcome: 'used' }),
    aTask({
      ...{ id: 'second', workflowId: 'gone', startedAt: noon + 24 * 60 * minute, size: undefined },
      ...{ state: 'paused', endedAt: undefined, withAi: undefined, source: 'entered' },
      worked: [{ from: noon, to: noon + 90_000 }],
      unsure: [{ from: noon + 2 * minute, to: noon + 5 * minute }],
    }),
  ]);

  expect((await textOf(ownTasks(db))).split('\r\n')).toEqual([
    'task,workflow,work_area,state,size,started_at,ended_at,time_zone,hands_on_minutes,unsure_minutes,with_ai,' +
      'outcome,source,trial,block,assigned_ai',
    'a task,"\'=Review",review,done,usual,2026-11-18T12:00:00+01:00,2026-11-18T12:30:00+01:00,Europe/Zurich,30,0,' +
      'yes,used,timer,trial,2,no',
    'second,,,paused,,2026-11-19T12:00:00+01:00,,Europe/Zurich,1.5,3,,open,entered,,,',
    '',
  ]);
});

it('one’s own copy of more tasks than go at a time has each of them once, of many days and of one', async () => {
  const db = openLedger();
  await db.tasks.bulkAdd(
    Array.from({ length: 2_500 }, (_, nth) =>
      aTask({ id: `task ${nth}`, startedAt: noon + Math.max(0, nth - 1_800) * 60 * minute }),
    ),
  );

  const ids = (await textOf(ownTasks(db)))
    .split('\r\n')
    .slice(1, -1)
    .map((line) => line.split(',')[0]);

  expect(ids).toHaveLength(2_500);
  expect(new Set(ids).size).toBe(2_500);
});
