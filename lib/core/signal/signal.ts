/** One content-free thing seen on a page. */
export interface Signal {
  /** Made where the signal was seen; the same id twice is the same signal. */
  readonly id: string;
  readonly kind: SignalKind;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly toolId: string;
  /** The chat as a salted hash; undefined when the address showed none, or nobody told the address. */
  readonly chat: string | undefined;
  /** The IANA time zone that the machine was in. */
  readonly zone: string;
}

/** What kinds of signal there are. */
type SignalKind = 'prompt';
