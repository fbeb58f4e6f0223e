import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { saveFile } from '@/lib/browser/save-file.ts';
import { sessionsCsv } from '@/lib/core/export/sessions-csv.ts';
import { lastClosedPeriod, type Period } from '@/lib/core/week/week.ts';
import { anonymisedExport, fixExport } from '@/lib/ledger/exports.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { allSessions, countSessions } from '@/lib/ledger/sessions.ts';
import { toolNames } from '@/lib/ledger/tools.ts';
import { formatDate } from '../shared/format.ts';
import { useLiveQuery } from '../shared/use-live-query.ts';
import { FileCard } from './FileCard.tsx';

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
      <OwnCopy ledger={ledger} />
    </section>
  );
}

const ownCopyName = 'assay-sessions-not-anonymous.csv';
/** Says nothing: not whose it is, and not of when. */
const anonymisedName = 'summary.csv';

function OwnCopy({ ledger }: { readonly ledger: LedgerDatabase }) {
  const [isShown, show] = useState(false);
  const kept = useLiveQuery(() => countSessions(ledger), [ledger]);
  const text = useLiveQuery(async () => (isShown ? ownCopy(ledger) : undefined), [ledger, isShown]);
  return (
    <FileCard
      title={i18n.t('files.own_title')}
      badge={i18n.t('files.own_badge')}
      isSafe={false}
      remarks={[i18n.t('files.own_lead'), ...(kept === 0 ? [i18n.t('files.own_none')] : [])]}
      name={ownCopyName}
      text={text}
      canShow={kept !== undefined && kept > 0}
      isShown={isShown}
      onShow={show}
      onSave={async () => text !== undefined && saveFile(ownCopyName, text, document)}
    />
  );
}

async function ownCopy(ledger: LedgerDatabase): Promise<string> {
  const [sessions, names] = await Promise.all([allSessions(ledger), toolNames(ledger)]);
  return sessionsCsv(sessions, names);
}

function AnonymisedFile({ ledger, now, today, locale }: Props) {
  const [isShown, show] = useState(false);
  const period = lastClosedPeriod(today);
  const file = useLiveQuery(() => anonymisedExport(ledger, period), [ledger, period.monday]);
  const text = file?.texts.named;
  const save = async (): Promise<void> => {
    if (file === undefined) return;
    saveFile(anonymisedName, (await fixExport(ledger, period, file.texts, now())).named, document);
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
        ...(file?.fixedAt === undefined ? [] : [i18n.t('files.anonymous_fixed')]),
      ]}
      name={anonymisedName}
      text={text}
      canShow={text !== undefined}
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
