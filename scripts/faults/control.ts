import { join } from 'node:path';
import type { Page } from '../browsers/page.ts';
import { type Control, writeControlExtension } from './control-extensions.ts';
import type { BrowserName } from './fault.ts';
import type { Method } from './method.ts';

/**
 * A baseline as an extension of its own.
 *
 * @param folder for what it is made of
 */
export async function control(name: Control, browser: BrowserName, folder: string): Promise<Method> {
  const extension = join(folder, name);
  await writeControlExtension(name, browser, extension);
  return {
    name,
    extension,
    ownPage: 'page.html',
    prepare: () => Promise.resolve(),
    ready: () => Promise.resolve(),
    release: (chat) => chat.waitFor("(document.documentElement.dataset.pending ?? '0') === '0'"),
    collect,
  };
}

/** The background answers once it has begun to write everything that it was told before. */
async function collect(own: Page) {
  const keptAt = await own.evaluate<number[]>(`
    const ask = () => (globalThis.browser ?? chrome).runtime.sendMessage({});
    // An event page that is just ending hears nothing; whoever asks again wakes it.
    await ask().catch(ask);
    const opened = await new Promise((resolve, reject) => {
      const opening = indexedDB.open('control');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const rows = await new Promise((resolve, reject) => {
      const reading = opened.transaction('prompts').objectStore('prompts').getAll();
      reading.onsuccess = () => resolve(reading.result);
      reading.onerror = () => reject(reading.error);
    });
    opened.close();
    return rows.map(({ at }) => at);`);
  return { keptAt };
}
