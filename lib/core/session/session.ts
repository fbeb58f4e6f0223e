/** The user's answers about a session, in the order of the keys 1 to 4. */
export const verdicts = ['genuine', 'filler', 'exploring', 'personal'] as const;

/** `genuine`: fed real work; `filler`: made for the numbers; `exploring`: trying, learning; `personal`: not work. */
export type Verdict = (typeof verdicts)[number];

/** A run of signals on one tool with no gap longer than the idle gap that holds at least one prompt. */
export interface Session {
  /** The id of the signal that opened it. */
  readonly id: string;
  readonly toolId: string;
  /** Epoch milliseconds of its first and its last signal. */
  readonly startedAt: number;
  readonly endedAt: number;
  /** The IANA time zone where it began, and the day (`YYYY-MM-DD`) that it was there. */
  readonly zone: string;
  readonly day: string;
  readonly prompts: number;
  /** The chats that were seen in it, as salted hashes, each once. */
  readonly chats: readonly string[];
  readonly verdict: Verdict | 'untagged';
  /** When the verdict was given, in epoch milliseconds; undefined while untagged. */
  readonly verdictAt: number | undefined;
}

/** The idle gap that ends a session, unless the user chose another: 15 minutes. */
export const defaultIdleAfterMs = 15 * 60_000;
