import { Temporal } from 'temporal-polyfill';

/**
 * The calendar day of a moment.
 *
 * @param at epoch milliseconds
 * @param zone an IANA time zone
 * @returns `YYYY-MM-DD`
 * @throws RangeError when the zone is unknown
 */
export function dayOf(at: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString();
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
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** How many days lie between two days: positive when `later` is later. */
export function daysBetween(earlier: string, later: string): number {
  return Temporal.PlainDate.from(earlier).until(Temporal.PlainDate.from(later), { largestUnit: 'days' }).days;
}
