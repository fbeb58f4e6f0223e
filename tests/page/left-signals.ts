import type { Leave, PageSignal } from '@/lib/page/page-signal.ts';

/** A signal that a page left, and what was done to it, in order. */
export interface LeftSignal {
  readonly signal: PageSignal;
  readonly doings: ('put' | 'put doubtful' | 'poke' | 'withdraw')[];
}

/** What a page leaves under test. */
export function leftSignals(): { readonly left: LeftSignal[]; readonly leave: Leave } {
  const left: LeftSignal[] = [];
  return {
    left,
    leave: (signal) => {
      const { doings } = left[left.push({ signal, doings: [] }) - 1] as LeftSignal;
      return {
        put: (isDoubtful) => void doings.push(isDoubtful ? 'put doubtful' : 'put'),
        poke: () => void doings.push('poke'),
        withdraw: () => void doings.push('withdraw'),
      };
    },
  };
}
