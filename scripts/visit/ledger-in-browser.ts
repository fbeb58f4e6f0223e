import type { Health } from '../../lib/core/health/health.ts';
import type { Session } from '../../lib/core/session/session.ts';
import type { Signal } from '../../lib/core/signal/signal.ts';
import type { Task } from '../../lib/core/task/task.ts';
import type { Workflow } from '../../lib/core/task/workflow.ts';
import type { Trial } from '../../lib/core/trial/trial.ts';
import type { Page } from '../browsers/page.ts';

/** Every row of the ledger, as it lies in the browser. */
export interface LedgerRows {
  readonly signals: readonly Signal[];
  readonly sessions: readonly Session[];
  readonly tools: readonly { readonly id: string; readonly name: string; readonly state: string }[];
  readonly meta: readonly { readonly key: string; readonly value: unknown }[];
  readonly exports: readonly { readonly periodStart: string; readonly text: string }[];
  readonly health: readonly Health[];
  readonly workflows: readonly Workflow[];
  readonly tasks: readonly Task[];
  readonly trials: readonly Trial[];
}

const openLedger = `
  const ledger = await new Promise((resolve, reject) => {
    const opening = indexedDB.open('assay');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
`;

/**
 * Reads the whole ledger, past Assay's own code.
 *
 * @param page one of Assay's own pages
 */
export function readLedger(page: Page): Promise<LedgerRows> {
  return page.evaluate(`${openLedger}
    const read = (store) => new Promise((resolve, reject) => {
      const reading = ledger.transaction(store).objectStore(store).getAll();
      reading.onsuccess = () => resolve(reading.result);
      reading.onerror = () => reject(reading.error);
    });
    const stores = [...ledger.objectStoreNames];
    const rows = await Promise.all(stores.map(read));
    ledger.close();
    return Object.fromEntries(stores.map((store, index) => [store, rows[index]]));
  `);
}

/**
 * Puts rows into the ledger, past Assay's own code.
 *
 * @param page one of Assay's own pages, which has made the ledger by showing something
 */
export async function fillLedger(page: Page, rows: Partial<LedgerRows>): Promise<void> {
  await page.evaluate(
    `${openLedger}
    const stores = Object.keys(arguments[0]);
    const filling = ledger.transaction(stores, 'readwrite');
    for (const store of stores) for (const row of arguments[0][store]) filling.objectStore(store).put(row);
    await new Promise((resolve, reject) => {
      filling.oncomplete = resolve;
      filling.onerror = () => reject(filling.error);
    });
    ledger.close();`,
    rows,
  );
}

/** The prompts among the signals of a ledger. */
export const promptsIn = ({ signals }: Pick<LedgerRows, 'signals'>): Signal[] =>
  signals.filter(({ kind }) => kind === 'prompt');

/**
 * Resolves once the ledger holds at least so many prompts; throws with what it holds when 45 s were not enough, in which
 * the alarm has rung that makes up for a lost poke.
 */
export async function waitForPrompts(page: Page, least: number): Promise<LedgerRows> {
  const deadline = Date.now() + 45_000;
  for (;;) {
    const rows = await readLedger(page);
    const { length } = promptsIn(rows);
    if (length >= least) return rows;
    if (Date.now() > deadline)
      throw new Error(`The ledger holds ${length} prompts after 45 s; ${least} were expected.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Takes every row out of the ledger, past Assay's own code, but those that were there before anything was noted. */
export async function emptyLedger(page: Page, kept: Pick<LedgerRows, 'meta'>): Promise<void> {
  await page.evaluate(
    `${openLedger}
    const stores = [...ledger.objectStoreNames];
    const emptying = ledger.transaction(stores, 'readwrite');
    for (const store of stores) emptying.objectStore(store).clear();
    for (const row of arguments[0].meta) emptying.objectStore('meta').put(row);
    await new Promise((resolve, reject) => {
      emptying.oncomplete = resolve;
      emptying.onerror = () => reject(emptying.error);
    });
    ledger.close();`,
    { meta: kept.meta },
  );
}
