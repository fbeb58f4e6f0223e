import type { Here } from '../core/asking/plan-reminders.ts';
import { knownZone } from '../core/week/day.ts';

/** A moment (epoch milliseconds) where this machine is. */
export function hereAt(now: number): Here {
  return { now, zone: knownZone(Intl.DateTimeFormat().resolvedOptions().timeZone) };
}
