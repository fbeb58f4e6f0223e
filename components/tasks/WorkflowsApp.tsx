import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { longestWorkflowName, type WorkArea, workAreas } from '@/lib/core/task/workflow.ts';
import { Changeable } from '../shared/Changeable.tsx';
import type { Page } from '../shared/show-page.tsx';
import { DeleteWorkflow } from './DeleteWorkflow.tsx';
import { useOwnTasks } from './use-own-tasks.ts';
import { useWorkflows, type Workflows } from './use-workflows.ts';
import { WorkflowLine } from './WorkflowLine.tsx';

/** Kinds of work that many have, with the areas that they are of. */
const suggestions = [
  ['code_review', 'review'],
  ['documentation', 'documentation'],
  ['incident_triage', 'incident'],
  ['tests', 'other'],
  ['research', 'other'],
] as const;

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
          <Suggestions {...known} />
          <NewWorkflow {...known} />
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

function Suggestions({ workflows, add }: Workflows) {
  const named = new Set(workflows.map(({ name }) => name));
  const left = suggestions
    .map(([key, area]) => ({ name: i18n.t(`workflows.suggest_${key}`), area }))
    .filter(({ name }) => !named.has(name));
  if (left.length === 0) return null;

  return (
    <div class="suggestions">
      <span class="quiet">{i18n.t('workflows.suggestions')}</span>
      {left.map(({ name, area }) => (
        <button key={name} type="button" onClick={() => add(name, area)}>
          {name}
        </button>
      ))}
    </div>
  );
}

function NewWorkflow({ add }: Workflows) {
  const [name, setName] = useState('');
  const [area, setArea] = useState<WorkArea>('other');
  return (
    <form
      class="workflow-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '') return;
        add(name, area);
        setName('');
      }}
    >
      <label class="field">
        {i18n.t('workflows.name')}
        <input
          id="workflow-name"
          type="text"
          maxLength={longestWorkflowName}
          value={name}
          onInput={({ currentTarget }) => setName(currentTarget.value)}
        />
      </label>
      <label class="field">
        {i18n.t('workflows.area')}
        <select value={area} onChange={({ currentTarget }) => setArea(currentTarget.value as WorkArea)}>
          {workAreas.map((one) => (
            <option key={one} value={one}>
              {i18n.t(`workflows.area_${one}`)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">{i18n.t('workflows.add')}</button>
    </form>
  );
}
