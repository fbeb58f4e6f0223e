import { type DueReminder, dueReminder, type Here, type Reminded } from '../core/asking/plan-reminders.ts';
import { isQuietAt, type ReminderKind, type Reminders, usualReminders } from '../core/asking/reminders.ts';
import { addDays, dayOf, minuteOf } from '../core/week/day.ts';
import { expectKnownSchema } from './expect-known-schema.ts';
import type { LedgerDatabase } from './ledger-database.ts';

/** When the user wants to be reminded. */
export async function remindersIn(db: LedgerDatabase): Promise<Reminders> {
  return ((await db.meta.get('reminders'))?.value as Reminders | undefined) ?? usualReminders;
}

/**
 * Keeps when the user wants to be reminded. A time that is over on this day is for the days to come.
 *
 * @throws NewerLedgerError, or what IndexedDB throws
 */
export function chooseReminders(db: LedgerDatabase, reminders: Reminders, here: Here): Promise<void> {
  return db.transaction('rw', db.meta, async () => {
    await expectKnownSchema(db);
    await db.meta.put({ key: 'reminders', value: reminders });
    await takeReminder(db, here);
  });
}

/**
 * The reminder that is due now, which is noted before anybody sees it: should this end in between, it is lost rather
 * than shown twice.
 *
 * @throws NewerLedgerError, or what IndexedDB throws
 */
export function takeReminder(db: LedgerDatabase, here: Here): Promise<ReminderKind | undefined> {
  return db.transaction('rw', db.meta, async () => {
    await expectKnownSchema(db);
    const reminded = (await db.meta.get('reminded'))?.value as Reminded | undefined;
    const due: DueReminder | undefined = dueReminder(await remindersIn(db), reminded ?? {}, here);
    if (due !== undefined) await db.meta.put({ key: 'reminded', value: due.reminded });
    return due?.kind;
  });
}

/** Whether now lies in the quiet hours. */
export async function isQuiet(db: LedgerDatabase, { now, zone }: Here): Promise<boolean> {
  return isQuietAt(minuteOf(now, zone), await remindersIn(db));
}

/** How many sessions wait of the time that a reminder is about: the day, or it and the six before. */
export async function countToRemindOf(
  db: LedgerDatabase,
  kind: ReminderKind,
  { now, zone }: Here,
): Promise<number> {
  const today = dayOf(now, zone);
  const first = kind === 'daily' ? today : addDays(today, -6);
  const ofThen = await db.sessions.where('day').between(first, today, true, true).toArray();
  return ofThen.filter(({ verdict }) => verdict === 'untagged').length;
}
