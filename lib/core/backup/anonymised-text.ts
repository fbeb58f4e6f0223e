import { addDays } from '../week/day.ts';
import { lastClosedPeriod } from '../week/week.ts';

/** Fixed words, days and numbers: no cell that a spreadsheet would run, and no free text. */
const cell = /^(?:[a-z\d][\w./-]{0,39})?$/;
const mostLines = 100;

/**
 * Whether a text may be an anonymised file, of whatever version: a table of fixed words for one period. Somebody will
 * hand it on, so that nothing else may come in by a backup.
 *
 * @param periodStart `YYYY-MM-DD`
 */
export function isAnonymisedText(text: string, periodStart: string): boolean {
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

/** Whether a day (`YYYY-MM-DD`) is one that a period begins with. */
export function isPeriodStart(day: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return false;
  try {
    return lastClosedPeriod(addDays(day, 28)).monday === day;
  } catch {
    return false;
  }
}
