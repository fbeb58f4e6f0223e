import { i18n } from '#i18n';
import type { Session } from '@/lib/core/session/session.ts';
import { addDays, dayOf, knownZone } from '@/lib/core/week/day.ts';

const minuteMs = 60_000;

/**
 * A day as a person says it: today, yesterday, "Mon 16 Nov", with the year when it is not this one.
 *
 * @param day and today as `YYYY-MM-DD`
 */
function formatDay(day: string, today: string, locale: string): string {
  if (day === today) return i18n.t('session.today');
  if (day === addDays(today, -1)) return i18n.t('session.yesterday');
  return formatDate(day, today, locale);
}

/** A day as a date: "Mon 16 Nov", with the year when it is not this one. */
export function formatDate(day: string, today: string, locale: string): string {
  const isThisYear = day.slice(0, 4) === today.slice(0, 4);
  return new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(isThisYear ? {} : { year: 'numeric' }),
    timeZone: 'UTC',
  }).format(Date.parse(`${day}T12:00:00Z`));
}

/** When a session was, in the zone where it was: "today, 10:05 to 10:32". */
export function formatWhen(session: Session, now: number, locale: string): string {
  const zone = knownZone(session.zone);
  const time = new Intl.DateTimeFormat(locale, {
    hour: 'numeric',
    minute: '2-digit',
    timeZone: zone,
  });
  const [from, to] = [time.format(session.startedAt), time.format(session.endedAt)];
  const day = formatDay(session.day, dayOf(now, zone), locale);
  // An hour later it may be the same time by the clock again: summer time ends.
  return from === to && session.endedAt - session.startedAt < minuteMs
    ? i18n.t('session.moment', [day, from])
    : i18n.t('session.span', [day, from, to]);
}

/** How long a session was: "27 min". */
export function formatLength({ startedAt, endedAt }: Session): string {
  const minutes = Math.round((endedAt - startedAt) / minuteMs);
  if (minutes < 1) return i18n.t('session.under_a_minute');
  if (minutes < 60) return i18n.t('session.minutes', minutes);
  return i18n.t('session.hours', [String(Math.floor(minutes / 60)), String(minutes % 60)]);
}
