import { useMemo, useRef, useState } from 'preact/hooks';
import { ringOnce } from '@/lib/browser/alarms.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { keepNote } from '@/lib/ledger/notes.ts';
import { takeTurns } from './take-turns.ts';

/** Keeping notes with sessions. */
export interface Notes {
  readonly keep: (sessionId: string, text: string) => void;
  /** Whether the ledger has everything that was written. */
  readonly isSaved: boolean;
}

/** Keeps notes with every key, one after the other. What fails is thrown while drawing. */
export function useNotes(ledger: LedgerDatabase): Notes {
  const [isSaved, setSaved] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const { current: pending } = useRef(new Map<string, string>());
  const inTurn = useMemo(takeTurns, []);
  if (failure !== undefined) throw failure;

  // Whoever types fast has the last text written next, not all before it.
  const keepLatest = async (sessionId: string): Promise<void> => {
    const text = pending.get(sessionId);
    pending.delete(sessionId);
    if (text !== undefined) await keepNote(ledger, sessionId, text);
  };
  return {
    isSaved,
    keep: (sessionId, text) => {
      pending.set(sessionId, text);
      setSaved(false);
      inTurn(() => keepLatest(sessionId))
        .then(() => setSaved(pending.size === 0))
        // Any alarm has the second copy follow.
        .then(() => ringOnce('copy', 0.5))
        .catch(setFailure);
    },
  };
}
