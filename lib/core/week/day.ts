import * as calendars from 'temporal-polyfill/fns/Calendar';
import * as instants from 'temporal-polyfill/fns/Instant';
import * as dates from 'temporal-polyfill/fns/PlainDate';
import * as moments from 'temporal-polyfill/fns/ZonedDateTime';

/**
 * The calendar day of a moment.
 *
 * @param at epoch milliseconds
 * @param zone an IANA time zone
 * @returns `YYYY-MM-DD`
 * @throws RangeError when the zone is unknown
 */
export function dayOf(at: number, zone: string): string {
  const moment = instants.toZonedDateTimeISO(instants.fromEpochMilliseconds(at), zone);
  return dates.toString(moments.toPlainDate(moment));
}

/**
 * The zone that a machine tells, or UTC where it tells none that is known: Chromium says `Etc/Unknown` under
 * `TZ=:/etc/localtime`, which shows UTC then, and another browser may not know a zone that was made lately.
 */
export function knownZone(zone = 'UTC'): string {
  try {
    dayOf(0, zone);
    return zone;
  } catch {
    return 'UTC';
  }
}

/** The day so many days after (or, when negative, before) a day, both `YYYY-MM-DD`. */
export function addDays(day: string, days: number): string {
  return dates.toString(dates.addDays(dateOf(day), days));
}

/** How many days lie between two days: positive when `later` is later. */
export function daysBetween(earlier: string, later: string): number {
  return dates.diffDays(dateOf(earlier), dateOf(later));
}

/** Which weekday a day is, from 1 for Monday to 7, and the ISO week that it lies in. */
export function weekdayOf(day: string): {
  readonly weekday: number;
  readonly week: number;
  /** The week's own year, which is not always the day's. */
  readonly year: number;
} {
  const date = dateOf(day);
  const [week, year] = [dates.weekOfYear(date), dates.yearOfWeek(date)];
  if (week === undefined || year === undefined) throw new RangeError(`No ISO week for ${day}.`);

  return { weekday: dates.dayOfWeek(date), week, year };
}

const dateOf = (day: string): dates.Record => dates.fromString(day, calendars.getISO);
