import { i18n } from '#i18n';
import type { Task } from '@/lib/core/task/task.ts';
import type { Workflow } from '@/lib/core/task/workflow.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { formatTask } from '../tasks/format-task.ts';
import { EnteredTasks } from './EnteredTasks.tsx';
import { EntryForm } from './EntryForm.tsx';
import { type Entering, useEntry } from './use-entry.ts';

interface Props {
  readonly ledger: LedgerDatabase;
  readonly now: () => number;
  /** The IANA time zone of this machine. */
  readonly zone: string;
  readonly locale: string;
  /** Those that are offered; at least one. */
  readonly workflows: readonly Workflow[];
  /** All of the ledger's; those that were written down are listed. */
  readonly tasks: readonly Task[];
  readonly nameOf: (workflowId: string) => string;
}

/** Takes tasks that were not timed, written down by hand. Closed until somebody wants it. */
export function EntryApp({ ledger, now, zone, locale, workflows, tasks, nameOf }: Props) {
  const entering = useEntry({ ledger, now, zone, workflowIds: workflows.map(({ id }) => id) });
  const lineOf = (task: Task): string =>
    i18n.t('entered.line', [
      nameOf(task.workflowId),
      formatTask(task, now(), locale),
      i18n.t(task.withAi === true ? 'tasks.was_with' : 'tasks.was_without'),
    ]);
  return (
    <section class="card entry" aria-labelledby="entry-title">
      <h2 id="entry-title">{i18n.t('entered.title')}</h2>
      <details open={entering.hasDraft || undefined}>
        <summary>{i18n.t('entered.summary')}</summary>
        <p class="quiet">{i18n.t('entered.lead')}</p>
        <EntryForm entering={entering} workflows={workflows} />
      </details>
      <LastEntry {...{ entering, lineOf }} />
      <EnteredTasks
        tasks={tasks.filter(({ source }) => source === 'entered')}
        lineOf={lineOf}
        onRemove={entering.remove}
      />
    </section>
  );
}

interface LastProps {
  readonly entering: Entering;
  readonly lineOf: (task: Task) => string;
}

/** Says what was done last, and takes it back. */
function LastEntry({ entering: { last, undo }, lineOf }: LastProps) {
  return (
    <p role="status">
      {last !== undefined && (
        <>
          {i18n.t(last.what === 'added' ? 'entered.added' : 'entered.removed', [lineOf(last.task)])}{' '}
          <button type="button" class="link" onClick={undo}>
            {i18n.t('verdict.undo')}
          </button>
        </>
      )}
    </p>
  );
}
