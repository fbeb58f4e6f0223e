import { useEffect, useState } from 'preact/hooks';
import { bringBack } from '@/lib/ledger/copy/bring-back.ts';
import { expectKnownSchema } from '@/lib/ledger/expect-known-schema.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { type Trouble, troubleOf } from '@/lib/ledger/trouble-of.ts';

/** Whether the ledger can be shown, and what is the matter with it. */
export interface LedgerState {
  /** `slow`: it is still being opened, for longer than anybody would wait without a word. */
  readonly stage: 'opening' | 'slow' | 'open' | 'unreadable';
  readonly trouble?: Trouble | undefined;
}

const slowAfterMs = 1_500;

/**
 * Opens the ledger for a page, whole: what a damaged one has lost is back from the second copy before anything is
 * shown.
 */
export function useLedgerState(ledger: LedgerDatabase): LedgerState {
  const [state, setState] = useState<LedgerState>({ stage: 'opening' });

  useEffect(() => {
    const hurry = setTimeout(
      () => setState((now) => (now.stage === 'opening' ? { stage: 'slow' } : now)),
      slowAfterMs,
    );
    ledger.on('blocked', () => setState({ stage: 'unreadable', trouble: 'blocked' }));
    bringBack(ledger)
      .then(() => expectKnownSchema(ledger))
      .then(() => setState({ stage: 'open' }))
      .catch((failure: unknown) => setState(stateAfter(failure)))
      .finally(() => clearTimeout(hurry));
  }, [ledger]);

  return state;
}

/** A ledger that only takes no change can be read. */
function stateAfter(failure: unknown): LedgerState {
  const trouble = troubleOf(failure) ?? 'damaged';
  return { stage: trouble === 'newer' || trouble === 'full' ? 'open' : 'unreadable', trouble };
}
