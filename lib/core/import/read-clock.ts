const clock = /^(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*(?:([ap])\.?\s?m\.?)?$/i;
const minuteMs = 60_000;

/**
 * Reads a time of day, by a clock of 24 or of 12 hours: `9:05`, `09:05:30`, `9:05 PM`.
 *
 * @returns milliseconds since midnight by the clock; undefined where it is none
 */
export function readClock(text: string): number | undefined {
  // Newer browsers put narrow blanks before AM and PM.
  const found = clock.exec(text.replace(/[\u00a0\u202f]/g, ' ').trim());
  if (found === null) return undefined;
  const [, hours = '', minutes = '', seconds = '0', half] = found;
  const hour = half === undefined ? Number(hours) : hourOf(Number(hours), half.toLowerCase());
  if (hour === undefined || hour > 23 || Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  return (hour * 60 + Number(minutes)) * minuteMs + Number(seconds) * 1000;
}

/** 12 comes before 1. */
function hourOf(hour: number, half: string): number | undefined {
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (half === 'p' ? 12 : 0);
}
