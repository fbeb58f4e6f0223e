import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { sendRequest } from '@/lib/browser/messages.ts';
import { showOwnPage } from '@/lib/browser/own-pages.ts';
import { dayOf, knownZone } from '@/lib/core/week/day.ts';
import { weekOf } from '@/lib/core/week/week.ts';
import { nearestDays, sessionsBetween } from '@/lib/ledger/sessions.ts';
import { toolNames } from '@/lib/ledger/tools.ts';
import { Mark } from '../shared/Mark.tsx';
import type { Page } from '../shared/show-page.tsx';
import { UndoBar } from '../shared/UndoBar.tsx';
import { useLiveQuery } from '../shared/use-live-query.ts';
import { useTagging } from '../shared/use-tagging.ts';
import { BackupReminder } from './BackupReminder.tsx';
import { EmptyWeek } from './EmptyWeek.tsx';
import { FilesApp } from './FilesApp.tsx';
import { useBackupReminder } from './use-backup-reminder.ts';
import { useSessionDeletion } from './use-session-deletion.ts';
import { WeekNav } from './WeekNav.tsx';
import { WeekReview } from './WeekReview.tsx';

/** The weekly review: what a dashboard would count beside what was genuine, and the files. */
export function ReviewApp({ ledger, now, locale }: Page) {
  const today = dayOf(now(), knownZone(Intl.DateTimeFormat().resolvedOptions().timeZone));
  const [week, setWeek] = useState(weekOf(today));
  const sessions = useLiveQuery(
    async () => ({
      week,
      rows: await sessionsBetween(ledger, week.monday, week.sunday),
    }),
    [ledger, week],
  );
  const nearest = useLiveQuery(
    () => nearestDays(ledger, { before: week.monday, after: week.sunday }),
    [ledger, week],
  );
  const names = useLiveQuery(() => toolNames(ledger), [ledger]);
  const tagging = useTagging(ledger, now);
  const deletion = useSessionDeletion(ledger, now);
  const reminder = useBackupReminder(ledger, now);
  useEffect(() => void sendRequest({ kind: 'drain' }).catch(() => undefined), []);
  if (sessions === undefined || nearest === undefined || names === undefined) return null;

  const view = { now: now(), today, locale, names };
  return (
    <main class="page review">
      <header>
        <p class="brand">
          <Mark /> {i18n.t('extension_name')}
        </p>
        <h1>{i18n.t('review.title')}</h1>
      </header>
      <WeekNav
        week={week}
        today={today}
        locale={locale}
        hasLater={nearest.later !== undefined}
        onPick={(day) => setWeek(weekOf(day))}
      />
      {sessions.rows.length === 0 ? (
        <EmptyWeek
          {...nearest}
          onPick={(day) => setWeek(weekOf(day))}
          onChooseTools={() => void showOwnPage('options')}
        />
      ) : (
        <WeekReview week={sessions.week} sessions={sessions.rows} {...{ view, tagging, deletion }} />
      )}
      <UndoBar last={tagging.last} onUndo={tagging.undo} />
      {reminder !== undefined && <BackupReminder {...reminder} locale={locale} />}
      <FilesApp ledger={ledger} now={now} today={today} locale={locale} />
    </main>
  );
}
