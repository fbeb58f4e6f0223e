import { useEffect, useRef, useState } from 'preact/hooks';
import { saveStream } from '@/lib/browser/save-stream.ts';
import { clearScratchFiles } from '@/lib/browser/scratch-file.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { type OwnCopyPart, ownCopyBeginning, ownCopyParts } from '@/lib/ledger/own-copy.ts';
import { countSessions } from '@/lib/ledger/sessions.ts';
import { useLiveQuery } from '../shared/use-live-query.ts';

/** A text field that shows more is no longer read, and slow. */
const mostShown = 200;

/** One's own copy of the ledger: how it begins, and the way to save all of it. */
export interface OwnCopy {
  /** How many sessions there are, counted up to one more than are shown; undefined while not yet known. */
  readonly kept: number | undefined;
  /** How many sessions the text shows at the most. */
  readonly mostShown: number;
  /** The text up to those sessions, once it is wanted. */
  readonly text: string | undefined;
  /** How far the saving has come; undefined while nothing is being saved. */
  readonly progress: Pick<OwnCopyPart, 'sessions' | 'done'> | undefined;
  /** Resolves with whether it was saved: false when it was cancelled. */
  readonly save: (name: string) => Promise<boolean>;
  readonly cancel: () => void;
}

/** Keeps the beginning of the copy up to date with the ledger, and saves the whole of it as a stream. */
export function useOwnCopy(ledger: LedgerDatabase, now: () => number, isShown: boolean): OwnCopy {
  const kept = useLiveQuery(() => countSessions(ledger, mostShown + 1), [ledger]);
  const text = useLiveQuery(
    async () => (isShown ? ownCopyBeginning(ledger, mostShown) : undefined),
    [ledger, isShown],
  );
  const [progress, setProgress] = useState<OwnCopy['progress']>();
  const saving = useRef<AbortController>(undefined);
  // What cannot be cleared now, or where nothing ever lies, is no matter.
  useEffect(() => void clearScratchFiles(now()).catch(() => undefined), [now]);

  const save = async (name: string): Promise<boolean> => {
    const ending = new AbortController();
    saving.current = ending;
    const texts = textsOf(ownCopyParts(ledger), setProgress);
    return saveStream({ name, texts, document, now: now(), signal: ending.signal }).finally(() =>
      setProgress(undefined),
    );
  };
  return { kept, mostShown, text, progress, save, cancel: () => saving.current?.abort() };
}

async function* textsOf(
  parts: AsyncIterable<OwnCopyPart>,
  tell: (part: OwnCopyPart) => void,
): AsyncGenerator<string, void> {
  for await (const part of parts) {
    tell(part);
    yield part.text;
  }
}
