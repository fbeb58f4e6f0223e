import { removeFromOutbox } from '@/lib/browser/outbox.ts';
import { mayWatchOrigin } from '@/lib/browser/permissions.ts';
import { drainSoon } from './drain.ts';

/**
 * Has what came into the outbox drained soon, should its poke get lost. What a page that has been open since there was
 * leave for it goes on to put there is removed at once. What names no origin is left to the drain.
 *
 * @param filled what came, unchecked
 */
export async function mindOutbox(filled: readonly (readonly [key: string, value: unknown])[]): Promise<void> {
  const lacking = await Promise.all(filled.map(([, value]) => lacksLeave(value)));
  const unwanted = filled.filter((_, index) => lacking[index]);
  if (unwanted.length > 0) await removeFromOutbox(unwanted.map(([key]) => key));
  if (unwanted.length < filled.length) await drainSoon();
}

async function lacksLeave(value: unknown): Promise<boolean> {
  const { origin } = Object(value) as { readonly origin?: unknown };
  return typeof origin === 'string' && !(await mayWatchOrigin(origin));
}
