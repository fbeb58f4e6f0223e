import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { longestWorkflowName, type WorkArea, workAreas } from '@/lib/core/task/workflow.ts';
import type { Workflows } from './use-workflows.ts';

type Props = Pick<Workflows, 'workflows' | 'add'>;

/** Kinds of work that many have, with the areas that they are of. */
const suggestions = [
  ['code_review', 'review'],
  ['documentation', 'documentation'],
  ['incident_triage', 'incident'],
  ['tests', 'other'],
  ['research', 'other'],
] as const;

/** Names a workflow, by a suggestion or in one's own words. */
export function NameWorkflow(known: Props) {
  return (
    <>
      <Suggestions {...known} />
      <NewWorkflow {...known} />
    </>
  );
}

function Suggestions({ workflows, add }: Props) {
  const named = new Set(workflows.map(({ name }) => name));
  const left = suggestions
    .map(([key, area]) => ({ name: i18n.t(`workflows.suggest_${key}`), area }))
    .filter(({ name }) => !named.has(name));
  if (left.length === 0) return null;

  return (
    <div class="row-actions suggestions">
      <span class="quiet">{i18n.t('workflows.suggestions')}</span>
      {left.map(({ name, area }) => (
        <button key={name} type="button" onClick={() => add(name, area)}>
          {name}
        </button>
      ))}
    </div>
  );
}

function NewWorkflow({ add }: Props) {
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
