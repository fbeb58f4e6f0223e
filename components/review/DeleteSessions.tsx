import { i18n } from '#i18n';
import type { Session } from '@/lib/core/session/session.ts';
import { ConfirmDialog } from '../shared/ConfirmDialog.tsx';
import { formatWhen } from '../shared/format.ts';
import { SessionLine } from '../shared/SessionLine.tsx';
import type { SessionDeletion } from './use-session-deletion.ts';
import type { View } from './view.ts';

interface Props {
  readonly sessions: readonly Session[];
  readonly view: View;
  readonly deletion: SessionDeletion;
}

/** The sessions of the week, folded away, each of which can be deleted. */
export function DeleteSessions({ sessions, view, deletion }: Props) {
  const nameOf = ({ toolId }: Session): string => view.names.get(toolId) ?? toolId;
  const whenOf = (session: Session): string => formatWhen(session, view.now, view.locale);
  const { asked, ask, confirm, cancel } = deletion;
  return (
    <details class="card answered deletable">
      <summary>{i18n.t('deletion.week_title')}</summary>
      <ul>
        {sessions.map((session) => (
          <li key={session.id}>
            <SessionLine session={session} toolName={nameOf(session)} now={view.now} locale={view.locale} />
            <button
              type="button"
              aria-label={i18n.t('deletion.delete_named', [nameOf(session), whenOf(session)])}
              onClick={() => ask(session)}
            >
              {i18n.t('deletion.delete_session')}
            </button>
          </li>
        ))}
      </ul>
      {asked !== undefined && (
        <ConfirmDialog
          title={i18n.t('deletion.ask_session')}
          confirm={i18n.t('deletion.confirm')}
          onConfirm={confirm}
          onCancel={cancel}
        >
          <SessionLine session={asked} toolName={nameOf(asked)} now={view.now} locale={view.locale} />
          <p>{i18n.t('deletion.effect_session')}</p>
        </ConfirmDialog>
      )}
    </details>
  );
}
