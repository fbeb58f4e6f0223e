/** What kinds of signal there are. */
export const signalKinds = [
  /** A person wrote something, made a gesture, and the composer became empty. */
  'prompt',
  /** An answer was streamed after a gesture on no composer: a chip, a link, regenerate, retry, edit and resend. */
  'implied',
  /** An answer ended. */
  'answer',
  /** Something was copied out of an answer. */
  'copy',
  /** The page went to another chat. */
  'chat',
  /** The page was visible, had the focus, and was used within the last minute. */
  'attention',
] as const;

/** See {@link signalKinds}. */
export type SignalKind = (typeof signalKinds)[number];

/** One content-free thing seen on a page. */
export interface Signal {
  /** Made where the signal was seen; the same id twice is the same signal. */
  readonly id: string;
  readonly kind: SignalKind;
  /** Epoch milliseconds; of attention, when it began. */
  readonly at: number;
  readonly toolId: string;
  /** The chat as a salted hash; undefined when the address showed none, or nobody told the address. */
  readonly chat: string | undefined;
  /** The run of prompts in one page that, as far as the page can tell, go to one chat; a random word. */
  readonly thread: string | undefined;
  /** How long attention lasted, in milliseconds; undefined for every other kind. */
  readonly forMs: number | undefined;
  /** The IANA time zone that the machine was in. */
  readonly zone: string;
}

/** Whether a signal is a use that a tool's own figures would count. */
export const isUse = ({ kind }: Pick<Signal, 'kind'>): boolean => kind === 'prompt' || kind === 'implied';

/** When a signal ended, in epoch milliseconds. */
export const endOf = ({ at, forMs = 0 }: Pick<Signal, 'at' | 'forMs'>): number => at + forMs;
