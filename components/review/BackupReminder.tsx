import { i18n } from '#i18n';
import { formatUpTo } from '../shared/format-up-to.ts';
import type { BackupReminding } from './use-backup-reminder.ts';

interface Props extends BackupReminding {
  readonly locale: string;
}

/** Says that a backup is due; can be put away. */
export function BackupReminder({ ageDays, sessionsSince, onBackUp, onPutAway, locale }: Props) {
  const sessions = formatUpTo(sessionsSince, locale);
  return (
    <aside class="card reminder" aria-label={i18n.t('backup.title')}>
      <p>
        {ageDays === undefined
          ? i18n.t('backup.reminder_never', [sessions])
          : i18n.t('backup.reminder', [
              new Intl.RelativeTimeFormat(locale).format(-ageDays, 'day'),
              sessions,
            ])}
      </p>
      <div class="field-row">
        <button type="button" onClick={onBackUp}>
          {i18n.t('backup.reminder_do')}
        </button>
        <button type="button" onClick={onPutAway}>
          {i18n.t('backup.reminder_later')}
        </button>
      </div>
    </aside>
  );
}
