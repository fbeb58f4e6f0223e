import { i18n } from '#i18n';
import { showOwnPage } from '@/lib/browser/own-pages.ts';
import { countSessions } from '@/lib/ledger/sessions.ts';
import type { Page } from '../shared/show-page.tsx';
import { useLiveQuery } from '../shared/use-live-query.ts';
import { BackupCard } from './BackupCard.tsx';
import { DeletionCard } from './DeletionCard.tsx';
import { RawApp } from './RawApp.tsx';
import { RestoreCard } from './RestoreCard.tsx';
import { useBackup } from './use-backup.ts';
import { useDeletion } from './use-deletion.ts';
import { useRestore } from './use-restore.ts';

/** Who has more does not need to know how many; to count a million of them takes seconds. */
const mostCounted = 10_000;

/** What is kept, and how to back it up, restore it and delete it. */
export function DataApp({ ledger, now, locale }: Page) {
  const kept = useLiveQuery(() => countSessions(ledger, mostCounted + 1), [ledger]);
  const backup = useBackup(ledger, now);
  const restore = useRestore(ledger, now);
  const deletion = useDeletion(ledger, now);

  return (
    <section class="data">
      <h2>{i18n.t('settings.data_title')}</h2>
      <p>{i18n.t('settings.data_lead')}</p>
      {kept !== undefined && <p>{keptText(kept)}</p>}
      <button type="button" onClick={() => void showOwnPage('review', '#files')}>
        {i18n.t('welcome.open_review')}
      </button>
      <RawApp ledger={ledger} />
      <BackupCard {...backup} now={now()} locale={locale} />
      <RestoreCard {...restore} locale={locale} />
      {deletion !== undefined && <DeletionCard {...deletion} locale={locale} />}
    </section>
  );
}

function keptText(kept: number): string {
  if (kept === 0) return i18n.t('settings.data_none');
  return kept > mostCounted
    ? i18n.t('settings.data_many', [String(mostCounted)])
    : i18n.t('settings.data_kept', kept);
}
