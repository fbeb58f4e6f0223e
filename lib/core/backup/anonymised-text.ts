import { addDays } from '../week/day.ts';
import { lastClosedPeriod } from '../week/week.ts';

/** Fixed words, days and numbers: no cell that a spreadsheet would run, and no free text. */
const cell = /^(?:[a-z\d][\w./-]{0,39})?$/;
const mostLines = 100;

/**
 * Whether a text may be an anonymised file, of whatever version: a table of fixed words for one period. Somebody will
 * hand it on, so that nothing else may come in by a backup.
 *
 * @param key begins with the period's first day, `YYYY-MM-DD`
 */
export function isAnonymisedText(text: string, key: string): boolean {
  const periodStart = key.slice(0, 10);
  const [head = '', ...rows] = text.split('\r\n');
  if (!head.startsWith('schema,period_start,') || rows.length > mostLines || rows.pop() !== '') return false;

  const columns = head.split(',').length;
  return [head, ...rows].every((line) => {
    const cells = line.split(',');
    return (
      cells.length === columns &&
      cells.every((one) => cell.test(one)) &&
      (line === head || cells[1] === periodStart)
    );
  });
}

/** Whether a saved file's key is a day (`YYYY-MM-DD`) that a period begins with; a form of it may be named behind it. */
export function isPeriodStart(key: string): boolean {
  const day = /^(\d{4}-\d\d-\d\d)(?:\/[a-z_]{1,20})?$/.exec(key)?.[1];
  if (day === undefined) return false;
  try {
    return lastClosedPeriod(addDays(day, 28)).monday === day;
  } catch {
    return false;
  }
}
