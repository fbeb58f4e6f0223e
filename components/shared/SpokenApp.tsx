import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { useLanguage } from './use-language.ts';

/** A page that is called more than Assay. */
export type Title = 'settings' | 'review' | 'welcome' | 'helps';

interface Props {
  readonly ledger: LedgerDatabase;
  /** What the page is called in its tab; undefined where its document says it. */
  readonly title: Title | undefined;
  /** Draws the page. */
  readonly children: (locale: string) => ComponentChildren;
}

/** Shows a page in the language that the user chose, and anew when they choose another. */
export function SpokenApp({ ledger, title, children }: Props) {
  const spoken = useLanguage(ledger);
  useEffect(() => {
    if (spoken !== undefined && title !== undefined) document.title = i18n.t(`pages.${title}`);
  }, [spoken, title]);
  return spoken && <>{children(spoken.locale)}</>;
}
