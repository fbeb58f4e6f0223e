import { rm } from 'node:fs/promises';
import { type BenchmarkRow, rowOf } from '../bench-page/benchmark-row.ts';
import { findStoreFolder } from '../visit/find-store-folder.ts';
import type { Arena } from './arena.ts';
import { callProbe } from './in-extension.ts';
import { inWords } from './in-words.ts';
import { withLedgers } from './ledger-tab.ts';

/** Whoever opens a page of a damaged ledger waits no longer. */
const mostSeconds = 5;

/**
 * Removes a ledger that has its second copy, and measures how long it takes to be back: from the moment at which the
 * browser is started until a page that was opened at once says what came back.
 *
 * @param sessions how many there are; the ledger is filled already
 * @throws Error when fewer came back
 */
export async function timeReturn(arena: Arena, sessions: number): Promise<BenchmarkRow> {
  const profile = await withLedgers(arena, [sessions], async ([tab]) => {
    await callProbe(tab.page, 'copyAll');
    return tab.profile;
  });
  await rm(await findStoreFolder(arena.name, profile, 'ledger'), { recursive: true });

  const began = performance.now();
  const seconds = await withLedgers(arena, [sessions], async ([{ browser }]) => {
    const page = await browser.open(`${browser.extensionOrigin}/options.html`);
    await page.waitFor("document.querySelector('.notice')?.textContent.includes('came back')");
    const took = performance.now() - began;
    expectAll(await page.text('.notice'), sessions);
    return took / 1_000;
  });
  const name = `ledger of ${inWords(sessions)} sessions back from its second copy, the browser's start included`;
  return rowOf({ name, browser: arena.name, value: seconds, unit: 's' }, { budget: mostSeconds });
}

function expectAll(notice: string, sessions: number): void {
  const cameBack = Number(/([\d.,]+) sessions came back/.exec(notice)?.[1]?.replaceAll(/\D/g, ''));
  if (!(cameBack >= sessions)) throw new Error(`Of ${sessions} sessions this came back: ${notice}`);
}
