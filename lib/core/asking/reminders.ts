/** When to be reminded, as the user chose it. Minutes are those after midnight, by the clock of the machine. */
export interface Reminders {
  readonly weekly: {
    readonly isOn: boolean;
    /** From 1 for Monday to 7. */
    readonly weekday: number;
    readonly minute: number;
  };
  readonly daily: { readonly isOn: boolean; readonly minute: number };
  /** When nothing is shown. It may go over midnight; where it ends when it begins there is none. */
  readonly quiet: { readonly isOn: boolean; readonly from: number; readonly to: number };
}

/** `weekly`: to look back on the week; `daily`: at the end of a working day. */
export type ReminderKind = 'weekly' | 'daily';

/** Off, and on Friday at 15:00, at 17:00, and from 20:00 to 8:00 once they are turned on. */
export const usualReminders: Reminders = {
  weekly: { isOn: false, weekday: 5, minute: 15 * 60 },
  daily: { isOn: false, minute: 17 * 60 },
  quiet: { isOn: false, from: 20 * 60, to: 8 * 60 },
};

/** Whether a minute lies in the quiet hours. */
export function isQuietAt(minute: number, { quiet: { isOn, from, to } }: Reminders): boolean {
  if (!isOn) return false;
  return from <= to ? from <= minute && minute < to : from <= minute || minute < to;
}
