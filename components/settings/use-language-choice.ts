import { useState } from 'preact/hooks';
import { languages } from '@/lib/browser/languages.ts';
import { chooseLanguage, chosenLanguage } from '@/lib/ledger/language.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { useBadge } from '../shared/use-badge.ts';
import { useLiveQuery } from '../shared/use-live-query.ts';

/** How the user wants Assay to speak. */
export interface LanguageChoice {
  /** The name of the folder of its texts, such as `de`; empty: as the browser does. */
  readonly language: string;
  /** The names of the folders of the languages that there are texts in. */
  readonly languages: readonly string[];
  readonly isSaved: boolean;
  readonly choose: (language: string) => void;
}

/** Keeps the choice, saved at once; undefined while not yet known. What fails is thrown while drawing. */
export function useLanguageChoice(ledger: LedgerDatabase, now: () => number): LanguageChoice | undefined {
  const language = useLiveQuery(async () => (await chosenLanguage(ledger)) ?? '', [ledger]);
  const [isSaved, setSaved] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const refreshBadge = useBadge(ledger, now);
  if (failure !== undefined) throw failure;
  if (language === undefined) return undefined;

  return {
    language,
    languages,
    isSaved,
    choose: (chosen) =>
      void chooseLanguage(ledger, chosen || undefined)
        // The badge's title is spoken too.
        .then(refreshBadge)
        .then(() => setSaved(true))
        .catch(setFailure),
  };
}
