import { i18n } from '#i18n';
import type { Restored } from '@/lib/ledger/copy/restore-ledger.ts';
import { formatMoment } from '../shared/format-moment.ts';

interface Props extends Restored {
  readonly locale: string;
  readonly onRead: () => void;
}

/** Says what came back from the second copy, until it was read. */
export function RestoredNotice({ sessions, until, locale, onRead }: Props) {
  return (
    <div class="notice" role="status">
      <p>{i18n.t('recovery.restored', sessions, [String(sessions), formatMoment(until, locale)])}</p>
      <button type="button" class="link" onClick={onRead}>
        {i18n.t('recovery.understood')}
      </button>
    </div>
  );
}
