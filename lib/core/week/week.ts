import { addDays, daysBetween, weekdayOf } from './day.ts';

/** An ISO week, from Monday to Sunday. */
export interface Week {
  /** `2026-W47`; the year is the week's own (2027-01-01 lies in 2026-W53). */
  readonly id: string;
  /** `YYYY-MM-DD`. */
  readonly monday: string;
  readonly sunday: string;
}

/** The week that a day (`YYYY-MM-DD`) lies in. */
export function weekOf(day: string): Week {
  const { weekday, week, year } = weekdayOf(day);
  const monday = addDays(day, 1 - weekday);
  return {
    id: `${year}-W${String(week).padStart(2, '0')}`,
    monday,
    sunday: addDays(monday, 6),
  };
}

/** The week so many weeks after (or, when negative, before) a week. */
export function addWeeks(week: Week, weeks: number): Week {
  return weekOf(addDays(week.monday, 7 * weeks));
}

/** The seven days of a week, `YYYY-MM-DD`. */
export function weekdaysOf(week: Week): string[] {
  return Array.from({ length: 7 }, (_, index) => addDays(week.monday, index));
}

/** A fixed block of four weeks; what an export covers. */
export interface Period {
  /** Its first Monday and its last Sunday, `YYYY-MM-DD`. */
  readonly monday: string;
  readonly sunday: string;
}

/** The period that ends where one begins. */
export const periodBefore = ({ monday }: Pick<Period, 'monday'>): Period => ({
  monday: addDays(monday, -daysInPeriod),
  sunday: addDays(monday, -1),
});

/** The Monday that all periods are counted from: they are the same four weeks for everyone. */
const firstMonday = '2024-01-01';
/** How long a period is. */
export const daysInPeriod = 28;

/** Whether a text is the day, `YYYY-MM-DD`, on which a period begins. */
export function isFirstDayOfPeriod(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  try {
    return daysBetween(firstMonday, text) % daysInPeriod === 0;
  } catch {
    return false;
  }
}

/** The last period that had ended before a day (`YYYY-MM-DD`). */
export function lastClosedPeriod(today: string): Period {
  const periodsSince = Math.floor(daysBetween(firstMonday, today) / daysInPeriod);
  const monday = addDays(firstMonday, (periodsSince - 1) * daysInPeriod);
  return { monday, sunday: addDays(monday, daysInPeriod - 1) };
}
