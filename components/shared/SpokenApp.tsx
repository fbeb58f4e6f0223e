import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { useLooks } from './use-looks.ts';

/** A page that is called more than Assay. */
export type Title = 'settings' | 'review' | 'welcome';

interface Props {
  readonly ledger: LedgerDatabase;
  /** What the page is called in its tab; undefined where its document says it. */
  readonly title: Title | undefined;
  /** Draws the page. */
  readonly children: (locale: string) => ComponentChildren;
}

/** Shows a page in the language and the colours that the user chose, and anew when they choose others. */
export function SpokenApp({ ledger, title, children }: Props) {
  const spoken = useLooks(ledger);
  useEffect(() => {
    if (spoken !== undefined && title !== undefined) document.title = i18n.t(`pages.${title}`);
  }, [spoken, title]);
  return spoken && <>{children(spoken.locale)}</>;
}
