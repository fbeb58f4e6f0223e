import { i18n } from '#i18n';
import type { Task } from '@/lib/core/task/task.ts';
import { useKeys } from '../shared/use-keys.ts';
import { formatSpan } from './format-task.ts';
import { RunningTime } from './RunningTime.tsx';
import type { Timer } from './use-timer.ts';

interface Props {
  readonly task: Task;
  /** That of its workflow. */
  readonly name: string;
  readonly timer: Timer;
  /** Whether the keys T and D are for this one. */
  readonly hasKeys: boolean;
  readonly now: () => number;
  readonly locale: string;
}

/** A task whose timer runs or stands still, with what can be done about it. */
export function TaskUnderWay({ task, name, timer, hasKeys, now, locale }: Props) {
  const isRunning = task.state === 'running';
  const toggle = (): void => (isRunning ? timer.pause(task) : timer.resume(task));
  useKeys((key) => {
    if (!hasKeys) return false;
    if (key.toLowerCase() === 't' && isRunning) toggle();
    else if (key.toLowerCase() === 'd') timer.finish(task);
    else return false;
    return true;
  });

  return (
    <article class="task" data-state={task.state}>
      <p class="task-line">
        <strong>{name}</strong>
        {task.size !== undefined && <span class="quiet">{i18n.t(`tasks.size_${task.size}`)}</span>}
        <RunningTime {...{ task, now }} />
      </p>
      {task.assigned !== undefined && (
        <p class="coin">{i18n.t(task.assigned ? 'tasks.coin_with' : 'tasks.coin_without')}</p>
      )}
      {task.unsure.length > 0 && <UnsureQuestion {...{ task, timer, now, locale }} />}
      <p class="row-actions">
        <button type="button" onClick={toggle}>
          {i18n.t(isRunning ? 'tasks.pause' : 'tasks.resume')}
          {hasKeys && isRunning && <Key name="T" />}
        </button>
        <button type="button" class="primary" onClick={() => timer.finish(task)}>
          {i18n.t('tasks.done')}
          {hasKeys && <Key name="D" />}
        </button>
      </p>
    </article>
  );
}

function Key({ name }: { readonly name: string }) {
  return (
    <>
      {' '}
      <span class="key" aria-hidden="true">
        {name}
      </span>
    </>
  );
}

/** Asks about time that nobody could see: neither counted nor left out without a word. */
export function UnsureQuestion({
  task,
  timer,
  now,
  locale,
}: Pick<Props, 'task' | 'timer' | 'now' | 'locale'>) {
  return (
    <div class="unsure" role="status">
      <p>
        {i18n.t('tasks.unsure', [
          task.unsure.map((span) => formatSpan(span, task.zone, now(), locale)).join('; '),
        ])}
      </p>
      <p class="row-actions">
        <button type="button" onClick={() => timer.settle(task, false)}>
          {i18n.t('tasks.leave_out')}
        </button>
        <button type="button" onClick={() => timer.settle(task, true)}>
          {i18n.t('tasks.count_in')}
        </button>
      </p>
    </div>
  );
}
