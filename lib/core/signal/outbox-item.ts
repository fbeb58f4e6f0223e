import { z } from '../schema.ts';

/** What a page script leaves in the outbox under `o:<id>`: that something happened, when, and on which origin. */
export const outboxItemSchema = z.strictObject({
  kind: z.literal('prompt'),
  /** Epoch milliseconds. */
  at: z.int().check(z.positive()),
  /** Only used when the browser's own word about the sender was lost. */
  origin: z.string().check(z.maxLength(255)),
});

/** See {@link outboxItemSchema}. */
export type OutboxItem = z.infer<typeof outboxItemSchema>;
