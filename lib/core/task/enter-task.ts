import { readDate } from '../import/read-date.ts';
import { readDuration } from '../import/read-duration.ts';
import { addDays, dayOf, momentOf } from '../week/day.ts';
import { type Task, taskOutcomes, taskSizes } from './task.ts';

/** What somebody writes down of a task that was not timed, as it stands in the fields; empty where nothing does. */
export interface Entry {
  readonly workflowId: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** Hands-on time: minutes, or as `readDuration` takes it. */
  readonly time: string;
  readonly size: string;
  /** `yes` or `no`. */
  readonly withAi: string;
  readonly outcome: string;
}

/** Why a field cannot be taken: left open, no day, one to come, no time, or more of it than the day had. */
export type EntryFault = 'open' | 'no-day' | 'to-come' | 'no-time' | 'over-the-day';

/** The fields that cannot be taken. */
export type EntryFaults = { readonly [Field in keyof Entry]?: EntryFault };

/** Where and when a task is written down, and under which id. */
export interface EntryPlace {
  readonly id: string;
  /** An IANA time zone. */
  readonly zone: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** Nobody remembers minutes of before that. */
const firstDay = '2000-01-01';
const noon = 12 * 60;

/**
 * Makes a task of what somebody wrote down. Of its day no moments are known: it is put at noon, and before that where
 * the day would not have had as much time. It belongs to no trial, since no coin spoke before it.
 *
 * @returns the faults by their fields where there are any
 */
export function enterTask(
  entry: Entry,
  { id, zone, now }: EntryPlace,
): Task | { readonly faults: EntryFaults } {
  const handsOnMs = readDuration(entry.time, 'minutes') ?? 0;
  const faults = faultsOf(entry, handsOnMs, dayOf(now, zone));
  const isDated = faults.day === undefined && faults.time === undefined;
  const span = isDated ? spanOn(entry.day, handsOnMs, zone, now) : undefined;
  if (span === undefined) return { faults: isDated ? { ...faults, time: 'over-the-day' } : faults };
  if (Object.keys(faults).length > 0) return { faults };

  const size = taskSizes.find((one) => one === entry.size);
  return {
    id,
    workflowId: entry.workflowId,
    startedAt: span.from,
    endedAt: span.to,
    zone,
    day: entry.day,
    state: 'done',
    worked: [span],
    unsure: [],
    ...(size === undefined ? {} : { size }),
    withAi: entry.withAi === 'yes',
    outcome: taskOutcomes.find((one) => one === entry.outcome) ?? 'untold',
    source: 'entered',
    changedAt: now,
  };
}

function faultsOf({ workflowId, day, withAi }: Entry, handsOnMs: number, today: string): EntryFaults {
  return {
    ...(workflowId === '' ? { workflowId: 'open' } : {}),
    ...(day > today ? { day: 'to-come' } : {}),
    ...(isDay(day) ? {} : { day: 'no-day' }),
    ...(handsOnMs > 0 ? {} : { time: 'no-time' }),
    ...(withAi === 'yes' || withAi === 'no' ? {} : { withAi: 'open' }),
  };
}

/** Undefined where the day had, or has had so far, less time than that. */
function spanOn(day: string, handsOnMs: number, zone: string, now: number) {
  const begin = momentOf(day, 0, zone);
  const end = Math.min(now, momentOf(addDays(day, 1), 0, zone));
  const from = Math.min(momentOf(day, noon, zone), end - handsOnMs);
  return from < begin ? undefined : { from, to: from + handsOnMs };
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && text >= firstDay && readDate(text, 'ymd') !== undefined;
