import { type ComponentChild, render } from 'preact';
import { i18n } from '#i18n';
import { formatLocale } from '@/lib/browser/locale.ts';
import { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { LedgerApp } from '../recovery/LedgerApp.tsx';
import { Guarded } from './Guarded.tsx';

/** What every page of ours is given. */
export interface Page {
  readonly ledger: LedgerDatabase;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** For dates and numbers. */
  readonly locale: string;
}

/** Draws a page of ours into its document, with the ledger, the clock and the locale. */
export function showPage(app: (page: Page) => ComponentChild): void {
  const place = document.getElementById('app');
  if (place === null) throw new Error('The page has no element with the id "app" to draw into.');

  document.documentElement.lang = i18n.t('language');
  const page = {
    ledger: new LedgerDatabase(),
    now: Date.now,
    locale: formatLocale(i18n.t('language')),
  };
  render(
    <Guarded>
      <LedgerApp {...page}>{app(page)}</LedgerApp>
    </Guarded>,
    place,
  );
}
