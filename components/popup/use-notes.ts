import { useMemo, useState } from 'preact/hooks';
import { ringOnce } from '@/lib/browser/alarms.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { keepNote } from '@/lib/ledger/notes.ts';
import { takeTurns } from '../shared/take-turns.ts';

/** Gives a way to keep notes with sessions, one after the other. What fails is thrown while drawing. */
export function useNotes(ledger: LedgerDatabase): (sessionId: string, text: string) => void {
  const [failure, setFailure] = useState<unknown>();
  const inTurn = useMemo(takeTurns, []);
  if (failure !== undefined) throw failure;

  return (sessionId, text) => {
    inTurn(() => keepNote(ledger, sessionId, text))
      // Any alarm has the second copy follow.
      .then(() => ringOnce('copy', 0.5))
      .catch(setFailure);
  };
}
