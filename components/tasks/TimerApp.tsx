import { i18n } from '#i18n';
import { Changeable } from '../shared/Changeable.tsx';
import type { Page } from '../shared/show-page.tsx';
import { AiQuestion } from './AiQuestion.tsx';
import { OutcomeQuestion } from './OutcomeQuestion.tsx';
import { RecentTasks } from './RecentTasks.tsx';
import { StartTask } from './StartTask.tsx';
import { TaskUnderWay } from './TaskUnderWay.tsx';
import { useTimer } from './use-timer.ts';

/** The timer of tasks in the popup. Nothing of it is shown to whoever has named no workflow. */
export function TimerApp({ ledger, now, locale }: Page) {
  const timer = useTimer(ledger, now);
  if (timer === undefined || timer.workflows.length === 0) return null;

  const { workflows, underWay, recent, unconfirmed, toAskAbout } = timer;
  const names = new Map(workflows.map(({ id, name }) => [id, name]));
  const nameOf = (workflowId: string): string => names.get(workflowId) ?? i18n.t('tasks.of_none');
  const offered = workflows.filter(({ archivedAt }) => archivedAt === undefined);
  const [current] = underWay;
  return (
    <Changeable>
      <section class="tasks" aria-labelledby="tasks-title">
        <h2 id="tasks-title" class="unseen">
          {i18n.t('tasks.title')}
        </h2>
        {underWay.map((task) => (
          <TaskUnderWay
            key={task.id}
            {...{ task, timer, now, locale }}
            hasKeys={task === current}
            name={nameOf(task.workflowId)}
          />
        ))}
        {current?.state !== 'running' && offered.length > 0 && (
          <StartTask workflows={offered} last={recent[0]?.workflowId} onStart={timer.start} />
        )}
        {unconfirmed !== undefined && (
          <AiQuestion
            {...unconfirmed}
            name={nameOf(unconfirmed.task.workflowId)}
            onTell={(withAi) => timer.tellAi(unconfirmed.task, withAi)}
          />
        )}
        <OutcomeQuestion
          task={current === undefined && unconfirmed === undefined ? toAskAbout : undefined}
          {...{ nameOf, now, locale }}
          onTell={timer.tellOutcome}
        />
        <RecentTasks {...{ timer, nameOf, now, locale }} />
      </section>
    </Changeable>
  );
}
