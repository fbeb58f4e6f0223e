import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';

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
  readonly isShown: boolean;
  readonly onShow: (isShown: boolean) => void;
  /** Resolves with whether it was saved. */
  readonly onSave: () => Promise<boolean>;
  /** What there is to say while it is being saved; the button waits then. */
  readonly children?: ComponentChildren;
}

/** A file that can be saved, after its exact text was shown. */
export function FileCard({
  title,
  badge,
  isSafe,
  remarks,
  name,
  text,
  canShow,
  isShown,
  onShow,
  onSave,
  children,
}: Props) {
  const [wasSaved, setSaved] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const titleId = useId();
  if (failure !== undefined) throw failure;

  return (
    <section class={`card file ${isSafe ? 'safe' : 'unsafe'}`} aria-labelledby={titleId}>
      <h3 id={titleId}>
        {title} <span class="badge">{badge}</span>
      </h3>
      {remarks.map((remark) => (
        <p key={remark}>{remark}</p>
      ))}
      <button type="button" disabled={!canShow} aria-expanded={isShown} onClick={() => onShow(!isShown)}>
        {i18n.t(isShown ? 'files.hide' : 'files.show')}
      </button>
      {isShown && text !== undefined && (
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
            disabled={Boolean(children)}
            onClick={() => void onSave().then(setSaved).catch(setFailure)}
          >
            {i18n.t('files.save')}
          </button>
        </>
      )}
      {children}
      <p role="status">{wasSaved && i18n.t('files.saved', [name])}</p>
    </section>
  );
}
