import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { longestWorkflowName, type WorkArea, workAreas } from '@/lib/core/task/workflow.ts';

interface Props {
  /** Names that are taken are not suggested. */
  readonly taken: readonly string[];
  readonly onName: (name: string, area: WorkArea) => void;
}

const suggested = ['review', 'documentation', 'incident'] as const;

/** Names a kind of work, in one's own words or by a suggestion. */
export function AddWorkflow({ taken, onName }: Props) {
  const [name, setName] = useState('');
  const [area, setArea] = useState<WorkArea>('review');
  const titleId = useId();
  const add = (event: Event): void => {
    event.preventDefault();
    if (name.trim() === '') return;
    onName(name, area);
    setName('');
  };
  return (
    <section class="card add-workflow" aria-labelledby={titleId}>
      <h2 id={titleId}>{i18n.t('helps.add_title')}</h2>
      <form class="field-row" onSubmit={add}>
        <label class="field">
          {i18n.t('helps.add_name')}
          <input
            type="text"
            maxLength={longestWorkflowName}
            value={name}
            onInput={({ currentTarget }) => setName(currentTarget.value)}
          />
        </label>
        <label class="field">
          {i18n.t('helps.add_area')}
          <select value={area} onChange={({ currentTarget }) => setArea(areaOf(currentTarget.value))}>
            {workAreas.map((one) => (
              <option key={one} value={one}>
                {i18n.t(`helps.area_${one}`)}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" class="primary">
          {i18n.t('helps.add')}
        </button>
      </form>
      <Suggestions taken={taken} onName={onName} />
    </section>
  );
}

function Suggestions({ taken, onName }: Props) {
  const left = suggested
    .map((area) => ({ area, name: i18n.t(`helps.suggested_${area}`) }))
    .filter(({ name }) => !taken.includes(name));
  if (left.length === 0) return null;
  return (
    <div class="field-row">
      <span class="quiet">{i18n.t('helps.suggestions')}</span>
      {left.map(({ area, name }) => (
        <button key={area} type="button" onClick={() => onName(name, area)}>
          {name}
        </button>
      ))}
    </div>
  );
}

const areaOf = (text: string): WorkArea => workAreas.find((area) => area === text) ?? 'other';
