import type { Page } from '../browsers/page.ts';

/** Which durability the commits ask for: Assay's own, through all of its code, or the known-bad one. */
export type Durability = 'strict' | 'relaxed';

/**
 * Makes commits, one after the other, each once the one before was acknowledged.
 *
 * `strict` is Assay as it is: a signal in the outbox, then the request to record it; the answer is the
 * acknowledgement. `relaxed` puts the same row past Assay's code, as it would be without its setting.
 *
 * @param page one of Assay's own pages; the tool `chatgpt` has to be watched
 * @returns the ids that were acknowledged
 */
export function commit(page: Page, durability: Durability, ids: readonly string[]): Promise<string[]> {
  return page.evaluate(durability === 'strict' ? throughAssay : relaxed, ids);
}

const throughAssay = `
  const api = globalThis.browser ?? chrome;
  const acknowledged = [];
  for (const [nth, id] of arguments[0].entries()) {
    const at = Date.now() - 60_000 + nth;
    await api.storage.local.set({ ['o:' + id]: { kind: 'prompt', at, origin: 'https://chatgpt.com' } });
    if (await api.runtime.sendMessage({ kind: 'drain' })) acknowledged.push(id);
  }
  return acknowledged;`;

const relaxed = `
  const db = await new Promise((resolve, reject) => {
    const opening = indexedDB.open('assay');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const acknowledged = [];
  for (const id of arguments[0]) {
    const transaction = db.transaction('signals', 'readwrite', { durability: 'relaxed' });
    transaction.objectStore('signals').add({ id, kind: 'prompt', at: Date.now(), toolId: 'chatgpt', zone: 'UTC' });
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
    });
    acknowledged.push(id);
  }
  return acknowledged;`;
