import type { ComponentChild } from 'preact';
import { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { LedgerApp } from '../recovery/LedgerApp.tsx';
import { drawPage } from './draw-page.tsx';
import type { Title } from './SpokenApp.tsx';

/** What every page of ours is given that shows the ledger. */
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
  const ledger = new LedgerDatabase();
  drawPage(
    <LedgerApp ledger={ledger} title={title}>
      {(locale) => app({ ledger, now: Date.now, locale })}
    </LedgerApp>,
  );
}
