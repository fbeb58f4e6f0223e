import { useState } from 'preact/hooks';
import { languages } from '@/lib/browser/languages.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { chooseLooks, chosenLooks, type Looks } from '@/lib/ledger/looks.ts';
import { useBadge } from '../shared/use-badge.ts';
import { useLiveQuery } from '../shared/use-live-query.ts';

/** How the user wants Assay to speak and to look. */
export interface LooksChoice {
  readonly looks: Looks;
  /** The names of the folders of the languages that there are texts in. */
  readonly languages: readonly string[];
  readonly isSaved: boolean;
  readonly choose: (looks: Looks) => void;
}

/** Keeps the choice, saved at once; undefined while not yet known. What fails is thrown while drawing. */
export function useLooksChoice(ledger: LedgerDatabase): LooksChoice | undefined {
  const looks = useLiveQuery(() => chosenLooks(ledger), [ledger]);
  const [isSaved, setSaved] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const refreshBadge = useBadge(ledger);
  if (failure !== undefined) throw failure;
  if (looks === undefined) return undefined;

  return {
    looks,
    languages,
    isSaved,
    choose: (chosen) =>
      void chooseLooks(ledger, chosen)
        // The badge's title is spoken too.
        .then(refreshBadge)
        .then(() => setSaved(true))
        .catch(setFailure),
  };
}
