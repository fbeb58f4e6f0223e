import { i18n } from '#i18n';
import { longestWorkflowName, type WorkArea, type Workflow, workAreas } from '@/lib/core/task/workflow.ts';
import type { Workflows } from './use-workflows.ts';

interface Props extends Pick<Workflows, 'change' | 'askToDelete'> {
  readonly workflow: Workflow;
}

/** A workflow: its name and area to be changed, to be put away or deleted. */
export function WorkflowLine({ workflow, change, askToDelete }: Props) {
  const { name, area, archivedAt } = workflow;
  const isAway = archivedAt !== undefined;
  return (
    <li class="workflow-form" data-workflow={name}>
      <label class="field">
        {i18n.t('workflows.name')}
        <input
          type="text"
          maxLength={longestWorkflowName}
          value={name}
          onChange={({ currentTarget }) => {
            // An empty name leaves the old one.
            if (currentTarget.value.trim() === '') currentTarget.value = name;
            else change(workflow, { name: currentTarget.value });
          }}
        />
      </label>
      <label class="field">
        {i18n.t('workflows.area')}
        <select
          value={area}
          onChange={({ currentTarget }) => change(workflow, { area: currentTarget.value as WorkArea })}
        >
          {workAreas.map((one) => (
            <option key={one} value={one}>
              {i18n.t(`workflows.area_${one}`)}
            </option>
          ))}
        </select>
      </label>
      <button type="button" onClick={() => change(workflow, { isArchived: !isAway })}>
        {i18n.t(isAway ? 'workflows.bring_back' : 'workflows.put_away')}
        <span class="unseen">: {name}</span>
      </button>
      <button type="button" class="danger" onClick={() => askToDelete(workflow)}>
        {i18n.t('workflows.remove')}
        <span class="unseen">: {name}</span>
      </button>
    </li>
  );
}
