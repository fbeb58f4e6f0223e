import { i18n } from '#i18n';
import { handsOnMs, type Span, type Task } from '@/lib/core/task/task.ts';
import { dayOf, knownZone } from '@/lib/core/week/day.ts';
import { formatDate } from '../shared/format.ts';

const minuteMs = 60_000;

/** Hands-on time as a clock shows it: "1:05:09". */
export function formatClock(ms: number): string {
  const seconds = Math.floor(ms / 1_000);
  const parts = [Math.floor(seconds / 60) % 60, seconds % 60].map((part) => String(part).padStart(2, '0'));
  return [Math.floor(seconds / 3_600), ...parts].join(':');
}

/** From when to when, in the zone where it was: "12:10 to 13:40", with the day where it was not today. */
export function formatSpan({ from, to }: Span, zone: string, now: number, locale: string): string {
  const timeZone = knownZone(zone);
  const time = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone });
  const [first, last, today] = [from, to, now].map((at) => dayOf(at, timeZone));
  const dayTo = (day = ''): string => (day === today ? '' : `${formatDate(day, today ?? '', locale)}, `);
  return i18n.t('tasks.span', [
    dayTo(first) + time.format(from),
    (first === last ? '' : dayTo(last)) + time.format(to),
  ]);
}

/**
 * When a task was, and its hands-on minutes: "Mon 16 Nov, 10:05 to 10:40, 32 min". Of one that was written down by hand
 * only the day is known, until its times are put right.
 */
export function formatTask(task: Task, now: number, locale: string): string {
  if (task.source === 'entered' && task.correctedAt === undefined)
    return i18n.t('entered.day_line', [
      formatDate(task.day, dayOf(now, knownZone(task.zone)), locale),
      i18n.t('session.minutes', minutesOf(task)),
    ]);

  const span = { from: task.startedAt, to: task.endedAt ?? task.startedAt };
  return i18n.t('tasks.line', [
    formatSpan(span, task.zone, now, locale),
    i18n.t('session.minutes', minutesOf(task)),
  ]);
}

/** Hands-on minutes, rounded. */
export const minutesOf = (task: Task): number => Math.round(handsOnMs(task) / minuteMs);
