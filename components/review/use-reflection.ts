import { useEffect, useRef, useState } from 'preact/hooks';
import { blankReflection, type Reflection } from '@/lib/core/week/reflection.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { keepReflection, reflectionsAround } from '@/lib/ledger/reflections.ts';
import { useLiveQuery } from '../shared/use-live-query.ts';

/** What is being written about a week. */
export interface Writing {
  readonly text: Reflection;
  /** The last that was written before this week. */
  readonly before: { readonly weekId: string; readonly reflection: Reflection } | undefined;
  readonly state: 'untouched' | 'keeping' | 'kept' | { readonly failure: unknown };
  readonly write: (text: Reflection) => void;
  /** Somebody has stopped typing: what another window wrote meanwhile may come. */
  readonly rest: () => void;
}

/**
 * Keeps what is typed about a week in the ledger, from the first letter on: while one state is being written the next
 * waits, and only the newest is. What could not be kept stays in the field, and leaving the page asks first.
 */
export function useReflection(ledger: LedgerDatabase, weekId: string): Writing | undefined {
  const kept = useLiveQuery(() => reflectionsAround(ledger, weekId), [ledger, weekId]);
  const [draft, setDraft] = useState<Reflection>();
  const [state, setState] = useState<Writing['state']>('untouched');
  const latest = useRef<Reflection>(blankReflection);
  const isKeeping = useRef(false);
  useAskBeforeLeaving(typeof state === 'object');
  if (kept === undefined) return undefined;

  const keepLatest = async (): Promise<void> => {
    if (isKeeping.current) return;
    isKeeping.current = true;
    setState('keeping');
    try {
      for (let written: Reflection | undefined; written !== latest.current; ) {
        written = latest.current;
        await keepReflection(ledger, weekId, written);
      }
      setState('kept');
    } catch (failure) {
      setState({ failure });
    } finally {
      isKeeping.current = false;
    }
  };
  return {
    text: draft ?? kept.own ?? blankReflection,
    before: kept.before,
    state,
    write: (text) => {
      latest.current = text;
      setDraft(text);
      void keepLatest();
    },
    rest: () => {
      if (state === 'kept') setDraft(undefined);
    },
  };
}

function useAskBeforeLeaving(isAsking: boolean): void {
  useEffect(() => {
    if (!isAsking) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isAsking]);
}
