import { i18n } from '#i18n';

interface Props {
  /** That of the workflow. */
  readonly name: string;
  /** What the sessions suggest; undefined where they do not tell. */
  readonly suggested: boolean | undefined;
  readonly onTell: (withAi: boolean) => void;
}

/** Asks whether a task was done with AI. What its sessions suggest stands first, and has to be confirmed. */
export function AiQuestion({ name, suggested, onTell }: Props) {
  const answers = suggested === false ? [false, true] : [true, false];
  return (
    <section class="task-question" aria-labelledby="ai-question">
      <p id="ai-question">{i18n.t('tasks.ai_question', [name])}</p>
      {suggested !== undefined && (
        <p class="quiet">{i18n.t(suggested ? 'tasks.ai_seems_with' : 'tasks.ai_seems_without')}</p>
      )}
      <p class="row-actions">
        {answers.map((withAi) => (
          <button
            key={String(withAi)}
            type="button"
            class={withAi === suggested ? 'primary' : ''}
            data-with-ai={withAi}
            onClick={() => onTell(withAi)}
          >
            {i18n.t(withAi ? 'tasks.with_ai' : 'tasks.without_ai')}
          </button>
        ))}
      </p>
    </section>
  );
}
