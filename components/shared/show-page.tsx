import { type ComponentChild, render } from 'preact';
import { i18n } from '#i18n';
import { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { LedgerApp } from '../recovery/LedgerApp.tsx';
import { Guarded } from './Guarded.tsx';
import type { Title } from './SpokenApp.tsx';

/** What every page of ours is given. */
export interface Page {
  readonly ledger: LedgerDatabase;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** For dates and numbers. */
  readonly locale: string;
}

/**
 * Draws a page of ours into its document, with the ledger, the clock and the locale.
 *
 * @param title what the page is called in its tab, where its document does not say it
 */
export function showPage(app: (page: Page) => ComponentChild, title?: Title): void {
  const place = document.getElementById('app');
  if (place === null) throw new Error('The page has no element with the id "app" to draw into.');

  document.documentElement.lang = i18n.t('language');
  document.documentElement.dir = i18n.t('direction');
  const ledger = new LedgerDatabase();
  render(
    <Guarded>
      <LedgerApp ledger={ledger} title={title}>
        {(locale) => app({ ledger, now: Date.now, locale })}
      </LedgerApp>
    </Guarded>,
    place,
  );
}
