import type { Toss } from '../asking/coin.ts';

/** The user's answers about a session, in the order of the keys 1 to 4. */
export const verdicts = ['genuine', 'filler', 'exploring', 'personal'] as const;

/** `genuine`: fed real work; `filler`: made for the numbers; `exploring`: trying, learning; `personal`: not work. */
export type Verdict = (typeof verdicts)[number];

/** Signals on one tool with no gap longer than the idle gap; with at least one use among them, a session. */
export interface Session extends Toss {
  /** The id of the signal that opened it. */
  readonly id: string;
  readonly toolId: string;
  /** Epoch milliseconds of the beginning of its first and the end of its last signal. */
  readonly startedAt: number;
  readonly endedAt: number;
  /** The IANA time zone where it began, and the day (`YYYY-MM-DD`) that it was there. */
  readonly zone: string;
  readonly day: string;
  /** Prompts that a composer showed. */
  readonly prompts: number;
  /** Prompts that no composer showed: chips, links, regenerate, retry, edit and resend. */
  readonly implied: number;
  readonly answers: number;
  readonly copies: number;
  /** Milliseconds in which the page had the person's attention. */
  readonly attentionMs: number;
  /** The chats that were seen in it, as salted hashes, each once. */
  readonly chats: readonly string[];
  /** Its threads, each once: those that were seen under a chat of `chats`, and all with a use. */
  readonly named: readonly string[];
  readonly threads: readonly string[];
  readonly verdict: Verdict | 'untagged';
  /** When the verdict was given, in epoch milliseconds; undefined while untagged. */
  readonly verdictAt: number | undefined;
  /** One of several that the user split a session into by its chats. */
  readonly isPart?: true | undefined;
  /** What the user wrote about it for themselves; in no file but a backup. */
  readonly note?: string | undefined;
  /** The workflow that it fed, if the user said so; of genuine ones alone. */
  readonly workflowId?: string | undefined;
}

/** So many characters a note may have; those of sessions that turn out to be one stand below each other. */
export const longestNote = 10_000;

/** The idle gap that ends a session, unless the user chose another: 15 minutes. */
export const defaultIdleAfterMs = 15 * 60_000;

/** How many prompts a usage dashboard would see: written ones and implied ones. */
export const countPrompts = ({ prompts, implied }: Pick<Session, 'prompts' | 'implied'>): number =>
  prompts + implied;

/**
 * How many chats there were: those that an address showed, and the threads that never stood under one (temporary
 * chats, sites that show no chat in their address).
 */
export function countChats({ chats, named, threads }: Pick<Session, 'chats' | 'named' | 'threads'>): number {
  return chats.length + threads.filter((thread) => !named.includes(thread)).length;
}
