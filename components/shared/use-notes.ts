import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ringOnce } from '@/lib/browser/alarms.ts';
import { draftNames, draftOf, dropDraft, keepDraft } from '@/lib/browser/drafts.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { keepNote } from '@/lib/ledger/notes.ts';
import { takeTurns } from './take-turns.ts';

/** Keeping notes with sessions. */
export interface Notes {
  readonly keep: (sessionId: string, text: string) => void;
  /** What was being written when the page was closed, and may not be in the ledger yet. */
  readonly draftOf: (sessionId: string) => string | undefined;
  /** Whether the ledger has everything that was written. */
  readonly isSaved: boolean;
}

/**
 * Keeps notes with every key, one after the other. Each is a draft first, which needs no waiting: should the popup close
 * before the ledger has it, it comes into the ledger the next time. What fails is thrown while drawing.
 */
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
    if (text === undefined) return;
    await keepNote(ledger, sessionId, text);
    dropDraft(draftName(sessionId), text);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page opens.
  useEffect(() => {
    for (const name of draftNames(draftName('')))
      pending.set(name.slice(draftName('').length), draftOf(name) ?? '');
    for (const sessionId of pending.keys()) inTurn(() => keepLatest(sessionId)).catch(setFailure);
  }, []);
  return {
    isSaved,
    draftOf: (sessionId) => draftOf(draftName(sessionId)),
    keep: (sessionId, text) => {
      keepDraft(draftName(sessionId), text);
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

const draftName = (sessionId: string): string => `note ${sessionId}`;
