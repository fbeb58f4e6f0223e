/** What a plain number in a column of durations counts. */
export type DurationUnit = 'hours' | 'minutes' | 'seconds';

const unitMs = { hours: 3_600_000, minutes: 60_000, seconds: 1000 } as const;
const byClock = /^(\d{1,4}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?$/;
const byWords =
  /^(?:(\d+(?:[.,]\d+)?)\s*h(?:ours?|rs?)?)?\s*(?:(\d+(?:[.,]\d+)?)\s*m(?:in(?:utes?|s)?)?)?\s*(?:(\d+(?:[.,]\d+)?)\s*s(?:ec(?:onds?|s)?)?)?$/i;
const plain = /^\d+(?:[.,]\d+)?$/;

/**
 * Reads how long something took: `1:30:00`, `0:13` (hours and minutes), `1h 30m`, or a number whose unit is known, with a
 * point or a comma.
 *
 * @returns milliseconds; undefined where it is none
 */
export function readDuration(text: string, unit: DurationUnit): number | undefined {
  const clean = text.replace(/[\u00a0\u202f]/g, ' ').trim();
  if (clean === '') return undefined;
  if (plain.test(clean)) return Math.round(numberOf(clean) * unitMs[unit]);

  const clock = byClock.exec(clean);
  if (clock !== null) {
    const [, hours = '0', minutes = '0', seconds = '0'] = clock;
    if (Number(minutes) > 59 || Number(seconds) > 59) return undefined;
    return Number(hours) * unitMs.hours + Number(minutes) * unitMs.minutes + Number(seconds) * unitMs.seconds;
  }
  const words = byWords.exec(clean);
  if (words === null) return undefined;
  const [hours, minutes, seconds] = words.slice(1).map((part) => (part === undefined ? 0 : numberOf(part)));
  return Math.round(
    (hours ?? 0) * unitMs.hours + (minutes ?? 0) * unitMs.minutes + (seconds ?? 0) * unitMs.seconds,
  );
}

const numberOf = (text: string): number => Number(text.replace(',', '.'));
