import { useState } from 'preact/hooks';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { endPauses, type Pause, pause, pausesIn } from '@/lib/ledger/pauses.ts';
import { useLiveQuery } from '../shared/use-live-query.ts';

/** Recording nothing for a while. */
export interface Pauses {
  /** Those that last. */
  readonly lasting: readonly Pause[];
  /** @param toolId undefined for all tools */
  readonly begin: (toolId: string | undefined, length: 'hour' | 'day') => void;
  readonly end: () => void;
}

/** Keeps up to date what is paused; undefined while not yet known. What fails is thrown while drawing. */
export function usePauses(ledger: LedgerDatabase, now: () => number): Pauses | undefined {
  const lasting = useLiveQuery(() => pausesIn(ledger, now()), [ledger]);
  const [failure, setFailure] = useState<unknown>();
  if (failure !== undefined) throw failure;

  return (
    lasting && {
      lasting,
      begin: (toolId, length) =>
        void pause(ledger, { toolId, until: endOf(length, now()) }, now()).catch(setFailure),
      end: () => void endPauses(ledger, now()).catch(setFailure),
    }
  );
}

const hourMs = 3_600_000;

/** A day ends at midnight by the clock of this machine. */
const endOf = (length: 'hour' | 'day', now: number): number =>
  length === 'hour' ? now + hourMs : new Date(now).setHours(24, 0, 0, 0);
