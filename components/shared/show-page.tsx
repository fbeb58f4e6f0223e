import type { ComponentChild } from 'preact';
import { i18n } from '#i18n';
import { formatLocale } from '@/lib/browser/locale.ts';
import { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { LedgerApp } from '../recovery/LedgerApp.tsx';
import { drawPage } from './draw-page.tsx';

/** What every page of ours is given that shows the ledger. */
export interface Page {
  readonly ledger: LedgerDatabase;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** For dates and numbers. */
  readonly locale: string;
}

/** Draws a page of ours into its document, with the ledger, the clock and the locale. */
export function showPage(app: (page: Page) => ComponentChild): void {
  const page = {
    ledger: new LedgerDatabase(),
    now: Date.now,
    locale: formatLocale(i18n.t('language')),
  };
  drawPage(<LedgerApp {...page}>{app(page)}</LedgerApp>);
}
