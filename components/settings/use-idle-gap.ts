import { useState } from 'preact/hooks';
import { chooseIdleGap, idleGapMs } from '@/lib/ledger/idle-gap.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { useLiveQuery } from '../shared/use-live-query.ts';

/** The idle gap, and choosing it. */
export interface IdleGap {
  readonly idleAfterMs: number;
  readonly isSaved: boolean;
  readonly choose: (idleAfterMs: number) => void;
}

/** Keeps the idle gap, saved at once; undefined while not yet known. What fails is thrown while drawing. */
export function useIdleGap(ledger: LedgerDatabase): IdleGap | undefined {
  const idleAfterMs = useLiveQuery(() => idleGapMs(ledger), [ledger]);
  const [isSaved, setSaved] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  if (failure !== undefined) throw failure;
  if (idleAfterMs === undefined) return undefined;

  const choose = (chosen: number): void =>
    void chooseIdleGap(ledger, chosen)
      .then(() => setSaved(true))
      .catch(setFailure);
  return { idleAfterMs, isSaved, choose };
}
