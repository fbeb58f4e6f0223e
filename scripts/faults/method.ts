import type { Page } from '../browsers/page.ts';
import type { LedgerRows } from '../visit/ledger-in-browser.ts';
import type { MethodName } from './fault.ts';

/** What a method has kept in the end. */
export interface Collected {
  /** When each prompt was sent that it has kept, in epoch milliseconds. */
  readonly keptAt: readonly number[];
  /** Of Assay: everything. */
  readonly ledger?: LedgerRows;
}

/** An extension that keeps prompts, and how it is driven. */
export interface Method {
  readonly name: MethodName;
  /** Its unpacked folder. */
  readonly extension: string;
  /** A page of its own, which stays open. */
  readonly ownPage: string;
  /** Done once, in a new profile. */
  prepare(own: Page, address: string): Promise<void>;
  /** Resolves when prompts will be noticed in tabs that are opened from now on. */
  ready(own: Page): Promise<void>;
  /** Resolves when a chat page may be closed that no fault closes. */
  release(chat: Page): Promise<void>;
  /** Wakes the background a last time, and gives what was kept. */
  collect(own: Page): Promise<Collected>;
}
