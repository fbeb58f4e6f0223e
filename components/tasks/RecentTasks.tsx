import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Task } from '@/lib/core/task/task.ts';
import { CorrectTask } from './CorrectTask.tsx';
import { formatTask } from './format-task.ts';
import { UnsureQuestion } from './TaskUnderWay.tsx';
import type { Timer } from './use-timer.ts';

interface Props {
  readonly timer: Timer;
  readonly nameOf: (workflowId: string) => string;
  readonly now: () => number;
  readonly locale: string;
}

/** The tasks that were done last, to be put right or deleted. Open where one of them has something to be asked. */
export function RecentTasks({ timer, nameOf, now, locale }: Props) {
  const [changed, setChanged] = useState<string>();
  const { recent, removed } = timer;
  if (recent.length === 0 && removed === undefined) return null;

  return (
    <details class="recent-tasks quiet" open={recent.some(({ unsure }) => unsure.length > 0) || undefined}>
      <summary>{i18n.t('tasks.recent')}</summary>
      <ul>
        {recent.map((task) => (
          <li key={task.id}>
            <RecentTask {...{ task, timer, nameOf, now, locale }} onChange={() => setChanged(task.id)} />
            {changed === task.id && <CorrectTask {...{ task, timer }} onDone={() => setChanged(undefined)} />}
          </li>
        ))}
      </ul>
      <p role="status">
        {removed !== undefined && (
          <>
            {i18n.t('tasks.removed')}{' '}
            <button type="button" class="link" onClick={timer.putBack}>
              {i18n.t('verdict.undo')}
            </button>
          </>
        )}
      </p>
    </details>
  );
}

interface RecentProps extends Props {
  readonly task: Task;
  readonly onChange: () => void;
}

function RecentTask({ task, timer, nameOf, now, locale, onChange }: RecentProps) {
  const name = nameOf(task.workflowId);
  return (
    <>
      <p>
        {name}, {formatTask(task, now(), locale)}
        {task.withAi !== undefined && `, ${i18n.t(task.withAi ? 'tasks.was_with' : 'tasks.was_without')}`}
      </p>
      {task.unsure.length > 0 && <UnsureQuestion {...{ task, timer, now, locale }} />}
      <p class="row-actions">
        <button
          type="button"
          class="link"
          aria-label={i18n.t('tasks.correct_which', [name])}
          onClick={onChange}
        >
          {i18n.t('tasks.correct')}
        </button>
        <button
          type="button"
          class="link"
          aria-label={i18n.t('tasks.remove_which', [name])}
          onClick={() => timer.remove(task)}
        >
          {i18n.t('tasks.remove')}
        </button>
      </p>
    </>
  );
}
