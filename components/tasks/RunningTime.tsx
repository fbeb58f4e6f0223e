import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { handsOnMs, type Task } from '@/lib/core/task/task.ts';
import { lookAtTimer } from '@/lib/core/task/timer.ts';
import { formatClock } from './format-task.ts';

interface Props {
  readonly task: Task;
  readonly now: () => number;
}

/** The hands-on time so far, each second. Screen readers say it when asked, and not each second. */
export function RunningTime({ task, now }: Props) {
  const [, tick] = useState(0);
  const isRunning = task.state === 'running';
  useEffect(() => {
    if (!isRunning) return undefined;
    const id = setInterval(() => tick((count) => count + 1), 1_000);
    return () => clearInterval(id);
  }, [isRunning]);

  return (
    <span class="number running-time" role="timer" aria-live="off" aria-label={i18n.t('tasks.time_so_far')}>
      {formatClock(handsOnMs(lookAtTimer(task, now())))}
    </span>
  );
}
