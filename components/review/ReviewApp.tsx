import { useEffect, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { zoneHere } from '@/lib/browser/here.ts';
import { sendRequest } from '@/lib/browser/messages.ts';
import { showOwnPage } from '@/lib/browser/own-pages.ts';
import { dayOf } from '@/lib/core/week/day.ts';
import { reviewWeek } from '@/lib/core/week/review-week.ts';
import { weekOf } from '@/lib/core/week/week.ts';
import { Later } from '../shared/Later.tsx';
import { Mark } from '../shared/Mark.tsx';
import type { Page } from '../shared/show-page.tsx';
import { UndoBar } from '../shared/UndoBar.tsx';
import { useTagging } from '../shared/use-tagging.ts';
import { useHealth } from '../tools/use-health.ts';
import { BackupReminder } from './BackupReminder.tsx';
import { DeleteSessions } from './DeleteSessions.tsx';
import { EmptyWeek } from './EmptyWeek.tsx';
import { MissedNotice } from './MissedNotice.tsx';
import { NothingMeasured } from './NothingMeasured.tsx';
import { ReflectionApp } from './ReflectionApp.tsx';
import { useBackupReminder } from './use-backup-reminder.ts';
import { usePicture } from './use-picture.ts';
import { useSessionDeletion } from './use-session-deletion.ts';
import { type LedgerOfWeek, useWeek } from './use-week.ts';
import { WeekNav } from './WeekNav.tsx';
import { WeekReview } from './WeekReview.tsx';

// What makes the files weighs as much as a third of the page; most people name no workflow.
const loadFiles = () => import('./FilesApp.tsx').then(({ FilesApp }) => FilesApp);
const loadVerdicts = () => import('./VerdictsApp.tsx').then(({ VerdictsApp }) => VerdictsApp);

/** The weekly review: what a dashboard would count beside what was genuine, and the files. */
export function ReviewApp(page: Page) {
  const { ledger, now, locale } = page;
  const today = dayOf(now(), zoneHere());
  const [week, setWeek] = useState(weekOf(today));
  const read = useWeek(ledger, week);
  const reminder = useBackupReminder(ledger, now);
  useEffect(() => void sendRequest({ kind: 'drain' }).catch(() => undefined), []);
  if (read === undefined) return null;

  const pick = (day: string): void => setWeek(weekOf(day));
  return (
    <main class="page review">
      <header>
        <p class="brand">
          <Mark /> {i18n.t('extension_name')}
        </p>
        <h1>{i18n.t('review.title')}</h1>
        <button type="button" class="link" onClick={() => void showOwnPage('helps')}>
          {i18n.t('helps.open')}
        </button>
      </header>
      <WeekNav
        week={week}
        today={today}
        locale={locale}
        hasLater={read.nearest.later !== undefined}
        onPick={pick}
      />
      <MissedNotice missed={read.missed} locale={locale} />
      <WeekApp {...page} read={read} today={today} onPick={pick} />
      {reminder !== undefined && <BackupReminder {...reminder} locale={locale} />}
      <Later load={loadFiles} props={{ ledger, now, today, locale }} />
    </main>
  );
}

interface WeekProps extends Page {
  readonly read: LedgerOfWeek;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly onPick: (day: string) => void;
}

/** What was noted of one week, and what can be done with it. */
function WeekApp({ ledger, now, locale, read, today, onPick }: WeekProps) {
  const { week, sessions, nearest, names, workflows } = read;
  const tagging = useTagging(ledger, now);
  const deletion = useSessionDeletion(ledger, now);
  const healthOf = useHealth(ledger);
  const picture = usePicture();
  const ofWeek = sessions.filter(({ day }) => day >= week.monday);
  const review = useMemo(
    () => reviewWeek({ week, sessions, today, now: now() }),
    [sessions, week, today, now],
  );
  const view = { now: now(), today, locale, names };
  const verdicts = workflows.length > 0 && (
    <Later load={loadVerdicts} props={{ ledger, week, sessions, view }} />
  );
  return (
    <>
      {ofWeek.length === 0 ? (
        <>
          <EmptyWeek {...nearest} onPick={onPick} onChooseTools={() => void showOwnPage('options')} />
          {verdicts}
        </>
      ) : (
        <WeekReview sessions={ofWeek} {...{ week, review, workflows, view, tagging, healthOf, picture }}>
          {verdicts || <NothingMeasured onMeasure={() => void showOwnPage('helps')} />}
        </WeekReview>
      )}
      {(ofWeek.length > 0 || nearest.earlier !== undefined) && (
        <ReflectionApp key={week.id} ledger={ledger} weekId={week.id} />
      )}
      {ofWeek.length > 0 && <DeleteSessions sessions={ofWeek} view={view} deletion={deletion} />}
      <UndoBar last={tagging.last} onUndo={tagging.undo} />
    </>
  );
}
