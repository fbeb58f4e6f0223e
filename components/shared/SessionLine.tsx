import { useContext } from 'preact/hooks';
import { i18n } from '#i18n';
import { countChats, countPrompts, type Session } from '@/lib/core/session/session.ts';
import { formatLength, formatWhen } from './format.ts';
import { IdleGapMs } from './idle-gap.ts';

interface Props {
  readonly session: Session;
  readonly toolName: string;
  readonly now: number;
  readonly locale: string;
  /** Whether it was drawn by chance, to be said of those that wait. */
  readonly isDrawn?: boolean;
}

/** A session in words that help to remember it, without content. */
export function SessionLine({ session, toolName, now, locale, isDrawn = false }: Props) {
  const isRunning = now - session.endedAt < useContext(IdleGapMs);
  const chats = countChats(session);
  return (
    <p class="session-line">
      <strong>{toolName}</strong> <span>{formatWhen(session, now, locale)}</span>
      <br />
      <span class="quiet">
        {formatLength(session)}, {i18n.t('session.prompts', countPrompts(session))}
        {chats > 1 && ` ${i18n.t('session.chats', chats)}`}
        {session.copies > 0 && `, ${i18n.t('session.copies', session.copies)}`}
        {isRunning && `, ${i18n.t('session.running')}`}
        {isDrawn && `, ${i18n.t('asking.drawn')}`}
      </span>
    </p>
  );
}
