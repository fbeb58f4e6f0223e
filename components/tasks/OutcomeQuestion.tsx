import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Task, type TaskOutcome, taskOutcomes } from '@/lib/core/task/task.ts';
import { formatTask } from './format-task.ts';

interface Props {
  /** Undefined where nothing is to be asked. */
  readonly task: Task | undefined;
  readonly nameOf: (workflowId: string) => string;
  readonly now: () => number;
  readonly locale: string;
  readonly onTell: (task: Task, outcome: TaskOutcome | 'untold') => void;
}

/** Asks what became of a task, once it is a day old; of one only, however many there are. */
export function OutcomeQuestion({ task, nameOf, now, locale, onTell }: Props) {
  const [hasTold, setTold] = useState(false);
  if (hasTold) return <p role="status">{i18n.t('tasks.outcome_thanks')}</p>;
  if (task === undefined) return null;

  const tell = (outcome: TaskOutcome | 'untold'): void => {
    setTold(true);
    onTell(task, outcome);
  };
  return (
    <section class="task-question" aria-labelledby="outcome-question">
      <p id="outcome-question">{i18n.t('tasks.outcome_question', [nameOf(task.workflowId)])}</p>
      <p class="quiet">{formatTask(task, now(), locale)}</p>
      <p class="row-actions">
        {taskOutcomes.map((outcome) => (
          <button key={outcome} type="button" data-outcome={outcome} onClick={() => tell(outcome)}>
            {i18n.t(`tasks.outcome_${outcome === 'thrown-away' ? 'thrown_away' : outcome}`)}
          </button>
        ))}
        <button type="button" class="link" onClick={() => tell('untold')}>
          {i18n.t('tasks.outcome_untold')}
        </button>
      </p>
    </section>
  );
}
