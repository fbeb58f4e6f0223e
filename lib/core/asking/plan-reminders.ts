import { addDays, dayOf, minuteOf, momentOf, weekdayOf } from '../week/day.ts';
import { isQuietAt, type ReminderKind, type Reminders } from './reminders.ts';

/** The day (`YYYY-MM-DD`) on which each kind of reminder was last due. */
export type Reminded = Readonly<Partial<Record<ReminderKind, string>>>;

/** Where and when somebody is. */
export interface Here {
  /** Epoch milliseconds. */
  readonly now: number;
  /** An IANA time zone. */
  readonly zone: string;
}

/** A reminder that is due, and what is to be noted before it is shown. */
export interface DueReminder {
  readonly kind: ReminderKind;
  readonly reminded: Reminded;
}

/**
 * The reminder that is due. Each kind is due once on its day, from its minute on and outside the quiet hours; what a day
 * has missed is not made up for on the next. Where both are due the weekly one stands for both.
 *
 * @param reminded what was noted before
 */
export function dueReminder(
  reminders: Reminders,
  reminded: Reminded,
  { now, zone }: Here,
): DueReminder | undefined {
  const [today, minute] = [dayOf(now, zone), minuteOf(now, zone)];
  if (isQuietAt(minute, reminders)) return undefined;

  const { weekly, daily } = reminders;
  const kinds = [
    isDayOf(weekly, today) && minute >= weekly.minute && 'weekly',
    daily.isOn && minute >= daily.minute && 'daily',
  ] as const;
  const due = kinds.filter((kind) => kind !== false).filter((kind) => isLater(today, reminded[kind]));
  const [kind] = due;
  if (kind === undefined) return undefined;
  return { kind, reminded: { ...reminded, ...Object.fromEntries(due.map((one) => [one, today])) } };
}

const isDayOf = ({ isOn, weekday }: Reminders['weekly'], day: string): boolean =>
  isOn && weekdayOf(day).weekday === weekday;

/**
 * Whoever travels west over midnight has the same day twice, and may be a day behind what was noted. What is farther
 * ahead was noted by a clock that was wrong, and holds nothing up.
 */
const isLater = (today: string, last: string | undefined): boolean =>
  last === undefined || last < today || last > addDays(today, 1);

/**
 * When to look again: the next minute at which something may become due, or at which quiet hours begin or end.
 *
 * @returns epoch milliseconds; undefined where nothing is turned on
 */
export function nextLook(reminders: Reminders, { now, zone }: Here): number | undefined {
  const { weekly, daily, quiet } = reminders;
  const today = dayOf(now, zone);
  const moments = Array.from({ length: 8 }, (_, days) => addDays(today, days)).flatMap((day) => {
    const minutes = [
      ...(isDayOf(weekly, day) ? [weekly.minute] : []),
      ...(daily.isOn ? [daily.minute] : []),
      ...(quiet.isOn ? [quiet.from, quiet.to] : []),
    ];
    return minutes.map((minute) => momentOf(day, minute, zone)).filter((moment) => moment > now);
  });
  return moments.length === 0 ? undefined : Math.min(...moments);
}
