import type { ComponentChildren } from 'preact';
import { useErrorBoundary, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatLocale } from '@/lib/browser/locale.ts';
import { saveFile } from '@/lib/browser/save-file.ts';
import { defaultIdleAfterMs } from '@/lib/core/session/session.ts';
import type { Restored } from '@/lib/ledger/copy/restore-ledger.ts';
import { idleGapMs } from '@/lib/ledger/idle-gap.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { type Trouble, troubleOf } from '@/lib/ledger/trouble-of.ts';
import { IdleGapMs } from '../shared/idle-gap.ts';
import { ReadOnly } from '../shared/read-only.ts';
import { SpokenApp, type Title } from '../shared/SpokenApp.tsx';
import { useLiveQuery } from '../shared/use-live-query.ts';
import { RecoveryView } from './RecoveryView.tsx';
import { RestoredNotice } from './RestoredNotice.tsx';
import { useLedgerState } from './use-ledger-state.ts';
import { useSecondCopy } from './use-second-copy.ts';

interface Props {
  readonly ledger: LedgerDatabase;
  /** What the page is called in its tab; undefined where its document says it. */
  readonly title: Title | undefined;
  /** Draws the page. */
  readonly children: (locale: string) => ComponentChildren;
}

/** Shows a page once its ledger is open and whole; otherwise why it is not, and what can be saved. */
export function LedgerApp({ ledger, title, children }: Props) {
  const { stage, trouble } = useLedgerState(ledger);
  const [failure] = useErrorBoundary();
  if (failure !== undefined) {
    const later = troubleOf(failure);
    if (later === undefined) throw failure;
    return <Unreadable trouble={later} />;
  }
  if (stage === 'opening') return null;
  if (stage === 'slow') return <p class="notice">{i18n.t('recovery.opening')}</p>;
  if (stage === 'unreadable') return <Unreadable trouble={trouble ?? 'damaged'} />;
  return (
    <ReadOnly.Provider value={trouble === 'newer'}>
      <SpokenApp ledger={ledger} title={title}>
        {(locale) => (
          <GapApp ledger={ledger}>
            {trouble !== undefined && (
              <p class="notice" role="alert">
                {i18n.t(`recovery.${trouble}`)}
              </p>
            )}
            <RestoredApp ledger={ledger} locale={locale} />
            {children(locale)}
          </GapApp>
        )}
      </SpokenApp>
    </ReadOnly.Provider>
  );
}

/** Draws at once: until the ledger has said it, the usual gap is as good. */
function GapApp({ ledger, children }: Pick<Props, 'ledger'> & { readonly children: ComponentChildren }) {
  const idleAfterMs = useLiveQuery(() => idleGapMs(ledger), [ledger]);
  return <IdleGapMs.Provider value={idleAfterMs ?? defaultIdleAfterMs}>{children}</IdleGapMs.Provider>;
}

const savedAs = 'assay-sessions-not-anonymous.csv';

/** What the user chose cannot be known here: it speaks as the browser does. */
function Unreadable({ trouble }: { readonly trouble: Trouble }) {
  const copy = useSecondCopy();
  const [isSaved, setSaved] = useState(false);
  const save = (): void => {
    if (copy === undefined || copy === 'none') return;
    saveFile(savedAs, copy.text, document);
    setSaved(true);
  };
  return (
    <RecoveryView
      trouble={trouble}
      copy={copy}
      savedAs={isSaved ? savedAs : undefined}
      locale={formatLocale(i18n.t('language'))}
      onSave={save}
      onRetry={() => location.reload()}
    />
  );
}

function RestoredApp({ ledger, locale }: { readonly ledger: LedgerDatabase; readonly locale: string }) {
  const row = useLiveQuery(() => ledger.meta.get('restored'), [ledger]);
  if (row === undefined) return null;

  const restored = JSON.parse(String(row.value)) as Restored;
  return <RestoredNotice {...restored} locale={locale} onRead={() => void ledger.meta.delete('restored')} />;
}
