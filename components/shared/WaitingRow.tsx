import { i18n } from '#i18n';
import type { Session, Verdict } from '@/lib/core/session/session.ts';
import { formatWhen } from './format.ts';
import { NoteField } from './NoteField.tsx';
import { SessionLine } from './SessionLine.tsx';
import { SplitByChat, type Splitting } from './SplitByChat.tsx';
import type { Notes } from './use-notes.ts';
import type { Waiting } from './use-waiting.ts';
import { VerdictPicker } from './VerdictPicker.tsx';

interface Props {
  readonly session: Session;
  readonly waiting: Waiting;
  readonly names: ReadonlyMap<string, string>;
  readonly now: number;
  readonly locale: string;
  readonly drawn?: ReadonlySet<string>;
  readonly asked?: string | undefined;
  readonly onVerdict: (verdict: Verdict) => void;
  readonly notes?: Notes;
  readonly splitting?: Splitting;
}

/** A session that waits: a line to tick or to open, or the open one with its verdicts. */
export function WaitingRow(props: Props) {
  const { session, waiting, drawn } = props;
  const line = (
    <SessionLine
      {...props}
      toolName={props.names.get(session.toolId) ?? session.toolId}
      isDrawn={drawn?.has(session.id) === true}
    />
  );
  if (waiting.ticked !== undefined)
    return (
      <li>
        <label class="session-tick">
          <input
            type="checkbox"
            checked={waiting.ticked.has(session.id)}
            onChange={() => waiting.tick(session.id)}
          />
          <span>{line}</span>
        </label>
      </li>
    );
  if (session !== waiting.chosen)
    return (
      <li>
        <button type="button" class="session-choice" onClick={() => waiting.choose(session.id)}>
          {line}
        </button>
      </li>
    );
  return (
    <li class="chosen" aria-current>
      {line}
      <OpenSession {...props} />
    </li>
  );
}

function OpenSession({ session, now, locale, asked, onVerdict, notes, splitting }: Props) {
  return (
    <>
      {asked === session.id && <p class="quiet">{i18n.t('asking.why')}</p>}
      <VerdictPicker about={formatWhen(session, now, locale)} hasKeys onChoose={onVerdict} />
      {splitting !== undefined && <SplitByChat session={session} {...splitting} />}
      {notes !== undefined && (
        <NoteField
          note={notes.draftOf(session.id) ?? session.note ?? ''}
          isSaved={notes.isSaved}
          onNote={(text) => notes.keep(session.id, text)}
        />
      )}
    </>
  );
}
