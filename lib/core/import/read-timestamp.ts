const timestamp =
  /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2}(?:[.,]\d{1,9})?))?\s?(Z|[+-]\d{2}:?\d{2})$/;

/**
 * Reads a moment that says its own offset from UTC (ISO 8601, RFC 3339): `2026-09-07T09:00:00.5+02:00`.
 *
 * @returns epoch milliseconds; undefined where it is none
 */
export function readTimestamp(text: string): number | undefined {
  const found = timestamp.exec(text.trim());
  if (found === null) return undefined;
  const [, year, month, day, hour, minute, seconds = '0', offset = 'Z'] = found;
  const whole = seconds.replace(',', '.').slice(0, 6);
  const zone = offset === 'Z' ? offset : `${offset.slice(0, 3)}:${offset.slice(-2)}`;
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${whole.padStart(2, '0')}${zone}`);
  return Number.isNaN(at) ? undefined : at;
}
