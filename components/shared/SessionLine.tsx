import { i18n } from '#i18n';
import { defaultIdleAfterMs, type Session } from '@/lib/core/session/session.ts';
import { formatLength, formatWhen } from './format.ts';

interface Props {
  readonly session: Session;
  readonly toolName: string;
  readonly now: number;
  readonly locale: string;
}

/** A session in words that help to remember it, without content. */
export function SessionLine({ session, toolName, now, locale }: Props) {
  const isRunning = now - session.endedAt < defaultIdleAfterMs;
  const { prompts, chats } = session;
  return (
    <p class="session-line">
      <strong>{toolName}</strong> <span>{formatWhen(session, now, locale)}</span>
      <br />
      <span class="quiet">
        {formatLength(session)}, {i18n.t('session.prompts', prompts)}
        {chats.length > 1 && ` ${i18n.t('session.chats', chats.length)}`}
        {isRunning && `, ${i18n.t('session.running')}`}
      </span>
    </p>
  );
}
