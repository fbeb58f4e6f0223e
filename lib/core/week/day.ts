const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** One calendar for each zone that was asked about: to make one costs more than to use it a hundred times. */
const calendars = new Map<string, Intl.DateTimeFormat>();

/**
 * The calendar day of a moment.
 *
 * @param at epoch milliseconds
 * @param zone an IANA time zone
 * @returns `YYYY-MM-DD`
 * @throws RangeError when the zone is unknown
 */
export function dayOf(at: number, zone: string): string {
  const parts = new Map(
    calendarOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  return [parts.get('year'), parts.get('month'), parts.get('day')].join('-');
}

/** The language only names the parts, all of them in digits. */
function calendarOf(zone: string): Intl.DateTimeFormat {
  const known = calendars.get(zone);
  if (known !== undefined) return known;

  const digits = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  const made = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', { ...digits, timeZone: zone });
  calendars.set(zone, made);
  return made;
}

/** One clock for each zone, as with the calendars. */
const clocks = new Map<string, Intl.DateTimeFormat>();

/** How many minutes after midnight the clocks of a zone show at a moment (epoch milliseconds), from 0 to 1439. */
export function minuteOf(at: number, zone: string): number {
  const [hour = 0, minute = 0] = clockOf(zone).format(at).split(':').map(Number);
  return hour * 60 + minute;
}

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known !== undefined) return known;

  const digits = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const made = new Intl.DateTimeFormat('en-GB-u-nu-latn', { ...digits, timeZone: zone });
  clocks.set(zone, made);
  return made;
}

/** How far the clocks of a zone are ahead of UTC at a moment (epoch milliseconds), as browsers write it: `GMT+01:00`. */
export function offsetText(at: number, zone: string): string | undefined {
  return new Intl.DateTimeFormat('en', { timeZone: knownZone(zone), timeZoneName: 'longOffset' })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value;
}

/**
 * When the clocks of a zone show a minute of a day: the first time where they show it twice, and as much later as they
 * are set ahead where they never do.
 *
 * @param minute after midnight
 * @returns epoch milliseconds
 */
export function momentOf(day: string, minute: number, zone: string): number {
  const inUtc = startOf(day) + minute * minuteMs;
  const aheadOf = (at: number): number => startOf(dayOf(at, zone)) + minuteOf(at, zone) * minuteMs - at;
  const [early = 0, late = 0] = [inUtc - dayMs, inUtc + dayMs]
    .map((at) => inUtc - aheadOf(at))
    .sort((one, other) => one - other);
  return early + aheadOf(early) === inUtc ? early : late;
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
  return dateOf(startOf(day) + days * dayMs);
}

/** How many days lie between two days: positive when `later` is later. */
export function daysBetween(earlier: string, later: string): number {
  return (startOf(later) - startOf(earlier)) / dayMs;
}

/**
 * Which weekday a day is, from 1 for Monday to 7, and the ISO week that it lies in: a week belongs to the year of its
 * Thursday (ISO 8601).
 */
export function weekdayOf(day: string): {
  readonly weekday: number;
  readonly week: number;
  /** The week's own year, which is not always the day's. */
  readonly year: number;
} {
  const weekday = new Date(startOf(day)).getUTCDay() || 7;
  const thursday = addDays(day, 4 - weekday);
  const year = thursday.slice(0, -6);
  return {
    weekday,
    week: Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1,
    year: Number(year),
  };
}

const dateOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** Programs take the 30th of February for the 2nd of March: no day is taken for another one here. */
function startOf(day: string): number {
  const start = Date.parse(day);
  if (dateOf(start) !== day) throw new RangeError('There is no such day.');
  return start;
}
