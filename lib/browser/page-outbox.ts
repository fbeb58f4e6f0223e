import type { OutboxItem } from '../core/signal/outbox-item.ts';
import { outboxKeyOf } from '../core/signal/outbox-key.ts';

/** What of the extension API a page script needs. Both browsers give it promises under this name. */
interface PageApi {
  readonly runtime: {
    readonly id?: string;
    sendMessage(message: unknown): Promise<unknown>;
  };
  readonly storage: {
    readonly local: {
      set(items: Record<string, OutboxItem>): Promise<void>;
      remove(key: string): Promise<void>;
    };
  };
}

declare const chrome: PageApi;

/** The way from a page script to the background. The polyfill stays out: it would outweigh the script itself. */
export interface PageOutbox {
  /** False once the extension was updated or removed, and this script is an orphan. */
  isOpen(): boolean;
  /** Leaves a signal, as durably as a page script can. */
  put(signalId: string, item: OutboxItem): Promise<void>;
  /** Takes a signal back that turned out to be none. */
  withdraw(signalId: string): Promise<void>;
  /** Tells the background that a signal is there. Fails when nobody listens; the outbox is drained later then. */
  poke(signalId: string): Promise<unknown>;
}

/** The outbox as a page script sees it. */
export function openPageOutbox(): PageOutbox {
  const { runtime, storage } = chrome;
  return {
    isOpen: () => !!runtime.id,
    put: (signalId, item) => storage.local.set({ [outboxKeyOf(signalId)]: item }),
    withdraw: (signalId) => storage.local.remove(outboxKeyOf(signalId)),
    poke: (signalId) => runtime.sendMessage({ kind: 'poke', signalId }),
  };
}
