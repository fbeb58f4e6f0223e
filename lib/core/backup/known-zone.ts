import { dayOf } from '../week/day.ts';

/** Names as the browsers give them, and offsets; whatever else Temporal would take, dates could not be shown in. */
const zoneName = /^(?:[A-Za-z][\w+-]*(?:\/[\w+-]+)*|[+-]\d\d:\d\d)$/;
const eightHours = 8 * 3_600_000;

/** Of the year 9999, in epoch milliseconds: beyond it days have no year of four digits. */
export const lastMoment = 253_402_300_799_999;

/** The answers so far: a ledger knows few zones, and asking takes long. Only real zones are kept, some hundred. */
const known = new Set<string>();

/** Whether a text names a time zone that this browser knows. */
export function isKnownZone(zone: string): boolean {
  if (known.has(zone)) return true;
  if (!zoneName.test(zone)) return false;
  try {
    dayOf(0, zone);
  } catch {
    return false;
  }
  known.add(zone);
  return true;
}

/**
 * Whether a moment may have lain on a day. Not exactly whether it did: the rules of zones change, and what was written
 * down before stays.
 *
 * @param day `YYYY-MM-DD`
 * @param at epoch milliseconds
 */
export function canBeDayOf(day: string, at: number): boolean {
  if (Math.abs(at) > lastMoment) return false;
  return [-2, -1, 0, 1, 2].some((steps) => utcDay(at + steps * eightHours) === day);
}

const utcDay = (at: number): string => new Date(at).toISOString().slice(0, 10);
