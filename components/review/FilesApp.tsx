import { useContext, useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { zoneHere } from '@/lib/browser/here.ts';
import { showOwnPage } from '@/lib/browser/own-pages.ts';
import { saveFile } from '@/lib/browser/save-file.ts';
import type { Preset } from '@/lib/core/export/preset.ts';
import { addDays, dayOf } from '@/lib/core/week/day.ts';
import { daysInPeriod, type Period } from '@/lib/core/week/week.ts';
import { closedPeriod, fixExport } from '@/lib/ledger/exports.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { chooseGroup } from '@/lib/ledger/tools.ts';
import { formatDate } from '../shared/format.ts';
import { ReadOnly } from '../shared/read-only.ts';
import { useLiveQuery } from '../shared/use-live-query.ts';
import { FileCard } from './FileCard.tsx';
import { fileRemarks } from './file-remarks.ts';
import { GroupPicker } from './GroupPicker.tsx';
import { PresetPicker } from './PresetPicker.tsx';
import { SavingProgress } from './SavingProgress.tsx';
import { useOwnCopy } from './use-own-copy.ts';
import { type PeriodPreview, usePeriodFile } from './use-period-file.ts';

interface Props {
  readonly ledger: LedgerDatabase;
  readonly now: () => number;
  readonly today: string;
  readonly locale: string;
}

/** The files that can be saved: one's own copy, and the anonymised one to hand on. */
export function FilesApp({ ledger, now, today, locale }: Props) {
  // Nothing comes to stand above a button that somebody is about to press.
  const [isSettled, settle] = useState(false);
  return (
    <section id="files" class="files">
      <h2>{i18n.t('files.title')}</h2>
      <p>{i18n.t('files.lead')}</p>
      <AnonymisedFile {...{ ledger, now, today, locale }} onShown={() => settle(true)} />
      {isSettled && (
        <>
          <p>
            <button type="button" class="link" onClick={() => void showOwnPage('pool')}>
              {i18n.t('files.pool_link')}
            </button>
          </p>
          <OwnCopy ledger={ledger} now={now} />
        </>
      )}
    </section>
  );
}

const ownCopyName = 'assay-sessions-not-anonymous.csv';
/** Says nothing: not whose it is, and not of when. */
const anonymisedName = 'summary.csv';

function OwnCopy({ ledger, now }: Pick<Props, 'ledger' | 'now'>) {
  const [isShown, show] = useState(false);
  const { kept, mostShown, text, progress, save, cancel } = useOwnCopy(ledger, now, isShown);
  if (kept === undefined) return null;

  return (
    <FileCard
      title={i18n.t('files.own_title')}
      badge={i18n.t('files.own_badge')}
      isSafe={false}
      remarks={[
        i18n.t('files.own_lead'),
        ...(kept === 0 ? [i18n.t('files.own_none')] : []),
        ...(kept > mostShown ? [i18n.t('files.own_long', [String(mostShown)])] : []),
      ]}
      name={ownCopyName}
      text={text}
      canShow={kept > 0}
      isShown={isShown}
      onShow={show}
      onSave={() => save(ownCopyName)}
      progress={progress !== undefined && <SavingProgress {...progress} onCancel={cancel} />}
    />
  );
}

interface AnonymisedProps extends Props {
  /** Told once all of it is there. */
  readonly onShown: () => void;
}

function AnonymisedFile(props: AnonymisedProps) {
  const { ledger, now } = props;
  const period = useLiveQuery(() => closedPeriod(ledger, now()), [ledger]);
  return period === undefined ? null : <FileOfPeriod {...props} period={period} />;
}

interface PeriodProps extends AnonymisedProps {
  readonly period: Period;
}

function FileOfPeriod({ ledger, now, today, locale, period, onShown }: PeriodProps) {
  const [isShown, show] = useState(false);
  const [preset, pick] = useState<Preset>('named');
  const isReadOnly = useContext(ReadOnly);
  const preview = usePeriodFile(ledger, period, preset);
  const isThere = preview !== undefined;
  useEffect(() => {
    if (isThere) onShown();
  }, [isThere, onShown]);
  const save = async (): Promise<boolean | 'changed'> => {
    if (preview === undefined) return false;
    // What may not be fixed now was fixed before, or is not shown.
    const { texts } = preview.file;
    const { [preset]: fixed } = isReadOnly ? texts : await fixExport(ledger, period, texts, now());
    // Another window may have fixed another text a moment ago: what was not seen is not saved.
    if (fixed !== preview.text) return 'changed';
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
      canShow={preview !== undefined && (!isReadOnly || preview.file.fixedAt !== undefined)}
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
  const { hasBegun, file } = preview;
  const { monday, sunday } = period;
  const date = (day: string): string => formatDate(day, today, locale);
  const fixedOn = file.fixedAt === undefined ? undefined : date(dayOf(file.fixedAt, zoneHere()));
  if (!hasBegun) return [i18n.t('files.no_period', [date(addDays(sunday, daysInPeriod))])];
  return [
    i18n.t('files.anonymous_lead', [date(monday), date(sunday)]),
    ...fileRemarks({ ...preview, preset, fixedOn }),
  ];
}
