import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { speak } from '@/lib/browser/i18n.ts';
import { formatLocale } from '@/lib/browser/locale.ts';
import { chosenLanguage } from '@/lib/ledger/language.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { useLiveQuery } from './use-live-query.ts';

/** What a page goes by once it speaks the language that the user chose. */
export interface Spoken {
  /** For dates and numbers. */
  readonly locale: string;
}

/** Has the page speak as the user chose, now and after every change; undefined until it does. */
export function useLanguage(ledger: LedgerDatabase): Spoken | undefined {
  const chosen = useLiveQuery(async () => ({ language: await chosenLanguage(ledger) }), [ledger]);
  const [spoken, setSpoken] = useState<Spoken>();
  useEffect(() => {
    if (chosen !== undefined) void speak(chosen.language).then(() => setSpoken(mark()));
  }, [chosen]);
  return spoken;
}

/** Gives the document the language and the direction. */
function mark(): Spoken {
  const root = document.documentElement;
  root.lang = i18n.t('language');
  root.dir = i18n.t('direction');
  return { locale: formatLocale(i18n.t('language')) };
}
