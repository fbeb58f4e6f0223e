import { z } from '../schema.ts';
import { signalKinds } from './signal.ts';

/** Attention is left in pieces of two minutes at the most, in milliseconds. */
export const longestPieceMs = 120_000;

/** What a page script leaves in the outbox under `o:<id>`: that something happened, when, and on which origin. */
export const outboxItemSchema = z.strictObject({
  kind: z.enum(signalKinds),
  /** Epoch milliseconds. */
  at: z.int().check(z.positive()),
  /** Only used when the browser's own word about the sender was lost. */
  origin: z.string().check(z.maxLength(255)),
  /** An id for the run of prompts that go to one chat, as far as the page can tell. */
  thread: z.optional(z.string().check(z.maxLength(64))),
  /** Of attention, in milliseconds. */
  forMs: z.optional(z.int().check(z.positive(), z.maximum(longestPieceMs))),
  /** The prompt may yet turn out to be none: the page shows no answer to it so far. */
  doubtful: z.optional(z.literal(true)),
  /** Seen in a frame; counts only if the browser says in whose page. */
  inFrame: z.optional(z.literal(true)),
});

/** See {@link outboxItemSchema}. */
export type OutboxItem = z.infer<typeof outboxItemSchema>;
