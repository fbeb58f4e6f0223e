import type { Signal } from '@/lib/core/signal/signal.ts';
import { noon } from '../session/a-session.ts';

/** A signal like any other, but for what is given. Attention lasts a minute. */
export function aSignal(given: Partial<Signal> = {}): Signal {
  return {
    id: `signal at ${given.at ?? noon}`,
    kind: 'prompt',
    at: noon,
    toolId: 'chatgpt',
    chat: undefined,
    thread: undefined,
    forMs: given.kind === 'attention' ? 60_000 : undefined,
    zone: 'Europe/Zurich',
    ...given,
  };
}
