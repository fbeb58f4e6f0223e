import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { saveFile } from '@/lib/browser/save-file.ts';
import type { Preset } from '@/lib/core/export/preset.ts';
import { sessionsCsv } from '@/lib/core/export/sessions-csv.ts';
import { addDays, dayOf } from '@/lib/core/week/day.ts';
import { daysInPeriod, lastClosedPeriod, type Period } from '@/lib/core/week/week.ts';
import { fixExport } from '@/lib/ledger/exports.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { allSessions, countSessions } from '@/lib/ledger/sessions.ts';
import { chooseGroup, toolNames } from '@/lib/ledger/tools.ts';
import { formatDate } from '../shared/format.ts';
import { useLiveQuery } from '../shared/use-live-query.ts';
import { FileCard } from './FileCard.tsx';
import { fileRemarks } from './file-remarks.ts';
import { GroupPicker } from './GroupPicker.tsx';
import { PresetPicker } from './PresetPicker.tsx';
import { type PeriodPreview, usePeriodFile } from './use-period-file.ts';

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
      onSave={async () => {
        if (text === undefined) return false;
        saveFile(ownCopyName, text, document);
        return true;
      }}
    />
  );
}

async function ownCopy(ledger: LedgerDatabase): Promise<string> {
  const [sessions, names] = await Promise.all([allSessions(ledger), toolNames(ledger)]);
  return sessionsCsv(sessions, names);
}

function AnonymisedFile({ ledger, now, today, locale }: Props) {
  const [isShown, show] = useState(false);
  const [preset, pick] = useState<Preset>('named');
  const period = lastClosedPeriod(today);
  const preview = usePeriodFile(ledger, period, preset);
  const save = async (): Promise<boolean> => {
    if (preview === undefined) return false;
    const { [preset]: fixed } = await fixExport(ledger, period, preview.file.texts, now());
    // Another window may have fixed another text a moment ago: what was not seen is not saved.
    if (fixed !== preview.text) return false;
    saveFile(anonymisedName, fixed, document);
    return true;
  };
  return (
    <FileCard
      title={i18n.t('files.anonymous_title')}
      badge={i18n.t('files.anonymous_badge')}
      isSafe
      remarks={preview === undefined ? [] : remarksAbout({ preview, preset, period, today, locale })}
      name={anonymisedName}
      text={preview?.text}
      canShow={preview !== undefined}
      canSave={preset !== 'pool' || preview?.mostRevealing !== undefined}
      isShown={isShown}
      onShow={show}
      onSave={save}
    >
      <PresetPicker preset={preset} onPick={pick} />
      <GroupPicker
        tools={preset === 'pool' || preview?.file.fixedAt !== undefined ? [] : (preview?.customTools ?? [])}
        onChoose={(toolId, group) => void chooseGroup(ledger, toolId, group)}
      />
    </FileCard>
  );
}

interface About {
  readonly preview: PeriodPreview;
  readonly preset: Preset;
  readonly period: Period;
  readonly today: string;
  readonly locale: string;
}

function remarksAbout({ preview, preset, period, today, locale }: About): string[] {
  const { withheld, mostRevealing, hasBand, hasBegun, file } = preview;
  const { monday, sunday } = period;
  const date = (day: string): string => formatDate(day, today, locale);
  const fixedOn = file.fixedAt === undefined ? undefined : date(dayOf(file.fixedAt, ownZone()));
  if (!hasBegun) return [i18n.t('files.no_period', [date(addDays(sunday, daysInPeriod))])];
  return [
    i18n.t('files.anonymous_lead', [date(monday), date(sunday)]),
    ...fileRemarks({ preset, hasBand, withheld, mostRevealing, fixedOn }),
  ];
}

const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
