import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { ConfirmDialog } from '../shared/ConfirmDialog.tsx';
import type { AskedDeletion, Workflows } from './use-workflows.ts';

interface Props extends Workflows {
  readonly asked: AskedDeletion;
}

/** Asks before a workflow is deleted what becomes of its tasks: they go too, or to another workflow. */
export function DeleteWorkflow({ workflows, asked, confirm, cancel }: Props) {
  const [heirId, setHeir] = useState<string>();
  const { workflow, tasks, sessions } = asked;
  const others = workflows.filter(({ id }) => id !== workflow.id);
  return (
    <ConfirmDialog
      title={i18n.t('workflows.remove_title', [workflow.name])}
      confirm={i18n.t('workflows.remove')}
      onConfirm={() => confirm(heirId)}
      onCancel={cancel}
    >
      <p>
        {i18n.t('workflows.has_tasks', tasks)} {i18n.t('workflows.has_sessions', sessions)}
      </p>
      {tasks + sessions > 0 && others.length > 0 && (
        <label class="field">
          {i18n.t('workflows.heir')}
          <select
            value={heirId ?? ''}
            onChange={({ currentTarget }) =>
              setHeir(currentTarget.value === '' ? undefined : currentTarget.value)
            }
          >
            <option value="">{i18n.t('workflows.heir_none')}</option>
            {others.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
    </ConfirmDialog>
  );
}
