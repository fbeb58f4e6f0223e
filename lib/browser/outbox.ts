import { browser } from 'wxt/browser';
import { isOutboxKey } from '../core/signal/outbox-key.ts';

/** Everything in the outbox, unchecked. */
export async function readOutbox(): Promise<[key: string, value: unknown][]> {
  return Object.entries(await browser.storage.local.get(null)).filter(([key]) => isOutboxKey(key));
}

/** Removes items from the outbox. */
export function removeFromOutbox(keys: readonly string[]): Promise<void> {
  return browser.storage.local.remove([...keys]);
}

/** Removes everything from the outbox. */
export async function emptyOutbox(): Promise<void> {
  await removeFromOutbox((await readOutbox()).map(([key]) => key));
}

/** Calls back whenever a page script puts something into the outbox. */
export function onOutboxFilled(listen: () => void): void {
  browser.storage.local.onChanged.addListener((changes) => {
    const filled = Object.entries(changes).some(
      ([key, { newValue }]) => isOutboxKey(key) && newValue !== undefined,
    );
    if (filled) listen();
  });
}
