import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { saveFailureText } from './save-failure-text.ts';

interface Props {
  readonly title: string;
  /** Whether it is anonymous, in a word or two. */
  readonly badge: string;
  readonly isSafe: boolean;
  readonly remarks: readonly string[];
  readonly name: string;
  /** Undefined while it is being made. */
  readonly text: string | undefined;
  readonly canShow: boolean;
  /** Whether there is anything in it that is worth handing on. */
  readonly canSave?: boolean;
  readonly isShown: boolean;
  readonly onShow: (isShown: boolean) => void;
  /** Gives `changed` where what was shown is no longer what would be saved, false where it was called off; then nothing was saved. */
  readonly onSave: () => Promise<boolean | 'changed'>;
  /** What there is to say while it is being saved; the button waits then. */
  readonly progress?: ComponentChildren;
  /** What can be chosen about it. */
  readonly children?: ComponentChildren;
}

/** A file that can be saved, after its exact text was shown. */
export function FileCard(props: Props) {
  const { title, badge, isSafe, remarks, text, canShow, isShown, onShow, children } = props;
  const titleId = useId();
  return (
    <section class={`card file ${isSafe ? 'safe' : 'unsafe'}`} aria-labelledby={titleId}>
      <h3 id={titleId}>
        {title} <span class="badge">{badge}</span>
      </h3>
      {children}
      {remarks.map((remark) => (
        <p key={remark}>{remark}</p>
      ))}
      <button type="button" disabled={!canShow} aria-expanded={isShown} onClick={() => onShow(!isShown)}>
        {i18n.t(isShown ? 'files.hide' : 'files.show')}
      </button>
      <SaveShown {...props} text={isShown ? text : undefined} />
    </section>
  );
}

type Outcome = 'saving' | 'saved' | 'changed' | { readonly failure: unknown };

/** The exact text, and the button that saves it and nothing else. */
function SaveShown({ name, text, canSave = true, onSave, progress }: Props) {
  const [outcome, setOutcome] = useState<Outcome>();
  const save = (): void => {
    setOutcome('saving');
    onSave()
      .then((result) => setOutcome(result === true ? 'saved' : result || undefined))
      .catch((failure: unknown) => setOutcome({ failure }));
  };
  return (
    <>
      {text !== undefined && (
        <>
          <textarea
            class="file-text"
            readOnly
            spellcheck={false}
            aria-label={i18n.t('files.text_of', [name])}
            rows={Math.min(12, text.split('\n').length)}
            value={text}
          />
          <button
            type="button"
            class="primary"
            disabled={!canSave || outcome === 'saving' || Boolean(progress)}
            onClick={save}
          >
            {i18n.t('files.save')}
          </button>
        </>
      )}
      {progress}
      <p role="status">{outcomeText(outcome, name)}</p>
    </>
  );
}

function outcomeText(outcome: Outcome | undefined, name: string): string {
  if (outcome === undefined) return '';
  if (typeof outcome === 'object') return saveFailureText(outcome.failure);
  return outcome === 'saved' ? i18n.t('files.saved', [name]) : i18n.t(`files.${outcome}`);
}
