/** In which order a file writes day, month and year. */
export type DateOrder = 'ymd' | 'dmy' | 'mdy';

/** A calendar day, by its numbers. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const orders = ['ymd', 'dmy', 'mdy'] as const;

/** Three numbers, apart by dots, dashes, slashes or blanks. */
const numbers = /^(\d{1,4})[-./\s]+(\d{1,2})[-./\s]+(\d{1,4})$/;

/**
 * Reads a date of numbers.
 *
 * @returns undefined where it is none in this order, or where there is no such day
 */
export function readDate(text: string, order: DateOrder): CalendarDay | undefined {
  const found = numbers.exec(text.trim());
  if (found === null) return undefined;
  const [first, second, third] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const year = order === 'ymd' ? first : third;
  const [month, day] =
    order === 'ymd' ? [second, third] : order === 'mdy' ? [first, second] : [second, first];
  return year >= 1000 && isDay({ year, month, day }) ? { year, month, day } : undefined;
}

/**
 * Which orders the dates of a file can have been written in: one is what it is, several have to be asked about, none
 * means that this column has no dates. A date that is none in any order, such as a slip, is left to be told.
 */
export function possibleOrders(texts: readonly string[]): DateOrder[] {
  const written = texts.filter((text) => text.trim() !== '');
  const counts = orders.map((order) => written.filter((text) => readDate(text, order) !== undefined).length);
  const most = Math.max(...counts);
  if (most === 0 || 2 * most < written.length) return [];
  return orders.filter((_, index) => counts[index] === most);
}

/** The 30th of February rolls over, and is seen by that. */
function isDay({ year, month, day }: CalendarDay): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
