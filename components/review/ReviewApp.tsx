import type { ComponentType } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { zoneHere } from '@/lib/browser/here.ts';
import { sendRequest } from '@/lib/browser/messages.ts';
import { showOwnPage } from '@/lib/browser/own-pages.ts';
import { dayOf } from '@/lib/core/week/day.ts';
import { reviewWeek } from '@/lib/core/week/review-week.ts';
import { weekOf } from '@/lib/core/week/week.ts';
import { Mark } from '../shared/Mark.tsx';
import type { Page } from '../shared/show-page.tsx';
import { UndoBar } from '../shared/UndoBar.tsx';
import { useTagging } from '../shared/use-tagging.ts';
import { useHealth } from '../tools/use-health.ts';
import { BackupReminder } from './BackupReminder.tsx';
import { DeleteSessions } from './DeleteSessions.tsx';
import { EmptyWeek } from './EmptyWeek.tsx';
import type { FilesApp } from './FilesApp.tsx';
import { MissedNotice } from './MissedNotice.tsx';
import { ReflectionApp } from './ReflectionApp.tsx';
import { useBackupReminder } from './use-backup-reminder.ts';
import { usePicture } from './use-picture.ts';
import { useSessionDeletion } from './use-session-deletion.ts';
import { type LedgerOfWeek, useWeek } from './use-week.ts';
import { WeekNav } from './WeekNav.tsx';
import { WeekReview } from './WeekReview.tsx';

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
      <LaterFiles ledger={ledger} now={now} today={today} locale={locale} />
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
  const { week, sessions, nearest, names } = read;
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
  return (
    <>
      {ofWeek.length === 0 ? (
        <EmptyWeek {...nearest} onPick={onPick} onChooseTools={() => void showOwnPage('options')} />
      ) : (
        <WeekReview sessions={ofWeek} {...{ week, review, view, tagging, healthOf, picture }} />
      )}
      {(ofWeek.length > 0 || nearest.earlier !== undefined) && (
        <ReflectionApp key={week.id} ledger={ledger} weekId={week.id} />
      )}
      {ofWeek.length > 0 && <DeleteSessions sessions={ofWeek} view={view} deletion={deletion} />}
      <UndoBar last={tagging.last} onUndo={tagging.undo} />
    </>
  );
}

type FilesProps = Parameters<typeof FilesApp>[0];

/** The files come when the week has been drawn: what makes them weighs as much as a third of the page. */
function LaterFiles(props: FilesProps) {
  const [loaded, setLoaded] = useState<{ Files?: ComponentType<FilesProps>; failure?: unknown }>({});
  useEffect(() => {
    import('./FilesApp.tsx')
      .then((files) => setLoaded({ Files: files.FilesApp }))
      .catch((failure: unknown) => setLoaded({ failure }));
  }, []);
  if (loaded.failure !== undefined) throw loaded.failure;

  const { Files } = loaded;
  return Files === undefined ? null : <Files {...props} />;
}
