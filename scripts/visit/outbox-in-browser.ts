import type { Page } from '../browsers/page.ts';

const api = '(globalThis.browser ?? chrome)';

/** The keys that lie in the outbox. */
export function readOutboxKeys(page: Page): Promise<string[]> {
  return page.evaluate(`return Object.keys(await ${api}.storage.local.get(null));`);
}

/** Resolves once nothing lies in the outbox: what was recorded is removed a moment later. */
export async function waitForEmptyOutbox(page: Page): Promise<void> {
  await page.waitFor(`${api}.storage.local.get(null).then((all) => Object.keys(all).length === 0)`);
}

/**
 * Begins to note what comes into the outbox and what goes: a look now and then would miss what lies there briefly.
 *
 * @param page one of Assay's own pages, not to be reloaded until the wait is over
 * @returns waits until something came and, after that, everything went
 */
export async function watchOutbox(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(`
    const noted = { hasCome: false, lies: new Set() };
    window.outboxNoted = noted;
    ${api}.storage.local.onChanged.addListener((changes) => {
      for (const [key, { newValue }] of Object.entries(changes)) {
        noted.hasCome ||= newValue !== undefined;
        noted.lies[newValue === undefined ? 'delete' : 'add'](key);
      }
    });`);
  return async () => {
    await page.waitFor('window.outboxNoted.hasCome && window.outboxNoted.lies.size === 0');
  };
}
