import type { Page } from '../browsers/page.ts';
import type { LedgerRows } from '../visit/ledger-in-browser.ts';

/** A screen of Assay in one state. */
export interface Scene {
  /** The page's name and the state: `popup-twelve`. */
  readonly name: string;
  readonly page: 'popup' | 'review' | 'welcome' | 'options' | 'helps' | 'pool';
  /** What the ledger holds; `now` in epoch milliseconds. */
  readonly rows: (now: number) => Partial<LedgerRows>;
  /** An expression that is true once the page shows it. */
  readonly shows: string;
  /** The chat page that was used before, where it is another one than ChatGPT's. */
  readonly after?: string;
  /** Whether a PDF shows it as printed, too. */
  readonly isPrinted?: boolean;
  /** What is done before the picture is taken. */
  readonly act?: (page: Page) => Promise<void>;
}
