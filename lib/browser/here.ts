import type { Here } from '../core/asking/plan-reminders.ts';
import { knownZone } from '../core/week/day.ts';

/** The time zone of this machine; UTC where it names none that is known. */
export const zoneHere = (): string => knownZone(Intl.DateTimeFormat().resolvedOptions().timeZone);

/** A moment (epoch milliseconds) where this machine is. */
export const hereAt = (now: number): Here => ({ now, zone: zoneHere() });
