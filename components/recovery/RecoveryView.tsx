import { i18n } from '#i18n';
import type { CopyAsCsv } from '@/lib/ledger/copy/copy-as-csv.ts';
import type { Trouble } from '@/lib/ledger/trouble-of.ts';
import { formatMoment } from '../shared/format-moment.ts';

interface Props {
  readonly trouble: Trouble;
  /** What can be saved; undefined while not yet known. */
  readonly copy: CopyAsCsv | 'none' | undefined;
  readonly savedAs: string | undefined;
  readonly locale: string;
  readonly onSave: () => void;
  readonly onRetry: () => void;
}

/** In place of a page whose ledger cannot be read: why, and what can be saved. Nothing here changes anything. */
export function RecoveryView({ trouble, copy, savedAs, locale, onSave, onRetry }: Props) {
  return (
    <main class="page recovery">
      <h1>{i18n.t(`recovery.${trouble}_title`)}</h1>
      <p>{i18n.t(`recovery.${trouble}`)}</p>
      {copy === 'none' && trouble === 'damaged' && <p>{i18n.t('recovery.copy_none')}</p>}
      {copy !== undefined && copy !== 'none' && (
        <section class="card unsafe">
          <p>
            {i18n.t('recovery.copy_found', copy.sessions, [
              String(copy.sessions),
              formatMoment(copy.until, locale),
            ])}
          </p>
          <button type="button" class="primary" onClick={onSave}>
            {i18n.t('recovery.save')}
          </button>
          <p role="status">{savedAs !== undefined && i18n.t('files.saved', [savedAs])}</p>
        </section>
      )}
      <button type="button" onClick={onRetry}>
        {i18n.t('recovery.retry')}
      </button>
    </main>
  );
}
