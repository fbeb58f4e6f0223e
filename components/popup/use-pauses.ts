import { useState } from 'preact/hooks';
import { ringOnce } from '@/lib/browser/alarms.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { endPauses, type Pause, pause, pausesIn } from '@/lib/ledger/pauses.ts';
import { useBadge } from '../shared/use-badge.ts';
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
  const refreshBadge = useBadge(ledger, now);
  if (failure !== undefined) throw failure;

  const attempt = (writing: Promise<void>): void =>
    void writing
      .then(refreshBadge)
      // Any alarm sets the one for the end of the pause.
      .then(() => ringOnce('look soon', 0.5))
      .catch(setFailure);
  return (
    lasting && {
      lasting,
      begin: (toolId, length) => attempt(pause(ledger, { toolId, until: endOf(length, now()) }, now())),
      end: () => attempt(endPauses(ledger, now())),
    }
  );
}

const hourMs = 3_600_000;

/** A day ends at midnight by the clock of this machine. */
const endOf = (length: 'hour' | 'day', now: number): number =>
  length === 'hour' ? now + hourMs : new Date(now).setHours(24, 0, 0, 0);
