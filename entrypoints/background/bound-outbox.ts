import { readOutbox, removeFromOutbox } from '@/lib/browser/outbox.ts';

/** What a ledger in trouble leaves in the outbox at the most: weeks of use, and under a megabyte. */
const mostKept = 5_000;

/** Drops the oldest of what waits, where nothing can be recorded and the outbox would grow for ever. */
export async function boundOutbox(): Promise<void> {
  const entries = await readOutbox();
  const oldestFirst = entries.sort(([, one], [, other]) => timeOf(one) - timeOf(other));
  const tooMany = oldestFirst.slice(0, Math.max(0, entries.length - mostKept));
  if (tooMany.length > 0) await removeFromOutbox(tooMany.map(([key]) => key));
}

const timeOf = (value: unknown): number => Number(Object(value).at) || 0;
