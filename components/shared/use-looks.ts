import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { speak } from '@/lib/browser/i18n.ts';
import { formatLocale } from '@/lib/browser/locale.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { chosenLooks, type Looks } from '@/lib/ledger/looks.ts';
import { useLiveQuery } from './use-live-query.ts';

/** What a page goes by once it speaks the language that the user chose. */
export interface Spoken {
  /** For dates and numbers. */
  readonly locale: string;
}

/** Has the page speak and look as the user chose, now and after every change; undefined until it does. */
export function useLooks(ledger: LedgerDatabase): Spoken | undefined {
  const looks = useLiveQuery(() => chosenLooks(ledger), [ledger]);
  const [spoken, setSpoken] = useState<Spoken>();
  useEffect(() => {
    if (looks !== undefined) void speak(looks.language).then(() => setSpoken(dress(looks)));
  }, [looks]);
  return spoken;
}

/** Gives the document the language, the direction and the colours. */
function dress({ theme }: Looks): Spoken {
  const root = document.documentElement;
  root.lang = i18n.t('language');
  root.dir = i18n.t('direction');
  if (theme === undefined) delete root.dataset.theme;
  else root.dataset.theme = theme;
  return { locale: formatLocale(i18n.t('language')) };
}
