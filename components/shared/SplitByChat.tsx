import { useContext } from 'preact/hooks';
import { i18n } from '#i18n';
import { countChats, type Session } from '@/lib/core/session/session.ts';
import { ReadOnly } from './read-only.ts';
import type { Tagging } from './use-tagging.ts';

/** Splitting sessions, and which one could not be. */
export type Splitting = Pick<Tagging, 'split' | 'unsplit'>;

interface Props extends Splitting {
  readonly session: Session;
}

/** Offers to split a session with several chats, or says why that cannot be any more. */
export function SplitByChat({ session, split, unsplit }: Props) {
  const isReadOnly = useContext(ReadOnly);
  if (session.isPart === true || countChats(session) < 2) return null;
  const isTried = unsplit === session.id;
  return (
    <>
      {!isTried && (
        <p class="row-actions">
          <button type="button" class="link" disabled={isReadOnly} onClick={() => split(session.id)}>
            {i18n.t('split.offer', countChats(session))}
          </button>
        </p>
      )}
      <p role="status" class="quiet unsplit">
        {isTried && i18n.t('split.cannot')}
      </p>
    </>
  );
}
