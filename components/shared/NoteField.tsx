import { useContext, useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { longestNote } from '@/lib/core/session/session.ts';
import { ReadOnly } from './read-only.ts';

interface Props {
  readonly note: string;
  readonly isSaved: boolean;
  /** Called with every change: little is lost when the popup closes. */
  readonly onNote: (text: string) => void;
}

/** A note on a session, folded away until there is one. */
export function NoteField({ note, isSaved, onNote }: Props) {
  // What is being written stands here: the ledger follows a little later, and must not overwrite it.
  const [text, setText] = useState(note);
  const id = useId();
  return (
    <details class="note" open={note !== ''}>
      <summary>{i18n.t('note.title')}</summary>
      <textarea
        id={id}
        rows={2}
        maxLength={longestNote / 10}
        aria-label={i18n.t('note.title')}
        aria-describedby={`${id}-where`}
        readOnly={useContext(ReadOnly)}
        value={text}
        onInput={({ currentTarget: { value } }) => {
          setText(value);
          onNote(value);
        }}
      />
      <p id={`${id}-where`} class="quiet">
        {i18n.t('note.where')}
      </p>
      <p role="status" class="quiet">
        {isSaved && i18n.t('asking.saved')}
      </p>
    </details>
  );
}
