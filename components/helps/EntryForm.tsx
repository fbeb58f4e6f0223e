import { useId, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Entry, EntryFault } from '@/lib/core/task/enter-task.ts';
import { taskOutcomes, taskSizes } from '@/lib/core/task/task.ts';
import type { Workflow } from '@/lib/core/task/workflow.ts';
import { Choice } from './Choice.tsx';
import type { Entering } from './use-entry.ts';

interface Props {
  readonly entering: Entering;
  readonly workflows: readonly Workflow[];
}

/** The fields for a task that was not timed. What cannot be taken stays in them, and gets the focus. */
export function EntryForm({ entering, workflows }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const focus = (field: keyof Entry): void =>
    form.current?.querySelector<HTMLElement>(`[name="${field}"]`)?.focus();
  return (
    <form
      ref={form}
      class="entry-form"
      aria-label={i18n.t('entered.title')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const wrong = entering.submit();
        focus(fieldsInOrder.find((field) => wrong[field] !== undefined) ?? 'time');
      }}
    >
      <Fields {...{ entering, workflows }} />
      <p>
        <button type="submit" class="primary">
          {i18n.t('entered.submit')}
        </button>
      </p>
    </form>
  );
}

const fieldsInOrder = ['day', 'time', 'withAi'] as const;

function Fields({ entering, workflows }: Props) {
  const { entry, faults, write } = entering;
  return (
    <>
      <Choice
        label={i18n.t('tasks.workflow')}
        chosen={entry.workflowId}
        options={workflows.map(({ id, name }) => ({ value: id, text: name }))}
        onChoose={(id) => write('workflowId', id)}
      />
      <TextField
        name="day"
        type="date"
        label={i18n.t('entered.day')}
        fault={faults.day}
        {...{ entry, write }}
      />
      <TextField
        name="time"
        type="text"
        label={i18n.t('entered.time')}
        fault={faults.time}
        {...{ entry, write }}
      />
      <Choice
        label={i18n.t('entered.size')}
        chosen={entry.size}
        options={sizeOptions()}
        onChoose={(size) => write('size', size)}
      />
      <AiChoice entering={entering} />
      <Choice
        label={i18n.t('entered.outcome')}
        chosen={entry.outcome}
        options={outcomeOptions()}
        onChoose={(outcome) => write('outcome', outcome)}
      />
    </>
  );
}

interface Option {
  readonly value: string;
  readonly text: string;
}

const sizeOptions = (): Option[] => [
  { value: '', text: i18n.t('helps.size_unknown') },
  ...taskSizes.map((size) => ({ value: size, text: i18n.t(`helps.size_${size}`) })),
];

const outcomeOptions = (): Option[] => [
  { value: '', text: i18n.t('helps.outcome_unknown') },
  ...taskOutcomes.map((outcome) => ({
    value: outcome,
    text: i18n.t(outcome === 'thrown-away' ? 'helps.outcome_thrown_away' : `helps.outcome_${outcome}`),
  })),
];

interface TextProps {
  readonly name: 'day' | 'time';
  readonly type: 'date' | 'text';
  readonly label: string;
  readonly fault: EntryFault | undefined;
  readonly entry: Entry;
  readonly write: Entering['write'];
}

function TextField({ name, type, label, fault, entry, write }: TextProps) {
  const [inputId, faultId] = [useId(), useId()];
  const given = {
    id: inputId,
    name,
    autocomplete: 'off',
    value: entry[name],
    'aria-invalid': fault !== undefined,
    'aria-describedby': fault === undefined ? undefined : faultId,
    onInput: ({ currentTarget }: { readonly currentTarget: HTMLInputElement }) =>
      write(name, currentTarget.value),
  };
  return (
    <div class="field">
      <label for={inputId}>{label}</label>
      {type === 'date' ? <input type="date" {...given} /> : <input type="text" {...given} />}
      <Fault id={faultId} fault={fault} />
    </div>
  );
}

/** With AI or without: nothing is chosen beforehand. */
function AiChoice({ entering: { entry, faults, write } }: { readonly entering: Entering }) {
  const faultId = useId();
  return (
    <fieldset aria-describedby={faults.withAi === undefined ? undefined : faultId}>
      <legend>{i18n.t('entered.with_ai')}</legend>
      {(['yes', 'no'] as const).map((answer) => (
        <label key={answer} class="word">
          <input
            type="radio"
            name="withAi"
            value={answer}
            checked={entry.withAi === answer}
            onChange={() => write('withAi', answer)}
          />{' '}
          {i18n.t(answer === 'yes' ? 'tasks.with_ai' : 'tasks.without_ai')}
        </label>
      ))}
      <Fault id={faultId} fault={faults.withAi} />
    </fieldset>
  );
}

function Fault({ id, fault }: { readonly id: string; readonly fault: EntryFault | undefined }) {
  return (
    <span id={id} class="fault" role="alert">
      {fault !== undefined && i18n.t(faultKeys[fault])}
    </span>
  );
}

const faultKeys = {
  open: 'entered.fault_open',
  'no-day': 'entered.fault_no_day',
  'to-come': 'entered.fault_to_come',
  'no-time': 'entered.fault_no_time',
  'over-the-day': 'entered.fault_over_the_day',
} as const satisfies Record<EntryFault, string>;
