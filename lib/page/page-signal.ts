import type { OutboxItem } from '../core/signal/outbox-item.ts';

/** A signal as a page sees it; where it comes from is added on its way. */
export type PageSignal = Pick<OutboxItem, 'kind' | 'at' | 'thread' | 'forMs'>;

/** A signal on its way to the background. */
export interface Leaving {
  /** Writes it down; again, when it has become doubtful. */
  put(isDoubtful?: true): void;
  /** Tells the background to take it. */
  poke(): void;
  /** Takes it back. */
  withdraw(): void;
}

/** Prepares a signal to be left for the background. */
export type Leave = (signal: PageSignal) => Leaving;

/** Leaves a signal that is certain. */
export function leaveAtOnce(leave: Leave, signal: PageSignal): void {
  const leaving = leave(signal);
  leaving.put();
  leaving.poke();
}
