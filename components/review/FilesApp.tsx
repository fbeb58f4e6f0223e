import { useContext, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { saveFile } from '@/lib/browser/save-file.ts';
import type { Period } from '@/lib/core/week/week.ts';
import { anonymisedExport, closedPeriod, fixExport, savedExport } from '@/lib/ledger/exports.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { formatDate } from '../shared/format.ts';
import { ReadOnly } from '../shared/read-only.ts';
import { useLiveQuery } from '../shared/use-live-query.ts';
import { FileCard } from './FileCard.tsx';
import { SavingProgress } from './SavingProgress.tsx';
import { useOwnCopy } from './use-own-copy.ts';

interface Props {
  readonly ledger: LedgerDatabase;
  readonly now: () => number;
  readonly today: string;
  readonly locale: string;
}

/** The files that can be saved: one's own copy, and the anonymised one to hand on. */
export function FilesApp({ ledger, now, today, locale }: Props) {
  return (
    <section id="files" class="files">
      <h2>{i18n.t('files.title')}</h2>
      <p>{i18n.t('files.lead')}</p>
      <AnonymisedFile ledger={ledger} now={now} today={today} locale={locale} />
      <OwnCopy ledger={ledger} now={now} />
    </section>
  );
}

const ownCopyName = 'assay-sessions-not-anonymous.csv';
/** Says nothing: not whose it is, and not of when. */
const anonymisedName = 'summary.csv';

function OwnCopy({ ledger, now }: Pick<Props, 'ledger' | 'now'>) {
  const [isShown, show] = useState(false);
  const { kept, mostShown, text, progress, save, cancel } = useOwnCopy(ledger, now, isShown);
  return (
    <FileCard
      title={i18n.t('files.own_title')}
      badge={i18n.t('files.own_badge')}
      isSafe={false}
      remarks={[
        i18n.t('files.own_lead'),
        ...(kept === 0 ? [i18n.t('files.own_none')] : []),
        ...(kept !== undefined && kept > mostShown ? [i18n.t('files.own_long', [String(mostShown)])] : []),
      ]}
      name={ownCopyName}
      text={text}
      canShow={kept !== undefined && kept > 0}
      isShown={isShown}
      onShow={show}
      onSave={() => save(ownCopyName)}
    >
      {progress !== undefined && <SavingProgress {...progress} onCancel={cancel} />}
    </FileCard>
  );
}

function AnonymisedFile(props: Props) {
  const { ledger, now } = props;
  const period = useLiveQuery(() => closedPeriod(ledger, now()), [ledger]);
  return period === undefined ? null : <FileOfPeriod {...props} period={period} />;
}

function FileOfPeriod({ ledger, now, today, locale, period }: Props & { readonly period: Period }) {
  const [isShown, show] = useState(false);
  const isReadOnly = useContext(ReadOnly);
  const text = useLiveQuery(() => anonymisedExport(ledger, period), [ledger, period.monday]);
  const saved = useLiveQuery(() => savedExport(ledger, period), [ledger, period.monday]);
  const save = async (): Promise<boolean> => {
    if (text === undefined) return false;
    // What may not be fixed now was fixed before, or is not shown.
    const fixed = isReadOnly ? text : await fixExport(ledger, period, text, now());
    saveFile(anonymisedName, fixed, document);
    return true;
  };
  return (
    <FileCard
      title={i18n.t('files.anonymous_title')}
      badge={i18n.t('files.anonymous_badge')}
      isSafe
      remarks={[
        i18n.t('files.anonymous_lead', periodTexts(period, today, locale)),
        i18n.t('files.anonymous_limits'),
        i18n.t(text?.includes(',shown,') ? 'files.anonymous_partly' : 'files.anonymous_hidden'),
        ...(saved === undefined ? [] : [i18n.t('files.anonymous_fixed')]),
      ]}
      name={anonymisedName}
      text={text}
      canShow={text !== undefined && (!isReadOnly || saved !== undefined)}
      isShown={isShown}
      onShow={show}
      onSave={save}
    />
  );
}

const periodTexts = ({ monday, sunday }: Period, today: string, locale: string): [string, string] => [
  formatDate(monday, today, locale),
  formatDate(sunday, today, locale),
];
