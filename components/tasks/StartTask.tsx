import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type TaskSize, taskSizes } from '@/lib/core/task/task.ts';
import type { Workflow } from '@/lib/core/task/workflow.ts';
import { useKeys } from '../shared/use-keys.ts';

interface Props {
  /** At least one. */
  readonly workflows: readonly Workflow[];
  /** The workflow of the task before, by its id. */
  readonly last: string | undefined;
  readonly onStart: (workflowId: string, size: TaskSize) => void;
}

/** The keys of the sizes, in their order. */
const sizeKeys: readonly string[] = ['q', 'w', 'e'];

/** Starts a task: its workflow, and its size as it is guessed now. The guess of the size is the start. */
export function StartTask({ workflows, last, onStart }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [chosen, choose] = useState<string>();
  const workflow =
    [chosen, last].flatMap((id) => workflows.find((one) => one.id === id) ?? [])[0] ?? workflows[0];
  const start = (size: TaskSize): void => {
    setOpen(false);
    if (workflow !== undefined) onStart(workflow.id, size);
  };
  useKeys((key) => {
    const size = isOpen ? taskSizes[sizeKeys.indexOf(key.toLowerCase())] : undefined;
    if (size !== undefined) start(size);
    else if (key.toLowerCase() === 't') setOpen(!isOpen);
    else return false;
    return true;
  });

  return (
    <div class="start-task">
      <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {i18n.t('tasks.start')}{' '}
        <span class="key" aria-hidden="true">
          T
        </span>
      </button>
      {isOpen && (
        <>
          <label class="field">
            {i18n.t('tasks.workflow')}
            <select value={workflow?.id ?? ''} onChange={({ currentTarget }) => choose(currentTarget.value)}>
              {workflows.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <SizePicker onChoose={start} />
        </>
      )}
    </div>
  );
}

function SizePicker({ onChoose }: { readonly onChoose: (size: TaskSize) => void }) {
  return (
    <fieldset class="sizes">
      <legend>{i18n.t('tasks.size')}</legend>
      <p class="row-actions">
        {taskSizes.map((size, nth) => (
          <button key={size} type="button" data-size={size} onClick={() => onChoose(size)}>
            {i18n.t(`tasks.size_${size}`)}{' '}
            <span class="key" aria-hidden="true">
              {sizeKeys[nth]?.toUpperCase()}
            </span>
          </button>
        ))}
      </p>
    </fieldset>
  );
}
