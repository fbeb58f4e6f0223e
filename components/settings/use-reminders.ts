import { useEffect, useState } from 'preact/hooks';
import { ringOnce } from '@/lib/browser/alarms.ts';
import { hereAt } from '@/lib/browser/here.ts';
import { mayRemind, requestLeaveToRemind } from '@/lib/browser/notifications.ts';
import { onLeaveChanged } from '@/lib/browser/permissions.ts';
import type { ReminderKind, Reminders } from '@/lib/core/asking/reminders.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { chooseReminders, remindersIn } from '@/lib/ledger/reminders.ts';
import { useBadge } from '../shared/use-badge.ts';
import { useLiveQuery } from '../shared/use-live-query.ts';

/** When the user wants to be reminded. */
export interface ReminderChoices {
  readonly reminders: Reminders;
  /** Whether the browser lets us. */
  readonly isAllowed: boolean;
  /** The one that the browser did not give leave for. */
  readonly refused: ReminderKind | undefined;
  readonly isSaved: boolean;
  /** Has to be called by the click's own handler. */
  readonly turn: (kind: ReminderKind, isOn: boolean) => void;
  readonly choose: (reminders: Reminders) => void;
}

/** Keeps the reminders, each change saved at once; undefined while not yet known. What fails is thrown while drawing. */
export function useReminders(ledger: LedgerDatabase, now: () => number): ReminderChoices | undefined {
  const reminders = useLiveQuery(() => remindersIn(ledger), [ledger]);
  const isAllowed = useLeave();
  const [refused, setRefused] = useState<ReminderKind>();
  const [isSaved, setSaved] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const refreshBadge = useBadge(ledger, now);
  if (failure !== undefined) throw failure;
  if (reminders === undefined || isAllowed === undefined) return undefined;

  const choose = (chosen: Reminders): void =>
    void chooseReminders(ledger, chosen, hereAt(now()))
      .then(() => setSaved(true))
      .then(refreshBadge)
      // Any alarm has the background set the one for the next reminder.
      .then(() => ringOnce('look soon', 0.5))
      .catch(setFailure);
  const set = (kind: ReminderKind, isOn: boolean): void => {
    setRefused(undefined);
    choose({ ...reminders, [kind]: { ...reminders[kind], isOn } });
  };
  const turn = (kind: ReminderKind, isOn: boolean): void => {
    setSaved(false);
    if (isOn)
      requestLeaveToRemind()
        .then((isGranted) => (isGranted ? set(kind, true) : setRefused(kind)))
        .catch(() => setRefused(kind));
    else set(kind, false);
  };
  return { reminders, isAllowed, refused, isSaved, turn, choose };
}

/** Whether the browser lets us remind, also when that changes in its own settings; undefined while not yet known. */
function useLeave(): boolean | undefined {
  const [isAllowed, setAllowed] = useState<boolean>();
  useEffect(() => {
    const look = (): void => void mayRemind().then(setAllowed, () => setAllowed(false));
    look();
    return onLeaveChanged(look);
  }, []);
  return isAllowed;
}
