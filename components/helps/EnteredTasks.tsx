import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Task } from '@/lib/core/task/task.ts';
import { useKeptFocus } from '../shared/use-kept-focus.ts';

interface Props {
  readonly tasks: readonly Task[];
  readonly lineOf: (task: Task) => string;
  readonly onRemove: (task: Task) => void;
}

/** So many are listed at first. */
const mostAtFirst = 10;

/** The tasks that were written down, those noted last first, each to be deleted. */
export function EnteredTasks({ tasks, lineOf, onRemove }: Props) {
  const [isWhole, showWhole] = useState(false);
  const list = useKeptFocus<HTMLDetailsElement>();
  if (tasks.length === 0) return null;

  const newest = [...tasks].sort((one, other) => other.changedAt - one.changedAt);
  const listed = isWhole ? newest : newest.slice(0, mostAtFirst);
  return (
    <details class="entered-tasks" ref={list} tabindex={-1}>
      <summary>{i18n.t('entered.listed', tasks.length)}</summary>
      <ul>
        {listed.map((task) => (
          <li key={task.id}>
            {lineOf(task)}{' '}
            <button
              type="button"
              class="link"
              aria-label={i18n.t('tasks.remove_which', [lineOf(task)])}
              onClick={() => onRemove(task)}
            >
              {i18n.t('tasks.remove')}
            </button>
          </li>
        ))}
      </ul>
      {listed.length < tasks.length && (
        <button type="button" onClick={() => showWhole(true)}>
          {i18n.t('review.open_more', tasks.length - listed.length)}
        </button>
      )}
    </details>
  );
}
