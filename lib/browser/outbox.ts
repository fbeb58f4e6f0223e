import { browser } from 'wxt/browser';
import { isOutboxKey } from '../core/signal/outbox-key.ts';

/**
 * What is in the outbox, unchecked.
 *
 * @param keys of what is wanted; without them everything is, which takes seconds where there is very much
 */
export async function readOutbox(keys?: readonly string[]): Promise<[key: string, value: unknown][]> {
  return Object.entries(await browser.storage.local.get(keys === undefined ? null : [...keys])).filter(
    ([key]) => isOutboxKey(key),
  );
}

/** Removes items from the outbox, by the thousand: others have to get at the storage in between. */
export async function removeFromOutbox(keys: readonly string[]): Promise<void> {
  for (let from = 0; from < keys.length; from += 1_000) {
    await browser.storage.local.remove(keys.slice(from, from + 1_000));
  }
}

/** Removes everything from the outbox. */
export async function emptyOutbox(): Promise<void> {
  await removeFromOutbox((await readOutbox()).map(([key]) => key));
}

/** Calls back whenever a page script puts something into the outbox, with that, unchecked. */
export function onOutboxFilled(listen: (filled: [key: string, value: unknown][]) => void): void {
  browser.storage.local.onChanged.addListener((changes) => {
    const filled = Object.entries(changes)
      .map(([key, { newValue }]): [string, unknown] => [key, newValue])
      .filter(([key, value]) => isOutboxKey(key) && value !== undefined);
    if (filled.length > 0) listen(filled);
  });
}
