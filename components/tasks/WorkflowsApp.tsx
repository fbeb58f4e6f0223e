import { i18n } from '#i18n';
import { Changeable } from '../shared/Changeable.tsx';
import type { Page } from '../shared/show-page.tsx';
import { DeleteWorkflow } from './DeleteWorkflow.tsx';
import { NameWorkflow } from './NameWorkflow.tsx';
import { useOwnTasks } from './use-own-tasks.ts';
import { useWorkflows } from './use-workflows.ts';
import { WorkflowLine } from './WorkflowLine.tsx';

/** Names workflows in the settings. Closed until somebody wants it: most people only tag. */
export function WorkflowsApp({ ledger, now }: Page) {
  const known = useWorkflows(ledger, now);
  const saveTasks = useOwnTasks(ledger, now);
  if (known === undefined) return null;

  return (
    <Changeable>
      <section class="card workflows-card" aria-labelledby="workflows-title">
        <h2 id="workflows-title">{i18n.t('workflows.title')}</h2>
        <details open={known.workflows.length > 0 || undefined}>
          <summary>{i18n.t('workflows.summary')}</summary>
          <p>{i18n.t('workflows.lead')}</p>
          <ul class="workflow-list">
            {known.workflows.map((workflow) => (
              <WorkflowLine key={workflow.id} workflow={workflow} {...known} />
            ))}
          </ul>
          <NameWorkflow {...known} />
          {known.workflows.length > 0 && (
            <p>
              <button type="button" class="save-tasks" onClick={saveTasks}>
                {i18n.t('workflows.save_tasks')}
              </button>{' '}
              <span class="quiet">{i18n.t('workflows.save_note')}</span>
            </p>
          )}
        </details>
        {known.asked !== undefined && <DeleteWorkflow {...known} asked={known.asked} />}
      </section>
    </Changeable>
  );
}
