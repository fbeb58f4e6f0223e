import { i18n } from '#i18n';
import { formatUpTo } from '../shared/format-up-to.ts';
import { formatMoment } from './format-moment.ts';
import type { Backup } from './use-backup.ts';

interface Props extends Backup {
  readonly now: number;
  readonly locale: string;
}

/** Saves the whole ledger as one file, and says how old the last one is. */
export function BackupCard({ last, isRunning, saved, start, now, locale }: Props) {
  return (
    <section class="card backup" aria-labelledby="backup-title">
      <h3 id="backup-title">{i18n.t('backup.title')}</h3>
      <p>{i18n.t('backup.lead')}</p>
      <p class="quiet">{i18n.t('backup.private')}</p>
      {last !== undefined && (
        <p class="last-backup">
          {last.at === undefined
            ? i18n.t('backup.never')
            : i18n.t('backup.last', last.sessionsSince, [
                formatMoment(last.at, locale),
                formatAge(now - last.at, locale),
                formatUpTo(last.sessionsSince, locale),
              ])}
        </p>
      )}
      <button type="button" class="primary" disabled={isRunning} onClick={start}>
        {i18n.t(isRunning ? 'backup.running' : 'backup.start')}
      </button>
      <p role="status">
        {saved !== undefined &&
          i18n.t('backup.saved', [
            saved.name,
            saved.counts.session.toLocaleString(locale),
            saved.counts.signal.toLocaleString(locale),
          ])}
        {saved !== undefined && saved.leftOut > 0 && ` ${i18n.t('backup.left_out', saved.leftOut)}`}
      </p>
    </section>
  );
}

/** How long ago, in whole days: "3 days ago". */
function formatAge(ms: number, locale: string): string {
  const days = Math.max(0, Math.floor(ms / 86_400_000));
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-days, 'day');
}
